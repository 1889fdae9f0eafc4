// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing

extension FrontMatterGuard {
  private func mistake(
    _ mistake: FrontMatterMistake, _ message: Wording, at range: Range<Int>, help: Wording
  ) -> Diagnostic {
    Diagnostic(mistake, message, at: Span(file, range), help: [help])
  }

  func tab() -> Diagnostic {
    mistake(
      .tab, "a tab indents this line", at: position..<position + 1,
      help: "YAML is indented by blanks alone")
  }

  func secondDocument() -> Diagnostic {
    mistake(
      .notation, "a second YAML document, or a directive", at: position..<position + 1,
      help: "front matter is one document of keys and values; remove this line")
  }

  func tooDeep() -> Diagnostic {
    mistake(
      .depth, "more than \(FrontMatter.maximumDepth) lists and objects lie within each other",
      at: position..<position + 1, help: "keep front matter flat; records go into the inventory")
  }

  func alias(isAnchor: Bool) -> Diagnostic {
    var end = position
    while !isBlankOrEnd(at: end), end == position || !isFlow(bytes[end]) { end += 1 }
    let name = String(decoding: bytes[position..<end], as: UTF8.self)
    return mistake(
      .alias,
      isAnchor
        ? "'\(name)' is an anchor, which is not read here"
        : "'\(name)' is an alias, which is not read here",
      at: position..<end, help: "if it is meant as text, put it in double quotes")
  }

  func unclosedText() -> Diagnostic {
    mistake(
      .unclosedText, "the text in quotes is never closed",
      at: position..<min(text.upperBound, lineEnd(in: bytes, from: position)),
      help: "close it, or put the whole value into the other kind of quotes")
  }
}
