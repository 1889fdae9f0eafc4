// SPDX-License-Identifier: Apache-2.0

/// A sentence of the program with its values, which can be told in another language.
///
///     let wording: Wording = "The first ends on \(date): \(kind)"
///     wording.english   // "The first ends on 1 May 2026: waiver"
///     wording.pattern   // "The first ends on {1}: {2}"
///
/// A value that is a wording itself is told in the language as well, and so are figures. What is
/// nothing but a value, such as `"\(name)"`, has no words of its own. A sentence is put together
/// when somebody reads it, in whatever language: who makes one only says what it consists of.
///
/// It is public for the sake of sentences without values: other modules then make them where they
/// stand, and the compiler lays out a list of them once, such as the ways out of a finding.
public struct Wording: Sendable, Hashable, CustomStringConvertible {
  /// A stretch of a sentence: words of its own, or a value.
  @usableFromInline enum Part: Sendable, Hashable {
    /// Words of the sentence itself.
    case words(String)
    /// A value that is the same in every language, such as a name.
    case text(String)
    /// The same in quotes, which are those of every language.
    case quoted(String)
    /// Numbers with signs or units: `2026-05-01`, `99.95`, `1d12h`.
    case figures(String)
    /// A sentence without values as a value.
    case phrase(String)
    /// A sentence with values as a value.
    case sentence([Part])
  }

  /// The sentence where it has no values, else nothing.
  @usableFromInline let plain: String
  /// `nil` for no values, which the compiler can lay out; an empty list it could not.
  @usableFromInline private(set) var parts: [Part]?

  /// A word or sentence without values, such as a rule's title.
  @inlinable public init(_ english: String) {
    plain = english
    parts = nil
  }

  init(_ parts: [Part]) {
    let isPlain = parts.allSatisfy { !$0.isValue }
    plain = isPlain ? parts.english : ""
    self.parts = isPlain ? nil : parts
  }

  /// What is nothing but a value, such as a name.
  package init(value: String) {
    self.init(only: .text(value))
  }

  /// What is nothing but a name in its quotes.
  package init(quoted name: String) {
    self.init(only: .quoted(name))
  }

  private init(only value: Part) {
    plain = ""
    parts = [value]
  }

  /// The sentence in English, its values filled in.
  package var english: String { parts?.english ?? plain }

  public var description: String { english }

  /// Whether no value is part of it.
  package var isPlain: Bool { parts == nil }

  /// Whether a value stands right behind some words.
  package func hasValue(behind words: String) -> Bool {
    guard let parts else { return false }
    return parts.indices.dropLast().contains { place in
      guard case .words(let before) = parts[place], parts[place + 1].isValue else { return false }
      return before.utf8.suffix(words.utf8.count).elementsEqual(words.utf8)
    }
  }

  /// What books know it by: the English with `{1}`, `{2}` … in the places of the values.
  package var pattern: String { parts?.pattern ?? plain }

  /// What it is as a value of another one.
  fileprivate var asValue: Part {
    guard let parts else { return .phrase(plain) }
    return parts.count == 1 ? parts[0] : .sentence(parts)
  }

  /// One sentence that is written in two pieces, since a line has an end.
  package static func + (first: consuming Wording, second: Wording) -> Wording {
    guard !first.isPlain || !second.isPlain else { return Wording(first.plain + second.plain) }
    var parts = first.parts.take() ?? [.words(first.plain)]
    if let added = second.parts { parts += added } else { parts.append(.words(second.plain)) }
    return Wording(parts)
  }
}

extension Wording.Part {
  /// Whether it is a value, not words of the sentence itself.
  var isValue: Bool {
    if case .words = self { false } else { true }
  }

  /// Its English where that stands there as one text.
  fileprivate var text: String? {
    switch self {
    case .words(let text), .text(let text), .figures(let text), .phrase(let text): text
    case .quoted, .sentence: nil
    }
  }

  /// How many bytes its English takes.
  fileprivate var length: Int {
    switch self {
    case .words(let text), .text(let text), .figures(let text), .phrase(let text): text.utf8.count
    case .quoted(let name): name.utf8.count + 2
    case .sentence(let parts): parts.length
    }
  }

  /// Adds its English.
  fileprivate func append(to bytes: inout [UInt8]) {
    switch self {
    case .words(let text), .text(let text), .figures(let text), .phrase(let text):
      bytes.append(bytesOf: text)
    case .quoted(let name):
      bytes.append(UInt8(ascii: "'"))
      bytes.append(bytesOf: name)
      bytes.append(UInt8(ascii: "'"))
    case .sentence(let parts):
      for part in parts { part.append(to: &bytes) }
    }
  }
}

extension [Wording.Part] {
  fileprivate var length: Int {
    reduce(0) { $0 + $1.length }
  }

  fileprivate var english: String {
    if count == 1, let text = self[0].text { return text }
    // As bytes: a text takes several times as long to grow by pieces.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    for part in self { part.append(to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The words, with `{1}`, `{2}` … for the values.
  var pattern: String {
    var (pattern, number) = ("", 0)
    for part in self {
      if case .words(let words) = part {
        pattern += words
      } else {
        number += 1
        pattern += "{\(number)}"
      }
    }
    return pattern
  }
}

extension [UInt8] {
  /// Appends the bytes of a text where they lie; to go through its `utf8` takes longer.
  fileprivate mutating func append(bytesOf text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
    if isDone == nil { append(contentsOf: text.utf8) }
  }
}

extension Wording: ExpressibleByStringInterpolation {
  @inlinable public init(stringLiteral english: String) {
    self.init(english)
  }

  public init(stringInterpolation: Interpolation) {
    self.init(stringInterpolation.parts)
  }

  /// Notes what a sentence consists of.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(2 * interpolationCount + 1)
    }

    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.words(literal)) }
    }

    /// A value: a text that no language changes.
    public mutating func appendInterpolation(_ text: String) {
      parts.append(.text(text))
    }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      parts.append(.text(value.description))
    }

    /// Numbers with signs or units, which another language writes in another way: `2026-05-01`.
    public mutating func appendInterpolation(figures value: some CustomStringConvertible) {
      parts.append(.figures(value.description))
    }

    /// A part of the sentence itself that is chosen at run time, such as a noun in its number.
    public mutating func appendInterpolation(literal: String) {
      parts.append(.words(literal))
    }

    /// A wording that another language tells in its own words.
    public mutating func appendInterpolation(_ wording: Wording) {
      parts.append(wording.asValue)
    }

    /// Any number of wordings, with a comma or something else between that no language changes.
    public mutating func appendInterpolation(_ wordings: [Wording], separator: String = ", ") {
      guard wordings.count != 1 else { return parts.append(wordings[0].asValue) }
      var list: [Part] = []
      list.reserveCapacity(2 * wordings.count)
      for (place, wording) in wordings.enumerated() {
        if place > 0 { list.append(.text(separator)) }
        list.append(wording.asValue)
      }
      parts.append(.sentence(list))
    }
  }
}
