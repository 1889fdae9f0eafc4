// SPDX-License-Identifier: Apache-2.0

import HTML
import Templates

/// Markup in a record of its own.
struct Markup: Sendable {
  let body: HTMLText

  static let shape = Shape<Markup>(
    "markup", "a text", [.html("body", "HTML of the text") { $0.body }])
}

extension PageContext {
  /// A text without markup as paragraphs.
  func paragraphs(_ text: String) -> HTMLText {
    var output: [UInt8] = []
    for paragraph in text.split(separator: "\n") {
      output.append(contentsOf: "<p>".utf8)
      appendContent(String(paragraph), to: &output)
      output.append(contentsOf: "</p>\n".utf8)
    }
    return HTMLText(trusted: output)
  }
}
