// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension FrontMatterFields {
  package static let schema = Schema<FrontMatterFields>(
    "front matter", "what a Markdown file says about itself",
    [
      Field("service", \.service, .reference(), "the service; default: the file's name"),
      Field("title", \.title, .text, "the title; default: the first heading"),
      Field("version", \.version, .text, "which version it is"),
      Field("reviewedOn", \.reviewedOn, .day, "when it was last reviewed"),
      Field("reviewedBy", \.reviewedBy, .reference(), "who reviewed it"),
      Field("reviewEvery", \.reviewEvery, .interval, "how often it is reviewed"),
      Field("summary", \.summary, .text, "what it says, in a sentence"),
      Field("order", \.order, .integer(), "its place among its neighbours"),
      Field("date", \.date, .day, "its date, for bulletins"),
      Field("author", \.author, .reference(), "who wrote it"),
      Field("tier", \.tier, .text, "repeated from the inventory"),
      Field("owner", \.owner, .text, "repeated from the inventory"),
      Field("rto", \.rto, .time, "repeated from the inventory"),
      Field("rpo", \.rpo, .time, "repeated from the inventory"),
      Field("mtpd", \.mtpd, .time, "repeated from the inventory"),
    ])
}
