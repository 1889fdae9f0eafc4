// SPDX-License-Identifier: Apache-2.0

import Continuity

extension CommonFields {
  /// The fields that every record may carry.
  static let fields: [Field<CommonFields>] = [
    Field("aliases", \.aliases, .list(.text), "other names by which people know it"),
    Field("tags", \.tags, .list(.text), "words to group records by"),
    Field("links", \.links, .objects { WebLink.schema }, "titled addresses; http, https or mailto"),
    Field("notes", \.notes, .markdown, "remarks, in Markdown"),
    Field(
      "externalIds", \.externalIds, .map(.text, .textOrNumber),
      "its ids in other systems, by system"),
  ]
}

extension WebLink {
  static let schema = Schema<WebLink>(
    "link", "a titled address",
    [
      Field("title", \.title, .text, "what the link says"),
      Field("url", \.url, .address("http", "https", "mailto"), "where it leads", required: true),
    ])
}

extension Contact {
  static let schema = Schema<Contact>(
    "contact", "a way to reach somebody",
    [
      Field("channel", \.channel, .text, "such as phone, mail or radio"),
      Field("value", \.value, .text, "the number or address"),
      Field("outOfBand", \.outOfBand, .flag, "whether it works without the own systems"),
      Field("verifiedOn", \.verifiedOn, .day, "when it was last tried"),
    ])
}

extension Approval {
  static let schema = Schema<Approval>(
    "approval", "who approved a record, when, and which version of it",
    [
      Field("state", \.state, .choice(), "how far the approval has come"),
      Field("submittedBy", \.submittedBy, .reference(), "who asked for it"),
      Field("approvedBy", \.approvedBy, .reference(), "who gave it"),
      Field("on", \.on, .day, "when it was given"),
      Field("fingerprint", \.fingerprint, .text, "of what was approved"),
      Field(
        "fields", \.digests, .map(.text, .text),
        "the digest of each part of what was approved, so that it can be said what changed; "
          + "'holdfast fingerprint ID --fields' prints them"),
      Field("comment", \.comment, .text, "what the approver said"),
    ])
}
