// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// The words of a text as numbers, so that a hidden value is found however a file spells it.
///
/// A word is a run of letters and digits of any script, capital letters taken for small ones;
/// everything else parts words, but for signs that nobody sees, such as soft hyphens, which are
/// nothing. So a value is found in HTML, JSON, CSV, XML, a calendar and an address alike.
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
  }

  /// What becomes of what stands between `<` and `>` in markup.
  enum Tags {
    /// It is text, since it holds addresses and alternatives of pictures.
    case read
    /// It is left out, and parts words.
    case parting
    /// It is left out, and only that of a block parts words: `<em>Feather</em>stone` is one.
    case joining
  }

  /// A number for each word, in order; other runs of the program have others.
  private(set) var words: [UInt64] = []
  /// How many letters and digits there are; a sign of East Asia says what three letters say.
  private(set) var letters = 0
  /// Whether there is a digit, a capital letter behind the first letter, as in names, or a sign
  /// inside a word, as in addresses.
  private(set) var isDistinctive = false
  /// The places of the words behind whose beginning a tag was left out that does not part words.
  private(set) var joined: [Int] = []
  private var word = WordNumber()
  private var isJoined = false
  private var isBehindTag = false
  private var isBehindSign = false
  /// The beginning of a character of several bytes, and how many of them are to come.
  private var partial: (value: UInt32, missing: Int) = (0, 0)

  /// - Parameter tags: all but `read` take what is left for text without addresses.
  init(_ bytes: [UInt8], _ notation: Notation, tags: Tags = .read) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch (notation, byte) {
      case (_, UInt8(ascii: "%")) where notation != .plain && tags == .read:
        index += takeEncoded(bytes[index...])
      case (.markup, UInt8(ascii: "<")) where tags != .read:
        let (length, joins) = Self.tag(bytes[index...])
        let isInside = joins && (isBehindTag || !word.isEmpty)
        if !joins || tags == .parting { part() }
        isBehindTag = isInside
        index += length
      case (.markup, UInt8(ascii: "&")):
        index += takeReference(bytes[index...])
      case (.escaped, UInt8(ascii: "\\")):
        index += takeEscape(bytes[index...])
      case (.escaped, Ascii.carriageReturn):
        index += takeFold(bytes[index...])
      default:
        take(byte)
        index += 1
      }
    }
    part()
  }

  /// Takes a byte of text in UTF-8; what is no character parts words.
  mutating func take(_ byte: UInt8) {
    if byte < 0x80 {
      if partial.missing > 0 { part() }
      return take(ascii: byte)
    }
    if Ascii.isContinuation(byte), partial.missing > 0 {
      partial = (partial.value << 6 | UInt32(byte & 0x3F), partial.missing - 1)
      guard partial.missing == 0 else { return }
      guard let character = Unicode.Scalar(partial.value) else { return part() }
      return take(character)
    }
    if partial.missing > 0 { part() }
    switch byte {
    case 0xC2...0xDF: partial = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF: partial = (UInt32(byte & 0x0F), 2)
    case 0xF0...0xF4: partial = (UInt32(byte & 0x07), 3)
    default: part()
    }
  }

  /// Takes a character: a letter or digit, a mark on the letter before it, or what parts words.
  mutating func take(_ character: Unicode.Scalar) {
    guard !character.isASCII else { return take(ascii: UInt8(character.value)) }
    let properties = character.properties
    guard !properties.isDefaultIgnorableCodePoint else { return }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark:
      if !word.isEmpty { word.append(character) }
    case .decimalNumber, .letterNumber:
      isDistinctive = true
      count(character)
      word.append(character)
    case .uppercaseLetter, .titlecaseLetter:
      if letters > 0 { isDistinctive = true }
      count(character)
      for small in properties.lowercaseMapping.unicodeScalars { word.append(small) }
    case .lowercaseLetter, .modifierLetter, .otherLetter:
      count(character)
      word.append(character)
    default: part(at: nil)
    }
  }

  private mutating func take(ascii byte: UInt8) {
    let isDigit = Ascii.isDigit(byte)
    guard isDigit || Ascii.isLetter(byte) else { return part(at: byte) }
    let isCapital = Ascii.isUppercase(byte)
    if isDigit || letters > 0 && isCapital { isDistinctive = true }
    count(1)
    word.append(isCapital ? byte | 0x20 : byte)
  }

  private mutating func count(_ character: Unicode.Scalar) {
    // The scripts of East Asia begin there.
    count(character.value >= 0x2E80 ? 3 : 1)
  }

  private mutating func count(_ weight: Int) {
    if isBehindSign { isDistinctive = true }
    if isBehindTag { isJoined = true }
    isBehindSign = false
    isBehindTag = false
    letters += weight
  }

  private mutating func part(at sign: UInt8?) {
    isBehindSign = sign.map { !word.isEmpty && "@._/:".utf8.contains($0) } ?? false
    part()
  }

  /// Ends the word, if there is one.
  mutating func part() {
    partial.missing = 0
    isBehindTag = false
    if isJoined { joined.append(words.count) }
    isJoined = false
    if !word.isEmpty { words.append(word.taken()) }
  }
}

/// A word, of which only a number is kept: the same for all spellings that Unicode calls equal, such
/// as `ü` in one character or in two.
private struct WordNumber {
  /// That of the letters so far, as long as all are ASCII (FNV-1a, RFC 9923, 64 bits).
  private var number = Self.basis
  /// In UTF-8.
  private var letters: [UInt8] = []
  private var isAscii = true

  private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325

  var isEmpty: Bool { letters.isEmpty }

  mutating func append(_ byte: UInt8) {
    number = (number ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    letters.append(byte)
  }

  mutating func append(_ character: Unicode.Scalar) {
    guard !character.isASCII else { return append(UInt8(character.value)) }
    isAscii = false
    letters += character.utf8
  }

  /// The number of the word; then the next begins.
  mutating func taken() -> UInt64 {
    // Swift's texts are equal, and have one hash value, where Unicode calls them equal.
    let taken =
      isAscii
      ? number : UInt64(truncatingIfNeeded: String(decoding: letters, as: UTF8.self).hashValue)
    number = Self.basis
    letters.removeAll(keepingCapacity: true)
    isAscii = true
    return taken
  }
}
