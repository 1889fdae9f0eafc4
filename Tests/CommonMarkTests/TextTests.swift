// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML
import Phrasing
import Testing

@testable import CommonMark

@Suite struct TextTests {
  @Test func `words are counted below a heading as the format says`() {
    let document = read(
      """
      # Plan for all
      One **tw**o [three four](http://five.example) – `six`

      ## Seven

      | eight | nine |
      | --- | --- |
      | nine | |

      ```
      not these words
      ```
      <!-- nor these -->
      <b>but</b> ten *or* eleven

      # Other
      """)
    #expect(document.headings.map { document.wordCount(of: $0) } == [13, 7, 0])
  }

  @Test func `a tag in a paragraph is no word`() {
    #expect(read("a <em>b</em> c<br>d").plainText == "a b c d")
    #expect(read("a <em>b</em> c<br>d").wordCount == 4)
  }

  @Test func `plain text separates blocks, cells and lines`() {
    #expect(
      read("# A\nb\nc\n\n- d\n- e ![f](g)\n\n| h | i |\n| - | - |\n| j | k |\n").plainText
        == "A\nb c\nd\ne\nh\ti\nj\tk")
  }

  @Test func `links tell their text, title and kind`() {
    let links = read("[a *b*](c%20&amp;d \"t\") ![e `f`](g) http://h.de").links
    #expect(links.map(\.text) == ["a b", "e f", "http://h.de"])
    #expect(links.map(\.destination) == ["c%20&d", "g", "http://h.de"])
    #expect(links.map(\.title) == ["t", "", ""])
    #expect(links.map(\.isImage) == [false, true, false])
    #expect(links.map(\.isBare) == [false, false, true])
    #expect(links.map(\.index) == [0, 1, 2])
  }

  @Test func `a paragraph above a table keeps its links, and its definitions count once`() {
    let document = read("[x]: /y\n[x] above\n| [x] |\n| - |\n| [z][x] |\n\nend\n")
    #expect(document.links.map(\.destination) == ["/y", "/y", "/y"])
    #expect(document.tables.count == 1)
  }

  @Test(arguments: [
    ("| a |\n| - |\n| b |\n---\n", "table hr"), ("> | a |\n> | - |\n| b |\n", "table p"),
    ("> | a |\n| - |\n", "p"), ("| a | b |\n| - |\n", "p"), ("```\n| a |\n| - |\n```\n", "code"),
    ("- | a |\n  | - |\n  | b |\n", "table"), ("a\n:--\n", "table"),
    ("| a |\n| - |\n|\nb\n", "table p"),
    ("\\| a\n:--\n", "table"), ("<div>\n| a |\n| - |\n</div>\n", "html"),
  ])
  func `tables begin and end as on GitHub`(text: String, blocks: String) {
    let names: [Event.Kind: String] = [
      .table: "table", .thematicBreak: "hr", .paragraph: "p", .codeBlock: "code",
      .htmlBlock: "html",
    ]
    let found = read(text).events.filter { $0.edge == .begin }.compactMap { names[$0.kind] }
    #expect(found.joined(separator: " ") == blocks)
  }
}

@Suite struct LimitTests {
  @Test func `a document over a limit is shown as typed, with a diagnostic`() {
    var limits = Reading.Limits()
    limits.depth = 3
    let document = read("> > > > <deep>\n", limits: limits)
    #expect(document.diagnostics.map(\.code) == ["MD-002"])
    #expect(
      document.diagnostics.map(\.message.english)
        == ["quotes, lists or emphasis lie more than 3 levels deep; it is shown as it was typed"])
    #expect(
      document.html(.plain).text == "<pre><code>&gt; &gt; &gt; &gt; &lt;deep&gt;\n</code></pre>\n")
  }

  @Test func `each limit has its own diagnostic`() {
    var limits = Reading.Limits()
    (limits.size, limits.marks, limits.images, limits.cells) = (100, 10, 3, 4)
    let codes = [
      String(repeating: "a", count: 101), String(repeating: "*", count: 11), "![![![![",
      "|a|b|\n|-|-|\n|c|\n|d|\n", "***a***",
    ].map { read($0, limits: limits).diagnostics.map(\.code) }
    #expect(codes == [["MD-001"], ["MD-003"], ["MD-003"], ["MD-004"], []])
  }

  @Test func `emphasis nested deep within a cell is noticed`() {
    var limits = Reading.Limits()
    limits.depth = 10
    let deep = String(repeating: "*", count: 40) + "a" + String(repeating: "*", count: 40)
    #expect(read("| \(deep) |\n| - |\n", limits: limits).diagnostics.map(\.code) == ["MD-002"])
  }
}
