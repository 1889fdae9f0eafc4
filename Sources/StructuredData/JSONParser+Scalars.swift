// SPDX-License-Identifier: Apache-2.0

import Diagnostics

extension JSONParser {
  /// Reads a text from its opening quote to behind its closing one.
  mutating func readText() throws(Refusal) {
    let start = position
    var isEscaped = false
    position = plainTextEnd(from: start + 1)
    while position < bytes.count, bytes[position] == UInt8(ascii: "\\") {
      isEscaped = true
      try readEscape(inTextFrom: start)
      position = plainTextEnd(from: position)
    }
    guard position < bytes.count else { throw unclosedText(from: start) }
    guard bytes[position] == UInt8(ascii: "\"") else { throw controlCharacter(inTextFrom: start) }
    position += 1
    let text = start + 1..<position - 1
    nodes.append(TreeNode(isEscaped ? .escapedText : .text, start..<position, text: text))
  }

  /// The offset of the first quote, backslash or control character at or behind an index.
  ///
  /// The hottest loop of the reader.
  private func plainTextEnd(from start: Int) -> Int {
    let bytes = bytes.span
    var index = start
    while index + 8 <= bytes.count, mayNeedEscape(in: EightBytes(bytes.bytes, at: index)) == 0 {
      index += 8
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < Ascii.space { break }
      index += 1
    }
    return index
  }

  private mutating func readEscape(inTextFrom start: Int) throws(Refusal) {
    guard position + 1 < bytes.count else { throw unclosedText(from: start) }
    guard bytes[position + 1] == UInt8(ascii: "u") else {
      guard shortEscape(bytes[position + 1]) != nil else { throw unknownEscape() }
      position += 2
      return
    }
    guard codeUnit(in: bytes[...], at: position) != nil else { throw unknownEscape() }
    let (scalar, length) = escapedScalar(in: bytes[...], at: position)
    if scalar == nil { diagnostics.append(halfOfAPair()) }
    position += length
  }

  /// Reads a number and keeps it as it is written.
  mutating func readNumber() throws(Refusal) {
    let start = position
    if isAt(UInt8(ascii: "-")) { position += 1 }
    let integer = position
    guard skipDigits() > 0 else { throw malformedNumber(from: start) }
    if bytes[integer] == UInt8(ascii: "0"), position > integer + 1 {
      throw malformedNumber(from: start)
    }
    if isAt(UInt8(ascii: ".")) {
      position += 1
      guard skipDigits() > 0 else { throw malformedNumber(from: start) }
    }
    if isAt(UInt8(ascii: "e")) || isAt(UInt8(ascii: "E")) {
      position += 1
      if isAt(UInt8(ascii: "+")) || isAt(UInt8(ascii: "-")) { position += 1 }
      guard skipDigits() > 0 else { throw malformedNumber(from: start) }
    }
    guard !isInWord else { throw malformedNumber(from: start) }
    nodes.append(TreeNode(.number, start..<position, text: start..<position))
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while position < bytes.count, Ascii.isDigit(bytes[position]) { position += 1 }
    return position - start
  }

  /// Reads `true`, `false` or `null`.
  mutating func readLiteral(_ literal: StaticString, _ kind: TreeNode.Kind) throws(Refusal) {
    let start = position
    let word = word(from: start)
    guard word.count == literal.utf8CodeUnitCount, text(word) == literal.description else {
      throw valueExpected()
    }
    position = word.upperBound
    nodes.append(TreeNode(kind, start..<position))
  }

  /// Whether the byte here would go on with a word or a number.
  private var isInWord: Bool {
    position < bytes.count && isWordByte(bytes[position])
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    case UInt8(ascii: "$"): true
    default: byte >= 0x80 || Ascii.isDigit(byte) || Ascii.isLetter(byte)
    }
  }

  /// The word or number at an index: letters, digits and what stands in numbers.
  func word(from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
    return start..<end
  }

  /// The text of a range, as it is written.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
