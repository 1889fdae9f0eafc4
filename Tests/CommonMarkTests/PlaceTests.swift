// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import TestSupport
import Testing

@testable import CommonMark

/// How a text is varied so that places are proven not to depend on it.
enum Variation: CaseIterable, Sendable {
  case plain, frontMatter, carriageReturns, byteOrderMark, multiByte

  func applied(to marked: String) -> (text: String, body: Int) {
    switch self {
    case .plain: (marked, 0)
    case .frontMatter: ("---\ntitle: ÄÖÜ\n---\n" + marked, "---\ntitle: ÄÖÜ\n---\n".utf8.count)
    case .carriageReturns:
      (String(marked.flatMap { $0 == "\n" ? ["\r", "\n"] : [$0] }), 0)
    case .byteOrderMark: ("\u{FEFF}" + marked, 0)
    case .multiByte: ("日本語 é 🍄\n\n" + marked, 0)
    }
  }
}

/// The marked ranges of a varied text, and the document read from it.
private func marked(
  _ text: String, _ variation: Variation
) -> (document: Markdown, ranges: [Range<Int>]) {
  let (varied, body) = variation.applied(to: text)
  let marked = MarkedText(varied)
  let bytes = Array(marked.text.utf8)
  return (Markdown(bytes, file: FileID(0), body: body..<bytes.count), marked.ranges)
}

@Suite struct PlaceTests {
  @Test(arguments: Variation.allCases)
  func `links stand where their brackets are`(variation: Variation) {
    let (document, ranges) = marked(
      """
      See ⟦[Amara](person:amara)⟧ and ⟦![a *picture*](<a b.png> "title")⟧.

      > quoted ⟦[one](1)⟧
      lazy ⟦[two](2 'x')⟧ \\
      after a break ⟦<https://example.org>⟧

      - item `[no](3)` then ⟦[yes](3)⟧
        and ⟦www.example.org⟧, ⟦[r][ref]⟧, ⟦me@example.org⟧

      ## A ⟦[heading](h)⟧

      [ref]: /target
      ⟦[below the definition](x\\_y?a=1&amp;b=2)⟧
      """, variation)
    #expect(document.links.map(\.span.range) == ranges)
  }

  @Test(arguments: Variation.allCases)
  func `destinations stand where they are written`(variation: Variation) {
    let (document, ranges) = marked(
      "[a](⟦person:x⟧) <⟦mailto:a@b.de⟧> [c]( <⟦d e⟧> \"t\" )\n| h |\n| - |\n| [x](⟦y⟧) |\n",
      variation)
    #expect(document.links.map(\.destinationSpan.range) == ranges)
  }

  @Test(arguments: Variation.allCases)
  func `cells stand where their text is`(variation: Variation) {
    let (document, ranges) = marked(
      """
      Before.

      > | ⟦Step⟧ | ⟦Role⟧ |
      > | --- | ---: |
      > | ⟦Fail `a \\| b` over⟧ | ⟦[dba](role:dba)⟧ |

      1. text above
         ⟦a⟧ | ⟦b⟧
         :-- | :-:
         ⟦c⟧ | ⟦d⟧
      """, variation)
    let cells = document.tables.flatMap { [$0.header] + $0.rows }.flatMap { $0 }
    #expect(cells.map(\.span.range) == ranges)
    #expect(cells.map(\.text) == ["Step", "Role", "Fail a | b over", "dba", "a", "b", "c", "d"])
    #expect(cells.flatMap(\.links).map(\.destination) == ["role:dba"])
  }

  @Test(arguments: Variation.allCases)
  func `sections reach to the next heading of the same or a higher level`(variation: Variation) {
    let (document, ranges) = marked(
      "⟦# One\ntext\n\n⟦## Two\nmore\n\n⟦### Three\n\n⟧⟧⟦Under\n-----\nend\n\n⟧⟧⟦# Last\n⟧",
      variation)
    #expect(document.headings.map(\.text) == ["One", "Two", "Three", "Under", "Last"])
    #expect(document.headings.map(\.section.range) == ranges)
  }

  @Test(arguments: Variation.allCases)
  func `placeholders stand where they are written`(variation: Variation) {
    let (document, ranges) = marked(
      """
      ## Contacts
      The duty lead is ⟦TBD⟧, *⟦todo⟧*: call ⟦<duty number>⟧ or ⟦xxxx⟧; ⟦Lorem ipsum⟧ dolor.

      | a | ⟦<name>⟧ |
      | - | - |

      ⟦<role>⟧

      Not these: todos, `ssh <host>`, a <b>bold</b> word, xx, <https://example.org>, Maxxx.
      """, variation)
    #expect(document.headings.map { document.placeholders(of: $0).map(\.span.range) } == [ranges])
  }

  @Test func `a link that cannot be found exactly has the place of its block`() {
    let marked = MarkedText("⟦text [**bold** link][ref] more⟧\n\n[ref]: /x\n")
    let document = read(marked.text)
    #expect(document.links.map(\.span.range) == marked.ranges)
  }
}
