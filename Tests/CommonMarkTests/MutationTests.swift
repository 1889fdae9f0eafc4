// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML
import TestSupport
import Testing

@testable import CommonMark

@Suite struct MutationTests {
  static let rich = """
    ---
    service: x
    ---
    # Plan é 🍄
    [Amara](person:amara "t") and ![a *b*](c.png), ~~old~~ \\~kept~ `code [x](y)` \\
    **bold *both*** www.e.org <https://e.org> a@b.de TBD <name> &amp; [ref] <b>raw</b>

    > [!NOTE]
    > | Step | Role |
    > | --- | :-: |
    > | Fail `a \\| b` over | [dba](role:dba) |
    > lazy

    1. one
       - [x] done
       - [ ] open
         a | b
         -|-
         c

    ```sh
    ls ~
    ```

    <div>
    block
    </div>

    Under
    | a |
    | - |
    ---
    [ref]: /target 'title'

    """

  @Test func `no mutant crashes, leaves the file with a place, or writes unbalanced HTML`() {
    let original = Array(Self.rich.utf8)
    let body = Array("---\nservice: x\n---\n".utf8).count
    var random = SeededRandom(seed: 7)
    for round in 0..<3_000 {
      let bytes = mutant(of: original, from: body, &random)
      let document = Markdown(bytes, file: FileID(0), body: body..<bytes.count)
      let page = document.html(Rendering(words: .english) { .address($0.destination) })
      let places = places(in: document)
      let isInside = places.allSatisfy { body <= $0.lowerBound && $0.upperBound <= bytes.count }
      #expect(isInside, "round \(round)")
      #expect(unbalanced(page.text) == nil, "round \(round): \(page.text)")
    }
  }

  /// One to six stretches deleted, doubled, moved, or replaced by marks and any bytes.
  private func mutant(
    of original: [UInt8], from body: Int, _ random: inout SeededRandom
  ) -> [UInt8] {
    let marks = Array("[]()!*_~`|-:>#\\<&\r\n\t 1.wx@\"'\0".utf8) + [0xFF, 0xC3, 0xE2]
    var bytes = original
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let lower = Int.random(in: body...bytes.count, using: &random)
      let upper = min(bytes.count, lower + Int.random(in: 0...12, using: &random))
      let part = Array(bytes[lower..<upper])
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.removeSubrange(lower..<upper)
      case 1: bytes.insert(contentsOf: part, at: lower)
      case 2: bytes.insert(contentsOf: part, at: Int.random(in: body...bytes.count, using: &random))
      default: bytes.insert(marks.randomElement(using: &random) ?? 0, at: lower)
      }
    }
    return bytes
  }

  private func places(in document: Markdown) -> [Range<Int>] {
    var spans: [Span] = []
    for link in document.links { spans += [link.span, link.destinationSpan] }
    for heading in document.headings { spans += [heading.span, heading.section] }
    for table in document.tables {
      spans.append(table.span)
      for row in table.rows + [table.header] { spans += row.map(\.span) }
    }
    spans += document.placeholders.map(\.span)
    spans += document.taskItems.map(\.span)
    return spans.map(\.range)
  }

  /// The first tag that does not close what is open, `nil` where all is in order.
  private func unbalanced(_ html: String) -> String? {
    var open: [Substring] = []
    for piece in html.split(separator: "<").dropFirst(html.hasPrefix("<") ? 0 : 1) {
      guard let end = piece.firstIndex(of: ">") else { return String(piece) }
      let tag = piece[..<end]
      if tag.hasSuffix("/") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return String(tag) }
      } else {
        open.append(tag.prefix { $0 != " " })
      }
    }
    return open.last.map(String.init)
  }
}
