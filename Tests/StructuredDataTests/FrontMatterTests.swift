// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing
import StructuredData
import TestSupport
import Testing

@Suite struct FrontMatterTests {
  private func read(_ text: String) -> FrontMatter {
    readFrontMatter(SourceFile(path: "a.md", text: text), file: FileID(0))
  }

  private func read(yaml: String) -> FrontMatter {
    read("---\n\(yaml)\n---\nbody")
  }

  private func body(_ text: String) -> String {
    String(decoding: Array(text.utf8)[read(text).body], as: UTF8.self)
  }

  @Test(arguments: [
    "---\ntitle: X\n---\n# Body\n", "\u{FEFF}---\r\ntitle: X\r\n---\r\n# Body\n",
    "--- \ntitle: X\n...\n# Body\n", "---\n---\n# Body\n",
  ])
  func `the text of the document begins behind the front matter`(text: String) {
    #expect(body(text) == "# Body\n")
    #expect(read(text).tree?.root.kind == .object)
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test(arguments: ["# Body\n", "", "----\na: b\n", " ---\na: b\n---\n", "\n---\na: 1\n---\n"])
  func `a document without front matter is all text`(text: String) {
    #expect(body(text) == text)
    #expect(read(text).tree == nil)
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test func `scalars are bare, nothing is null`() throws {
    let yaml = """
      no: NO
      n: 017
      d: 2026-08-30
      empty:
      tilde: ~
      quoted: "null é\\n"
      single: 'it''s'
      list: [a, "b", {c: 1}]
      block:
        - x
        -   y: 1
            z: 2
      long: one
        two
      literal: |
        line 1

        line 2
      folded: >-
        a
        b
      """
    let tree = try #require(read(yaml: yaml).tree)
    #expect(
      outline(of: tree.root) == "{no: ‹NO›, n: ‹017›, d: ‹2026-08-30›, empty: null, tilde: null, "
        + "quoted: ‹null é\n›, single: ‹it's›, list: [‹a›, ‹b›, {c: ‹1›}], "
        + "block: [‹x›, {y: ‹1›, z: ‹2›}], long: ‹one two›, literal: ‹line 1\n\nline 2\n›, "
        + "folded: ‹a b›}")
  }

  @Test(arguments: [
    "a: ⟦xé⟧ # c", "é: ⟦x⟧", "a: ⟦\"x \\\" y\"⟧", "a: ⟦'it''s'⟧", "a: ⟦[x, 'é' ]⟧", "a: ⟦[]⟧",
    "a: ⟦{b: c}⟧\nd: e", "a: ⟦one\n  two⟧\nb: c", "a: ⟦|\n  x\n\n   y⟧\n\nb: c", "a: ⟦>-\n  x⟧",
    "a:\n  ⟦- x\n  - y⟧\nb: c", "a:\n  - ⟦b: 1\n    c: 2⟧\n", "a: !!str ⟦\"x\"⟧",
    "x: é\n\"a\": ⟦y⟧",
  ])
  func `each value knows where it stands in the file`(marked: String) throws {
    for opening in ["---\n", "\u{FEFF}---\r\n"] {
      let line = opening.hasSuffix("\r\n") ? "\r\n" : "\n"
      let text = marked.split(separator: "\n", omittingEmptySubsequences: false)
      let marks = MarkedText("\(opening)\(text.joined(separator: line))\(line)---\nbody")
      let tree = try #require(read(marks.text).tree)
      let spans = allValues(of: tree.root).map(\.span.range)
      #expect(spans.contains(marks.ranges[0]), "\(spans)")
    }
  }

  @Test func `keys know where they stand`() throws {
    let marks = MarkedText("---\n⟦é⟧: 1\n⟦\"b c\"⟧ : 2\n---\n")
    let tree = try #require(read(marks.text).tree)
    #expect(tree.root.members.map(\.keySpan.range) == marks.ranges)
  }

  static let mistakes: [(String, FrontMatterMistake, String)] = [
    ("⟦---⟧\ntitle: X\n", .unclosed, "the front matter is never closed"),
    ("---\na: ⟦&x⟧ 1\n---\n", .alias, "'&x' is an anchor, which is not read here"),
    ("---\na: [1, ⟦*x⟧]\n---\n", .alias, "'*x' is an alias, which is not read here"),
    (
      "---\na:\n - b: |\n    *x\n - ⟦*y⟧\n---\n", .alias, "'*y' is an alias, which is not read here"
    ),
    ("---\na:\n⟦\t⟧b: 1\n---\n", .tab, "a tab indents this line"),
    ("---\na: ⟦\"é⟧\nb: 1\n---\n", .unclosedText, "the text in quotes is never closed"),
    ("---\na: ⟦'tis é⟧\nb: 1\n---\n", .unclosedText, "the text in quotes is never closed"),
    ("---\né: b⟦:⟧ c\n---\n", .notation, "a ':' within a value"),
    ("---\na: ⟦@⟧x\n---\n", .notation, "a value cannot begin with this character"),
    ("---\na: 1\n b⟦:⟧ 2\n---\n", .notation, "a ':' within a value"),
    ("---\na: 1\n⟦b⟧\n---\n", .notation, "a line that is no 'key: value'"),
    ("---\na: [1, 2\n⟦⟧---\n", .notation, "a list or object in brackets is not closed"),
    (
      "---\n⟦-⟧ a\n---\n", .notKeys,
      "front matter holds keys with values, such as 'title: Payments API'"
    ),
    (
      "---\n⟦S⟧ome text\n---\n", .notKeys,
      "front matter holds keys with values, such as 'title: Payments API'"
    ),
  ]

  @Test(arguments: mistakes)
  func `a mistake is explained where it stands`(
    marked: String, mistake: FrontMatterMistake, message: String
  ) {
    let marks = MarkedText(marked)
    let matter = read(marks.text)
    #expect(matter.tree == nil)
    #expect(matter.diagnostics.map(\.message.english) == [message])
    #expect(matter.diagnostics.map(\.code) == [mistake.rawValue])
    #expect(matter.diagnostics.map(\.span?.range) == [marks.ranges[0]])
  }

  @Test(arguments: [
    "a: R&D *bold* &c", "a: one\n  *two*\n  &three", "a: \"&x *y\"", "a: '*'", "a: |\n  *x\n  &y",
    "a: b # &x", "a: b * c", "# *x\na: b", "a: [b *c, d&e]",
  ])
  func `stars and ampersands within texts are no aliases`(yaml: String) {
    #expect(read(yaml: yaml).diagnostics.isEmpty)
    #expect(read(yaml: yaml).tree != nil)
  }

  @Test(arguments: [
    ("⟦a⟧: 1\nb: 2\n⟦a⟧: 3\nc: 4", "{a: ‹1›, b: ‹2›, c: ‹4›}"),
    (
      "x:\n  - ⟦a⟧: 1\n    ⟦\"a\"⟧:\n      - é\n    c: 4\n  - a: 5",
      "{x: [{a: ‹1›, c: ‹4›}, {a: ‹5›}]}"
    ),
    ("⟦é⟧: 1\nb: 2\n⟦é⟧:\n- 3\n- 4", "{é: ‹1›, b: ‹2›}"),
  ])
  func `a repeated key is reported and the first one stands`(marked: String, read: String) throws {
    let marks = MarkedText("---\n\(marked)\n---\n")
    let matter = self.read(marks.text)
    #expect(try outline(of: #require(matter.tree).root) == read)
    #expect(matter.diagnostics.map(\.span?.range) == [marks.ranges[1]])
    #expect(matter.diagnostics.map { $0.notes.map(\.span?.range) } == [[marks.ranges[0]]])
  }

  @Test func `a repeated key in braces is reported and the body stays`() {
    let matter = read("---\na: {b: 1, b: 2}\n---\nbody")
    #expect(matter.diagnostics.map(\.code) == [FrontMatterMistake.repeatedKey.rawValue])
    #expect(matter.body == 24..<28)
  }

  @Test(arguments: [
    String(repeating: "[", count: 60_000), String(repeating: "[\"]\",", count: 12_000),
    String(repeating: "- ", count: 30_000), String(repeating: "? ", count: 30_000),
    "a: " + String(repeating: "{a: ", count: 10_000),
    (0..<300).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
  ])
  func `deep nesting is refused`(yaml: String) {
    let matter = read(yaml: yaml)
    #expect(matter.tree == nil)
    #expect(matter.diagnostics.map(\.code) == [FrontMatterMistake.depth.rawValue])
  }

  @Test func `a billion laughs are refused before anything is expanded`() {
    let laughs = (1..<30).map { "l\($0): &l\($0) [*l\($0 - 1), *l\($0 - 1)]" }
    let matter = read(yaml: "l0: &l0 [ha]\n\(laughs.joined(separator: "\n"))\n? *l29\n: x")
    #expect(matter.diagnostics.map(\.code) == [FrontMatterMistake.alias.rawValue])
    #expect(matter.body.count == 4)
  }

  @Test func `front matter of more than 64 KiB is refused, its document kept`() {
    let matter = read(yaml: "a: \(String(repeating: "x", count: 70_000))")
    #expect(matter.diagnostics.map(\.code) == [FrontMatterMistake.size.rawValue])
    #expect(matter.body.count == 4)
  }

  @Test func `front matter that is not UTF-8 is refused where it stands`() {
    let bytes = Array("---\na: ".utf8) + [0xFF] + Array("\n---\nbody".utf8)
    let matter = readFrontMatter(SourceFile(path: "a.md", bytes: bytes), file: FileID(0))
    #expect(matter.diagnostics.map(\.span?.range) == [7..<8])
    #expect(matter.body.count == 4)
  }

  @Test func `mutated documents crash nothing and all spans lie in the file`() {
    var generator = SeededRandom(seed: 3)
    let valid = """
      ---
      title: "Payments \\"é\\" API"
      list: [a, 'b', {c: 1}]
      block:
        - x: |
            text é
          y: >-
            folded
        - plain text
          goes on
      empty: ~
      ---
      # Body
      """
    for _ in 0..<3_000 {
      let bytes = mutated(valid, &generator)
      let matter = readFrontMatter(SourceFile(path: "a.md", bytes: bytes), file: FileID(0))
      expectSpansInside(matter.tree, matter.diagnostics, bytes)
      #expect(matter.body.upperBound == bytes.count)
    }
  }
}
