// SPDX-License-Identifier: Apache-2.0

/// A sentence of the program with its values, which can be told in another language.
///
///     let wording: Wording = "The first ends on \(date): \(kind)"
///     wording.english   // "The first ends on 1 May 2026: waiver"
///     wording.pattern   // "The first ends on {1}: {2}"
///
/// A value that is a wording itself is told in the language as well, and so are figures. What is
/// nothing but a value, such as `"\(name)"`, has no words of its own.
///
/// It is public for the sake of sentences without values: other modules then make them where they
/// stand, and the compiler lays out a list of them once, such as the ways out of a finding.
public struct Wording: Sendable, Hashable, CustomStringConvertible {
  /// A value and the bytes of the English that it takes.
  @usableFromInline struct Value: Sendable, Hashable {
    /// What a value is, which decides how it is told.
    enum Kind: Sendable, Hashable {
      /// The same in every language, such as a name.
      case text
      /// Numbers with signs or units: `2026-05-01`, `99.95`, `1d12h`.
      case figures
      /// A wording without values, told by what stands there.
      case phrase
      /// Wordings with something between that is the same in every language.
      indirect case wordings([Wording], separator: String)
    }

    /// In half the room of numbers of the machine: findings keep hundreds of thousands of values.
    private let lower: UInt32
    private let upper: UInt32
    let kind: Kind

    init(range: Range<Int>, kind: Kind) {
      lower = UInt32(truncatingIfNeeded: range.lowerBound)
      upper = UInt32(truncatingIfNeeded: range.upperBound)
      self.kind = kind
    }

    var range: Range<Int> {
      Int(lower)..<Int(upper)
    }

    fileprivate func moved(by offset: Int) -> Value {
      Value(range: range.lowerBound + offset..<range.upperBound + offset, kind: kind)
    }
  }

  /// The sentence in English, its values filled in.
  @usableFromInline package private(set) var english: String
  /// `nil` for none, which the compiler can lay out; an empty list it could not.
  @usableFromInline private(set) var noted: [Value]?

  var values: [Value] { noted ?? [] }

  /// A word or sentence without values, such as a rule's title.
  @inlinable public init(_ english: String) {
    self.english = english
    noted = nil
  }

  init(english: String, values: [Value]) {
    self.english = english
    noted = values.isEmpty ? nil : values
  }

  /// What is nothing but a value, such as a name in its quotes.
  package init(value: String) {
    self.init(
      english: value, values: [Value(range: 0..<value.utf8.count, kind: .text)])
  }

  public var description: String { english }

  /// Whether no value is part of it.
  package var isPlain: Bool { noted == nil }

  /// Whether it is a value and no word beside it.
  var isOneValue: Bool {
    values.count == 1 && values[0].range == 0..<english.utf8.count
  }

  /// What it is as a value of another one, by what stands there alone; `nil` where that does not
  /// tell how to say it in another language.
  ///
  /// Findings are full of quoted names and of short phrases, which need no memory of their own.
  fileprivate var kindAsWritten: Value.Kind? {
    guard !isPlain else { return .phrase }
    guard isOneValue else { return nil }
    return if case .wordings = values[0].kind { nil } else { values[0].kind }
  }

  /// Whether a value stands right behind some words.
  package func hasValue(behind words: String) -> Bool {
    values.contains { value in
      english.utf8.prefix(value.range.lowerBound).suffix(words.utf8.count)
        .elementsEqual(words.utf8)
    }
  }

  /// What books know it by: the English with `{1}`, `{2}` … in the places of the values.
  package var pattern: String {
    guard !values.isEmpty else { return english }
    let bytes = Array(english.utf8)
    var pattern: [UInt8] = []
    var end = 0
    for (number, value) in values.enumerated() {
      pattern += bytes[end..<value.range.lowerBound]
      pattern += Array("{\(number + 1)}".utf8)
      end = value.range.upperBound
    }
    return String(decoding: pattern + bytes[end...], as: UTF8.self)
  }

  /// The English of a value.
  func text(of value: Value) -> String {
    String(decoding: Array(english.utf8)[value.range], as: UTF8.self)
  }

  /// One sentence that is written in two pieces, since a line has an end.
  package static func + (first: consuming Wording, second: Wording) -> Wording {
    let offset = first.english.utf8.count
    first.english += second.english
    if let added = second.noted {
      first.noted = first.values + added.map { $0.moved(by: offset) }
    }
    return first
  }
}

extension Wording: ExpressibleByStringInterpolation {
  @inlinable public init(stringLiteral english: String) {
    self.init(english)
  }

  public init(stringInterpolation: Interpolation) {
    self.init(english: stringInterpolation.english, values: stringInterpolation.values)
  }

  /// Puts the English together and notes where the values stand.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var english = ""
    fileprivate var values: [Value] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      english.reserveCapacity(literalCapacity + interpolationCount * 16)
      values.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) {
      english += literal
    }

    /// A value: a text that no language changes.
    public mutating func appendInterpolation(_ text: String) {
      append(text, .text)
    }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(value.description, .text)
    }

    /// Numbers with signs or units, which another language writes in another way: `2026-05-01`.
    public mutating func appendInterpolation(figures value: some CustomStringConvertible) {
      append(value.description, .figures)
    }

    /// A part of the sentence itself that is chosen at run time, such as a noun in its number.
    public mutating func appendInterpolation(literal: String) {
      english += literal
    }

    /// A wording that another language tells in its own words.
    public mutating func appendInterpolation(_ wording: Wording) {
      append(wording.english, wording.kindAsWritten ?? .wordings([wording], separator: ""))
    }

    /// Any number of wordings, with a comma or something else between that no language changes.
    public mutating func appendInterpolation(_ wordings: [Wording], separator: String = ", ") {
      let lower = english.utf8.count
      for (place, wording) in wordings.enumerated() {
        if place > 0 { english += separator }
        english += wording.english
      }
      let isText = wordings.allSatisfy { $0.kindAsWritten == .text }
      note(isText ? .text : .wordings(wordings, separator: separator), from: lower)
    }

    private mutating func append(_ text: String, _ kind: Value.Kind) {
      let lower = english.utf8.count
      english += text
      note(kind, from: lower)
    }

    /// Notes that what has been put behind a place is a value.
    private mutating func note(_ kind: Value.Kind, from lower: Int) {
      values.append(Value(range: lower..<english.utf8.count, kind: kind))
    }
  }
}
