// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML

/// The words of a text as numbers, so that a hidden value is found however a file spells it.
///
/// A word is a run of letters and digits, capital letters of ASCII taken for small ones; everything
/// else parts words. So a value is found in HTML, JSON, CSV, XML, a calendar and an address alike.
struct SearchableWords {
  /// How a kind of file writes a text other than as it is.
  enum Notation {
    /// A value of the content itself.
    case plain
    /// An address: `%C3%BC` for ü, as in markup and in escaped text too (RFC 3986, 2.1).
    case address
    /// HTML and XML: tags, character references.
    case markup
    /// JSON, scripts and calendars: backslashes before some characters.
    case escaped

    init(path: String) {
      let suffix = path.split(separator: ".").last.map(String.init) ?? ""
      switch suffix {
      case "html", "xml", "svg": self = .markup
      case "json", "jsonld", "js", "sarif", "ics": self = .escaped
      default: self = .plain
      }
    }
  }

  /// A number for each word, in order (FNV-1a, RFC 9923, 64 bits).
  private(set) var words: [UInt64] = []
  /// How many letters and digits there are.
  private(set) var letters = 0
  /// Whether there is a digit, a capital letter behind the first letter, as in names, or a sign
  /// inside a word, as in addresses.
  private(set) var isDistinctive = false
  private var word: UInt64 = 0
  private var isInWord = false
  private var isBehindSign = false

  /// - Parameter leavingTags: whether what stands between `<` and `>` is left out, and the rest is
  ///   taken for text without addresses.
  init(_ bytes: [UInt8], _ notation: Notation, leavingTags: Bool = false) {
    var index = 0
    while index < bytes.count {
      let length = Self.silentLength(in: bytes, at: index, notation, leavingTags: leavingTags)
      if notation != .plain, !leavingTags, let byte = Self.encodedByte(in: bytes, at: index) {
        take(byte)
        index += 3
      } else if length > 0 {
        if !Self.isFold(bytes, at: index, notation) { endWord() }
        index += length
      } else {
        take(bytes[index])
        index += 1
      }
    }
    endWord()
  }

  private mutating func take(_ byte: UInt8) {
    guard Ascii.isLetter(byte) || Ascii.isDigit(byte) || byte >= 0x80 else {
      isBehindSign = isInWord && "@._/:".utf8.contains(byte)
      return endWord()
    }
    if !isInWord { word = 0xcbf2_9ce4_8422_2325 }
    if isBehindSign || Ascii.isDigit(byte) || letters > 0 && Ascii.isUppercase(byte) {
      isDistinctive = true
    }
    isBehindSign = false
    isInWord = true
    letters += 1
    let small = Ascii.isUppercase(byte) ? byte | 0x20 : byte
    word = (word ^ UInt64(small)) &* 0x0000_0100_0000_01b3
  }

  private mutating func endWord() {
    if isInWord { words.append(word) }
    isInWord = false
  }

  /// How many bytes from a place on say nothing themselves: a tag, a reference, an escape.
  private static func silentLength(
    in bytes: [UInt8], at index: Int, _ notation: Notation, leavingTags: Bool
  ) -> Int {
    switch (notation, bytes[index]) {
    case (.markup, UInt8(ascii: "<")) where leavingTags:
      return (bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1 - index
    case (.markup, UInt8(ascii: "&")):
      let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
      return end.map { $0 + 1 - index } ?? 1
    case (.escaped, UInt8(ascii: "\\")):
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if next == UInt8(ascii: "u") { return 6 }
      return "nrtbfN\\".utf8.contains(next) ? 2 : 1
    case (.escaped, Ascii.carriageReturn) where isFold(bytes, at: index, .escaped): return 3
    default: return 0
    }
  }

  /// Whether a line of a calendar is folded here (RFC 5545, 3.1): the word goes on.
  private static func isFold(_ bytes: [UInt8], at index: Int, _ notation: Notation) -> Bool {
    notation == .escaped
      && bytes[index...].starts(with: [Ascii.carriageReturn, Ascii.lineFeed, Ascii.space])
  }

  /// The byte that `%` and two hexadecimal digits stand for.
  private static func encodedByte(in bytes: [UInt8], at index: Int) -> UInt8? {
    guard bytes[index] == UInt8(ascii: "%") else { return nil }
    return hexadecimalByte(bytes[(index + 1)...].prefix(2))
  }
}
