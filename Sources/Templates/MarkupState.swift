// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML

/// Where in the HTML a place of a template lies, found by following the literal text.
///
/// A small reading of the tokenizer of the HTML standard (13.2.5), enough to say what escaping makes
/// safe: content, quoted attributes, and nothing else.
struct MarkupState: Hashable, Sendable {
  enum Place: Hashable, Sendable {
    case content
    /// Behind `<` or `</`.
    case tagOpen
    case tagName
    /// Between attributes.
    case tag
    case attributeName
    case behindAttributeName
    /// In a tag behind a section, where a name may have ended or not: `<option{{#a}} selected{{/a}}`.
    case nameEnd
    /// Behind `=`.
    case attributeValue
    case quoted(UInt8)
    case unquoted
    /// Behind `<!` or `<?`.
    case declaration
    case comment
    /// Inside an element whose text holds no tags: script, style, title, textarea …
    case rawText
  }

  /// What the beginning of an address tells of its scheme.
  ///
  /// The value of `http-equiv` is followed in the same way.
  enum AddressStart: Hashable, Sendable {
    /// Not an address, or one whose literal beginning settles where it leads.
    case settled
    /// Nothing yet, or literal text that values could still turn into a scheme.
    case open([UInt8])
    /// Begun in different ways, or in disguise, so that nothing settles it.
    case unclear
  }

  private(set) var place = Place.content
  private(set) var element: [UInt8] = []
  private(set) var attribute: [UInt8] = []
  private(set) var address = AddressStart.settled
  private(set) var isEndTag = false
  /// Whether the tag names a file that it stands for, so that its own text is none.
  private(set) var hasSource = false
  /// The last bytes, where a comment or raw text may be about to end.
  private var tail: [UInt8] = []

  /// Reads literal text and returns the first thing in it that is not allowed, with its place.
  mutating func advance(over bytes: [UInt8]) -> (literal: ForbiddenLiteral, range: Range<Int>)? {
    var refused: (ForbiddenLiteral, Range<Int>)?
    for (index, byte) in bytes.enumerated() {
      guard let literal = advance(over: byte), refused == nil else { continue }
      refused = (literal, max(0, index + 1 - literal.length)..<index + 1)
    }
    return refused
  }

  /// Reads one byte and returns what it completes, if that is not allowed.
  private mutating func advance(over byte: UInt8) -> ForbiddenLiteral? {
    switch place {
    case .content: if byte == UInt8(ascii: "<") { begin(.tagOpen) }
    case .tagOpen: readTagOpen(byte)
    case .tagName, .tag: return readTag(byte)
    case .attributeName, .behindAttributeName: return readAttributeName(byte)
    case .nameEnd: return readNameEnd(byte)
    case .attributeValue: return readValueStart(byte)
    case .quoted(let quote): return readQuoted(byte, quote)
    case .unquoted: return readUnquoted(byte)
    case .declaration: readDeclaration(byte)
    case .comment: readComment(byte)
    case .rawText: return readRawText(byte)
    }
    return nil
  }

  /// Enters a place and forgets what was before.
  private mutating func begin(_ place: Place) {
    self = MarkupState()
    self.place = place
  }

  /// Reads behind `<`: a tag, an end tag, a declaration, or `<` as text.
  private mutating func readTagOpen(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/") where !isEndTag: isEndTag = true
    case UInt8(ascii: "!"), UInt8(ascii: "?"): begin(.declaration)
    case UInt8(ascii: "<"): begin(.tagOpen)
    default:
      guard Ascii.isLetter(byte) else { return begin(.content) }
      place = .tagName
      element = [lowercased(byte)]
    }
  }

  /// Reads the name of a tag, and between its attributes.
  private mutating func readTag(_ byte: UInt8) -> ForbiddenLiteral? {
    let isEnd = byte == UInt8(ascii: ">")
    if isEnd || isSpace(byte) || byte == UInt8(ascii: "/") {
      let refused = place == .tagName ? forbiddenElement : nil
      place = .tag
      let text = isEnd ? endTag() : nil
      return refused ?? text
    } else if place == .tagName {
      element.append(lowercased(byte))
    } else {
      place = .attributeName
      attribute = [lowercased(byte)]
      // It may belong to a name that stands in a section before it.
      if byte == UInt8(ascii: "=") { return .nameless }
    }
    return nil
  }

  /// Reads the name of an attribute, and what follows it up to `=`.
  private mutating func readAttributeName(_ byte: UInt8) -> ForbiddenLiteral? {
    if byte == UInt8(ascii: "=") {
      place = .attributeValue
      if attributeName == "src" { hasSource = true }
      return forbiddenAttribute
    } else if byte == UInt8(ascii: ">") {
      return endTag()
    } else if byte == UInt8(ascii: "/") {
      endAttribute()
    } else if isSpace(byte) {
      place = .behindAttributeName
    } else if place == .behindAttributeName {
      place = .attributeName
      attribute = [lowercased(byte)]
    } else {
      attribute.append(lowercased(byte))
    }
    return nil
  }

  /// Behind a section only a blank or the tag's end says that no name goes on.
  private mutating func readNameEnd(_ byte: UInt8) -> ForbiddenLiteral? {
    let isEnd = isSpace(byte) || [UInt8(ascii: "/"), UInt8(ascii: ">")].contains(byte)
    place = isEnd ? .tag : .attributeName
    if isEnd { return readTag(byte) }
    _ = readAttributeName(byte)
    return .splitName
  }

  /// Reads behind `=`: a quote, or the first byte of a value without quotes.
  private mutating func readValueStart(_ byte: UInt8) -> ForbiddenLiteral? {
    if isSpace(byte) { return nil }
    if byte == UInt8(ascii: ">") { return endTag() }
    let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    place = isQuote ? .quoted(byte) : .unquoted
    if isAddress || isPragma { address = .open([]) }
    return isQuote ? nil : readAddress(byte)
  }

  /// Reads a value in quotes, and an address in it.
  private mutating func readQuoted(_ byte: UInt8, _ quote: UInt8) -> ForbiddenLiteral? {
    if byte == quote {
      endAttribute()
      return nil
    }
    return readAddress(byte)
  }

  /// Reads a value without quotes up to a blank or the end of the tag, and an address in it.
  private mutating func readUnquoted(_ byte: UInt8) -> ForbiddenLiteral? {
    if byte == UInt8(ascii: ">") { return endTag() }
    guard isSpace(byte) else { return readAddress(byte) }
    endAttribute()
    return nil
  }

  /// Follows the beginning of an address until a slash, question mark, hash or colon settles it.
  private mutating func readAddress(_ byte: UInt8) -> ForbiddenLiteral? {
    if case .settled = address { return nil }
    if isPragma { return readPragma(byte) }
    guard case .open(var start) = address, byte > 0x20 else { return nil }
    // A reference such as `&#58;` may be any character, and browsers read a backslash as a slash.
    if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\") {
      address = .unclear
      return .disguise
    }
    start.append(lowercased(byte))
    address = .open(start)
    if byte == UInt8(ascii: ":") {
      let scheme = String(decoding: start.dropLast(), as: UTF8.self)
      address = .settled
      guard Address.schemes.contains(scheme) else { return .scheme(scheme) }
      return isLoaded ? .remote(scheme) : nil
    }
    if isLoaded, start == Array("//".utf8) { return .remote("/") }
    // A single slash may become `//host` with the value that follows.
    let separators = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
    let isSettled = start != [UInt8(ascii: "/")] && start.contains(where: separators.contains)
    if isSettled { address = .settled }
    return nil
  }

  /// Follows the value of `http-equiv`, which may become none but that of a policy.
  private mutating func readPragma(_ byte: UInt8) -> ForbiddenLiteral? {
    guard case .open(let start) = address else { return .pragma }
    let read = start + [lowercased(byte)]
    address = Self.allowedPragma.starts(with: read) ? .open(read) : .unclear
    return address == .unclear ? .pragma : nil
  }

  /// Reads behind `<!` or `<?`; two dashes make it a comment.
  private mutating func readDeclaration(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") { return begin(.content) }
    if tail.count < 2 { tail.append(byte) }
    if tail == Array("--".utf8) { place = .comment }
  }

  /// Reads a comment up to `-->` or `--!>`; `<!-->` is one as well.
  private mutating func readComment(_ byte: UInt8) {
    let isEnd = tail.suffix(2) == Array("--".utf8) || tail == Array("--!".utf8)
    if byte == UInt8(ascii: ">"), isEnd { return begin(.content) }
    tail = Array((tail + [byte]).suffix(3))
    if byte != UInt8(ascii: "-"), tail != Array("--!".utf8) { tail = [] }
  }

  /// Reads text up to the end tag of its element, in any case.
  private mutating func readRawText(_ byte: UInt8) -> ForbiddenLiteral? {
    let end = Array("</".utf8) + element
    let isComplete = tail == end
    if isComplete, isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      isEndTag = true
      tail = []
      place = .tag
      return readTag(byte)
    }
    tail.append(lowercased(byte))
    if !end.starts(with: tail) { tail = byte == UInt8(ascii: "<") ? [byte] : [] }
    let isText = tail.isEmpty && !isSpace(byte)
    return isText && elementName == "script" ? .text(in: elementName) : nil
  }

  /// Goes back to the place between attributes.
  private mutating func endAttribute() {
    place = .tag
    attribute = []
    address = .settled
  }

  /// Leaves a tag, and returns what the text of its element would be, if it is not allowed.
  private mutating func endTag() -> ForbiddenLiteral? {
    let (name, text) = (element, embeddedText)
    let isRaw = !isEndTag && Self.rawElements.contains(elementName)
    begin(isRaw ? .rawText : .content)
    if isRaw { element = name }
    return text
  }

  /// Whether a byte separates attributes.
  private func isSpace(_ byte: UInt8) -> Bool {
    Ascii.isSpace(byte) || byte == 0x0C
  }

  /// A byte as HTML compares it, without regard to case.
  private func lowercased(_ byte: UInt8) -> UInt8 {
    Ascii.isUppercase(byte) ? byte | 0x20 : byte
  }
}

extension MarkupState {
  /// The state where two ways meet, `nil` where they do not end in the same place.
  func joined(with other: MarkupState) -> MarkupState? {
    if self == other { return self }
    let (first, second) = (blurred, other.blurred)
    return first == second ? first : nil
  }

  /// The state without what may differ between two ways: an attribute's name that just ended, and
  /// the beginning of an address.
  private var blurred: MarkupState {
    var state = self
    switch place {
    case .tagName, .tag, .attributeName, .behindAttributeName, .nameEnd:
      state.place = .nameEnd
      state.attribute = []
      // One way may have named a file; nobody is accused for the other.
      state.hasSource = true
    default: state.address = .unclear
    }
    return state
  }

  /// The state behind an address that was written as a value.
  mutating func passAddress() {
    if case .open(let start) = address { address = .open(start + [UInt8(ascii: "a")]) }
  }
}
