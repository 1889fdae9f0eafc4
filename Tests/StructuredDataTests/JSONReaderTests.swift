// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing
import StructuredData
import TestSupport
import Testing

@Suite struct JSONReaderTests {
  private func read(_ text: String, limits: Limits = .standard) -> Reading {
    readJSON(SourceFile(path: "a.json", text: text), file: FileID(0), limits: limits)
  }

  @Test func `values, texts and numbers are read as written`() throws {
    let tree = try #require(
      read(#"{"a": [1, -0.50e+1, true, false, null], "é\n\u0041": "\uD83D\uDE00", "o": {}}"#).tree)
    #expect(
      outline(of: tree.root)
        == "{a: [1, -0.50e+1, true, false, null], é\nA: \"😀\", o: {}}")
    #expect(tree.root.count == 3)
  }

  @Test(arguments: [
    #"⟦{"a": 1}⟧"#, #"{"é": ⟦"x\"y"⟧}"#, #"{"a": {"b": ⟦[1, 2 ]⟧}}"#, "\u{FEFF} [ ⟦12⟧ ]",
    "{\r\n  \"a\": ⟦null⟧\r\n}",
  ])
  func `each value knows where it stands`(marked: String) throws {
    let marks = MarkedText(marked)
    let tree = try #require(read(marks.text).tree)
    #expect(allValues(of: tree.root).contains { $0.span.range == marks.ranges[0] })
  }

  @Test func `a key knows where it stands`() throws {
    let marks = MarkedText(#"{"é": 1, ⟦"owner"⟧ : "amara"}"#)
    let tree = try #require(read(marks.text).tree)
    #expect(tree.root.members.map(\.keySpan.range).last == marks.ranges[0])
  }

  static let mistakes: [(String, JSONMistake, String)] = [
    ("⟦⟧", .empty, "the file holds no value"),
    (" \n⟦⟧", .empty, "the file holds no value"),
    ("[1⟦⟧ 2]", .comma, "no ',' between two values"),
    ("{\"a\": 1⟦⟧\n \"b\": 2}", .comma, "no ',' between two members"),
    ("[1 ⟦;⟧ 2]", .comma, "';' stands where ',' or ']' is expected"),
    ("[1⟦,⟧ ]", .trailingComma, "',' behind the last value, before ']'"),
    ("{\"a\": 1⟦,⟧}", .trailingComma, "',' behind the last value, before '}'"),
    ("[⟦,⟧1]", .value, "',' stands where a value is expected"),
    ("{\"a\": ⟦}⟧", .value, "'}' stands where a value is expected"),
    ("[⟦'a b'⟧]", .value, "a text in single quotes"),
    ("{⟦'a'⟧: 1}", .key, "a key in single quotes"),
    ("{⟦owner⟧: 1}", .key, "the key 'owner' has no double quotes"),
    ("{⟦1⟧: 1}", .key, "the key '1' has no double quotes"),
    ("{⟦[⟧1]: 1}", .key, "'[' stands where a key is expected"),
    ("{⟦\"a\"⟧ = 1}", .colon, "no ':' behind the key \"a\""),
    ("[1, ⟦// two⟧\n2]", .comment, "a comment; JSON has none"),
    ("⟦/* x */ {}⟧", .comment, "a comment; JSON has none"),
    ("{} ⟦# x⟧", .comment, "a comment; JSON has none"),
    ("[⟦NaN⟧]", .number, "'NaN' is no number in JSON"),
    ("[⟦-Infinity⟧]", .number, "'-Infinity' is no number in JSON"),
    ("[⟦012⟧]", .number, "'012' is no number in JSON"),
    ("[⟦+1⟧]", .number, "'+1' is no number in JSON"),
    ("[⟦.5⟧]", .number, "'.5' is no number in JSON"),
    ("[⟦5.⟧]", .number, "'5.' is no number in JSON"),
    ("[⟦0x1F⟧]", .number, "'0x1F' is no number in JSON"),
    ("[⟦2026-11-21⟧]", .number, "'2026-11-21' is no number in JSON"),
    ("[⟦True⟧]", .value, "'True' is no value in JSON"),
    ("[⟦tier-1⟧]", .value, "'tier-1' is no value in JSON"),
    ("[\"é⟦\t⟧\"]", .control, "a control character (\\u0009) in a text"),
    ("[⟦\"a⟧\n\"]", .unclosedText, "the text is not closed on its line"),
    ("[⟦\"a\\\"]⟧", .unclosedText, "the text is not closed on its line"),
    ("[\"⟦\\x⟧\"]", .escape, "'\\x' is no escape in JSON"),
    ("[\"⟦\\u12G4⟧\"]", .escape, "'\\u12G4' is no escape in JSON"),
    ("[1, 2⟦⟧", .unclosed, "the file ends before its list is closed"),
    ("{\"a\": {\"b\": 1}⟦⟧", .unclosed, "the file ends before its object is closed"),
    ("[1⟦}⟧", .unclosed, "'}' stands where ']' is expected"),
    ("{} ⟦{⟧}", .trailing, "'{' stands behind the end of the file's value"),
  ]

  @Test(arguments: mistakes)
  func `a mistake is explained where it stands`(
    marked: String, mistake: JSONMistake, message: String
  ) throws {
    let marks = MarkedText(marked)
    let reading = read(marks.text)
    #expect(reading.tree == nil)
    #expect(reading.diagnostics.map(\.message.english) == [message])
    #expect(reading.diagnostics.map(\.code) == [mistake.rawValue])
    #expect(reading.diagnostics.map(\.span?.range) == [marks.ranges[0]])
  }

  @Test func `a list that is not closed says where it was opened`() throws {
    let marks = MarkedText(#"{"a": ⟦[⟧1, {"b": 2}"#)
    let note = try #require(read(marks.text).diagnostics.first?.notes.first)
    #expect(note.message.english == "the list was opened here")
    #expect(note.span?.range == marks.ranges[0])
  }

  @Test(arguments: [#"{⟦"a"⟧: 1, "b": 2, ⟦"a"⟧: 3}"#, #"{⟦"a"⟧: 1, "b": 2, ⟦"\u0061"⟧: [3]}"#])
  func `a repeated key is reported and the first one stands`(marked: String) throws {
    let marks = MarkedText(marked)
    let reading = read(marks.text)
    let tree = try #require(reading.tree)
    #expect(outline(of: tree.root) == "{a: 1, b: 2}")
    #expect(reading.diagnostics.map(\.span?.range) == [marks.ranges[1]])
    #expect(reading.diagnostics.map { $0.notes.map(\.span?.range) } == [[marks.ranges[0]]])
  }

  @Test func `letters that only look equal are different keys`() {
    #expect(read("{\"\u{E9}\": 1, \"e\u{301}\": 2}").diagnostics.isEmpty)
  }

  @Test func `an object of many keys is read, its repeated keys reported up to the limit`() throws {
    let members = (0..<100_000).map { "\"key-\($0 % 99_000)\": \($0)" }
    let reading = read("{\(members.joined(separator: ","))}")
    #expect(try #require(reading.tree).root.count == 99_000)
    #expect(reading.diagnostics.count == Limits.standard.repeatedKeys)
  }

  @Test func `half of a surrogate pair is a warning and reads as U+FFFD`() throws {
    let marks = MarkedText(#"["⟦\uD83D⟧x"]"#)
    let reading = read(marks.text)
    #expect(try outline(of: #require(reading.tree).root) == "[\"\u{FFFD}x\"]")
    #expect(reading.diagnostics.map(\.severity) == [.warning])
    #expect(reading.diagnostics.map(\.span?.range) == [marks.ranges[0]])
  }

  @Test func `nesting up to the limit is read, deeper nesting refused`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(read(nested(512)).tree != nil)
    #expect(read(nested(513)).diagnostics.map(\.code) == [JSONMistake.depth.rawValue])
    #expect(read(nested(100_000)).tree == nil)
  }

  @Test func `a file that is too large is refused`() {
    let reading = read("[1, 2, 3]", limits: Limits(bytes: 8))
    #expect(reading.diagnostics.map(\.code) == [JSONMistake.size.rawValue])
  }

  @Test func `bytes that are not UTF-8 are refused where they stand`() {
    let bytes = Array("[\"é".utf8) + [0xC3, 0x28] + Array("\"]".utf8)
    let reading = readJSON(SourceFile(path: "a.json", bytes: bytes), file: FileID(0))
    #expect(reading.diagnostics.map(\.span?.range) == [4..<5])
  }

  @Test func `mutated files crash nothing and all spans lie in the file`() {
    var generator = SeededRandom(seed: 1)
    let valid =
      #"{"é": [1, -2.5e3, "a\u00e9\n\uD83D\uDE00"], "b": {"c": null, "d": [true]}, "e": ""}"#
    for _ in 0..<3_000 {
      let bytes = mutated(valid, &generator)
      let reading = readJSON(SourceFile(path: "a.json", bytes: bytes), file: FileID(0))
      expectSpansInside(reading.tree, reading.diagnostics, bytes)
      #expect(reading.tree != nil || reading.diagnostics.count == 1)
    }
  }
}
