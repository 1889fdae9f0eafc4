// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Diagnostics

/// What the notations of files write otherwise than it is shown; each function tells how many bytes
/// it took from the beginning of a rest that is not empty.
extension SearchableWords {
  /// `%` and two hexadecimal digits: the byte that they stand for; any other `%` is itself.
  mutating func takeEncoded(_ rest: ArraySlice<UInt8>) -> Int {
    let digits = rest.dropFirst().prefix(2)
    guard digits.count == 2, let byte = Self.number(digits) else {
      take(UInt8(ascii: "%"))
      return 1
    }
    take(UInt8(byte))
    return 3
  }

  /// A tag, as far as its `>`, and whether a word goes on behind it.
  static func tag(_ rest: ArraySlice<UInt8>) -> (length: Int, joins: Bool) {
    let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex - 1
    return (end + 1 - rest.startIndex, isInline(rest[..<end]))
  }

  /// A character reference: what it stands for; any other `&` is itself.
  ///
  /// Those that markup itself needs, such as `&amp;`, part words; CommonMark knows all others.
  mutating func takeReference(_ rest: ArraySlice<UInt8>) -> Int {
    let name = rest.dropFirst().prefix(Self.longestReference).prefix {
      Ascii.isLetter($0) || Ascii.isDigit($0) || $0 == UInt8(ascii: "#")
    }
    guard !name.isEmpty, name.endIndex < rest.endIndex,
      rest[name.endIndex] == UInt8(ascii: ";")
    else {
      part()
      return 1
    }
    let length = name.count + 2
    if Self.partingReferences.contains(where: { $0.elementsEqual(name) }) {
      part()
    } else {
      let shown = Markdown(Array(rest.prefix(length)), file: FileID(0)).plainText
      if shown.isEmpty { part() }
      for character in shown.unicodeScalars { take(character) }
    }
    return length
  }

  /// A backslash and what it makes of the signs behind it: a character by its number in JSON and
  /// scripts, a break, or the sign itself.
  mutating func takeEscape(_ rest: ArraySlice<UInt8>) -> Int {
    switch rest.dropFirst().first {
    case UInt8(ascii: "u"):
      guard let unit = Self.unit(rest) else { return takeBreak(2) }
      let low = Self.unit(rest.dropFirst(6)) ?? 0
      if (0xD800..<0xDC00).contains(unit), (0xDC00..<0xE000).contains(low) {
        let value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        if let character = Unicode.Scalar(value) { take(character) }
        return 12
      }
      if let character = Unicode.Scalar(unit) { take(character) } else { part() }
      return 6
    case UInt8(ascii: "x"):
      let digits = rest.dropFirst(2).prefix(2)
      guard digits.count == 2, let value = Self.number(digits) else { return takeBreak(1) }
      take(Unicode.Scalar(UInt8(value)))
      return 4
    case let sign?: return takeBreak("nrtbfN\\".utf8.contains(sign) ? 2 : 1)
    case nil: return takeBreak(1)
    }
  }

  /// A line end, over which a word of a calendar goes on where the line is folded (RFC 5545, 3.1).
  mutating func takeFold(_ rest: ArraySlice<UInt8>) -> Int {
    rest.starts(with: [Ascii.carriageReturn, Ascii.lineFeed, Ascii.space]) ? 3 : takeBreak(1)
  }

  private mutating func takeBreak(_ length: Int) -> Int {
    part()
    return length
  }

  /// Longer than the longest name of HTML, `CounterClockwiseContourIntegral`.
  private static var longestReference: Int { 32 }

  private static let partingReferences = ["amp", "lt", "gt", "quot", "#39", "apos", "nbsp"]
    .map { Array($0.utf8) }

  /// Whether a tag, without its `>`, is that of an element that does not break the line.
  private static func isInline(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix { Ascii.isLetter($0) }
    return inlineElements.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  /// Those of HTML (HTML Living Standard, phrasing content) and of pictures in SVG.
  private static let inlineElements: Set<String> = Set(
    """
    a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span \
    strike strong sub sup time tspan tt u var wbr
    """.split(separator: " ").map(String.init))

  /// The unit of UTF-16 behind `\u`.
  private static func unit(_ rest: ArraySlice<UInt8>) -> UInt32? {
    let digits = rest.dropFirst(2).prefix(4)
    return rest.starts(with: "\\u".utf8) && digits.count == 4 ? number(digits) : nil
  }

  /// The number that hexadecimal digits write.
  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
    var number: UInt32 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt32(digit - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        number = number << 4 | UInt32((digit | 0x20) - 0x57)
      default: return nil
      }
    }
    return number
  }
}
