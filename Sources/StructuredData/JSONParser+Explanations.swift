// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing

extension JSONParser {
  func refusal(
    _ mistake: JSONMistake, _ message: Wording, at range: Range<Int>,
    notes: [Diagnostic.Note] = [], help: [Wording] = []
  ) -> Refusal {
    Refusal(
      diagnostic: Diagnostic(
        mistake, message, at: Span(file, range), notes: notes, help: help))
  }

  /// The character here, or the empty range at the end of the file.
  var here: Range<Int> {
    var end = min(position + 1, bytes.count)
    while end < bytes.count, Ascii.isContinuation(bytes[end]) { end += 1 }
    return position..<end
  }

  private var isAtEnd: Bool {
    position >= bytes.count
  }

  func emptyFile() -> Refusal {
    refusal(.empty, "the file holds no value", at: here, help: ["write at least '{}'"])
  }

  func tooLarge() -> Refusal {
    refusal(
      .size, "the file has \(bytes.count) bytes, at most \(limits.bytes) are read", at: 0..<0,
      help: ["divide it into several files"])
  }

  func notUTF8(at range: Range<Int>) -> Refusal {
    refusal(
      .encoding, "the file is not UTF-8 from here on", at: range, help: [encodingHelp(for: bytes)])
  }

  func tooDeep() -> Refusal {
    refusal(
      .depth, "more than \(limits.depth) lists and objects lie within each other", at: here,
      help: ["no content needs that: is a bracket missing?"])
  }

  func textBehindEnd() -> Refusal {
    if let comment = comment() { return comment }
    return refusal(
      .trailing, "\(shown(here)) stands behind the end of the file's value", at: here,
      help: ["a JSON file holds one value; several of them go into a list: [ …, … ]"])
  }

  /// What stands where a comma or the end of a container is expected.
  func commaExpected(in container: Container) -> Refusal {
    if isAtEnd { return unclosed(container) }
    if let comment = comment() { return comment }
    let close = container.isObject ? "}" : "]"
    if isAt(UInt8(ascii: "}")) || isAt(UInt8(ascii: "]")) {
      return refusal(
        .unclosed, "\(shown(here)) stands where '\(close)' is expected", at: here,
        notes: [opened(container)])
    }
    guard beginsValue else {
      return refusal(.comma, "\(shown(here)) stands where ',' or '\(close)' is expected", at: here)
    }
    let gap = lastEnd..<lastEnd
    return refusal(
      .comma, container.isObject ? "no ',' between two members" : "no ',' between two values",
      at: gap,
      notes: [.init("the next one begins here", at: Span(file, here))],
      help: ["put a ',' behind the first one"])
  }

  func trailingComma(at comma: Int) -> Refusal {
    refusal(
      .trailingComma, "',' behind the last value, before \(shown(here))",
      at: comma..<comma + 1, help: ["remove the ','"])
  }

  func colonExpected(behind key: Range<Int>) -> Refusal {
    if let comment = comment() { return comment }
    return refusal(
      .colon, "no ':' behind the key \(text(key))", at: key,
      help: isAt(UInt8(ascii: "=")) ? ["write ':' instead of '='"] : [])
  }

  /// What stands where a key is expected.
  func keyExpected() -> Refusal {
    if isAtEnd, let container = open.last { return unclosed(container) }
    if let comment = comment() { return comment }
    let word = word(from: position)
    if !word.isEmpty {
      return refusal(
        .key, "the key '\(text(word))' has no double quotes", at: word,
        help: ["write \"\(text(word))\""])
    }
    if isAt(UInt8(ascii: "'")) {
      return refusal(
        .key, "a key in single quotes", at: quoted, help: ["write it in double quotes"])
    }
    return refusal(.key, "\(shown(here)) stands where a key is expected", at: here)
  }

  /// What stands where a value is expected.
  func valueExpected() -> Refusal {
    if isAtEnd, let container = open.last { return unclosed(container) }
    if let comment = comment() { return comment }
    let word = word(from: position)
    if !word.isEmpty { return unknownWord(word) }
    if isAt(UInt8(ascii: "'")) {
      return refusal(
        .value, "a text in single quotes", at: quoted, help: ["write it in double quotes"])
    }
    return refusal(.value, "\(shown(here)) stands where a value is expected", at: here)
  }

  private func unclosed(_ container: Container) -> Refusal {
    refusal(
      .unclosed,
      container.isObject
        ? "the file ends before its object is closed" : "the file ends before its list is closed",
      at: bytes.count..<bytes.count,
      notes: [opened(container)], help: ["add the missing '\(container.isObject ? "}" : "]")'"])
  }

  private func opened(_ container: Container) -> Diagnostic.Note {
    let lower = nodes[container.node].range.lowerBound
    return .init(
      container.isObject ? "the object was opened here" : "the list was opened here",
      at: Span(file, lower..<lower + 1))
  }

  /// Where the value before this place ends.
  private var lastEnd: Int {
    var end = position
    while end > 0, Ascii.isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }

  private var beginsValue: Bool {
    isAt(UInt8(ascii: "\"")) || isAt(UInt8(ascii: "{")) || isAt(UInt8(ascii: "["))
      || isAt(UInt8(ascii: "'")) || !word(from: position).isEmpty
  }
}
