// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import StructuredData
import TestSupport
import Testing

@Suite struct JSONWriterTests {
  private func text(_ value: JSONValue, pretty: Bool = false) -> String {
    String(decoding: value.bytes(pretty: pretty), as: UTF8.self)
  }

  @Test func `members are sorted by the bytes of their keys`() {
    let value = JSONValue.object([
      ("b", .integer(-1)), ("é", .null), ("a", .array([])), ("Z", .object([])), ("b", .null),
    ])
    #expect(text(value) == #"{"Z":{},"a":[],"b":-1,"é":null}"#)
  }

  @Test func `pretty text is indented by two blanks and ends its last line`() {
    let value = JSONValue.object([("list", .array([.boolean(true), .object([("a", .null)])]))])
    #expect(
      text(value, pretty: true) == """
        {
          "list": [
            true,
            {
              "a": null
            }
          ]
        }

        """)
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (2, "2"), (99.950, "99.95"), (0.1 + 0.2, "0.3"), (1e-6, "0.000001"),
    (-1.5, "-1.5"), (1e-9, "0"), (-1e-9, "0"), (2.0 / 3, "0.666667"), (1e15, "1000000000000000"),
    (1e300, "1e+300"), (.nan, "null"), (-.infinity, "null"), (123_456.789, "123456.789"),
  ])
  func `figures have at most six places, in the shortest form`(figure: Double, written: String) {
    #expect(text(.decimal(figure)) == written)
  }

  @Test func `texts are escaped as far as JSON needs it`() {
    #expect(
      text(.text("\"\\/\n\r\t\u{1}é<&>\u{2028}")) == "\"\\\"\\\\/\\n\\r\\t\\u0001é<&>\u{2028}\"")
  }

  @Test func `what is written reads back as it was`() throws {
    var generator = SeededRandom(seed: 4)
    for _ in 0..<300 {
      let value = randomValue(depth: 4, &generator)
      for pretty in [true, false] {
        let source = SourceFile(path: "a.json", bytes: value.bytes(pretty: pretty))
        let tree = try #require(readJSON(source, file: FileID(0)).tree)
        #expect(self.value(of: tree.root).bytes(pretty: true) == value.bytes(pretty: true))
      }
    }
  }

  private func randomValue(depth: Int, _ generator: inout SeededRandom) -> JSONValue {
    let count = Int.random(in: 0...3, using: &generator)
    switch Int.random(in: depth > 0 ? 0...6 : 0...4, using: &generator) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &generator))
    case 2: return .integer(Int.random(in: -1_000...1_000, using: &generator))
    case 3: return .decimal(Double.random(in: -9...9, using: &generator))
    case 4: return .text(randomText(&generator))
    case 5: return .array((0..<count).map { _ in randomValue(depth: depth - 1, &generator) })
    default:
      return .object(
        (0..<count).map {
          ("\($0)\(randomText(&generator))", randomValue(depth: depth - 1, &generator))
        })
    }
  }

  private func randomText(_ generator: inout SeededRandom) -> String {
    let letters = ["a", "é", "\"", "\\", "\n", "\u{0}", "😀", "\u{2028}", "<", "/"]
    return (0..<Int.random(in: 0...6, using: &generator))
      .map { _ in letters.randomElement(using: &generator) ?? "" }.joined()
  }

  private func value(of located: LocatedValue) -> JSONValue {
    switch located.kind {
    case .null: .null
    case .boolean(let claim): .boolean(claim)
    case .number: Int(located.text).map { .integer($0) } ?? .decimal(Double(located.text) ?? .nan)
    case .text, .bare: .text(located.text)
    case .list: .array(located.elements.map(value))
    case .object: .object(located.members.map { ($0.key, value(of: $0.value)) })
    }
  }
}
