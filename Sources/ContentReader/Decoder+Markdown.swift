// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Continuity
import Diagnostics
import Phrasing

extension Decoder {
  /// Keeps the records and files that a Markdown field links to, and whatever else it has of links.
  ///
  /// The place is the whole field: inside a JSON text an offset of the Markdown is none of the file.
  mutating func checkLinks(of text: String, at span: Span) {
    guard text.utf8.contains(where: { "[<".utf8.contains($0) }) else { return }
    let nowhere = LinkIndex(documents: [String](), assets: [String]())
    for link in Markdown(Array(text.utf8), file: span.file).links {
      switch nowhere.target(of: link.destination, from: "") {
      case .record(let reference, _): refer(to: [reference.kind], reference.id, at: span)
      case .heading, .web: continue
      default: keepLink(to: link.destination, at: span)
      }
    }
  }
}
