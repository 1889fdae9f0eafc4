// SPDX-License-Identifier: Apache-2.0

/// A sentence of the program with its values, which can be told in another language.
///
///     let wording: Wording = "The first ends on \(date): \(kind)"
///     wording.english   // "The first ends on 1 May 2026: waiver"
///     wording.pattern   // "The first ends on {1}: {2}"
///
/// A value that is a wording itself is told in the language as well.
package struct Wording: Sendable, Hashable, CustomStringConvertible {
  /// A value and the bytes of the English that it takes.
  struct Value: Sendable, Hashable {
    let range: Range<Int>
    /// The value's own wording, if it has one; a wording cannot hold another one directly.
    let inner: [Wording]
  }

  /// The sentence in English, its values filled in.
  package let english: String
  let values: [Value]

  init(english: String, values: [Value]) {
    self.english = english
    self.values = values
  }

  /// A word or sentence that is known only at run time, such as a rule's title.
  package init(_ english: String) {
    self.init(english: english, values: [])
  }

  package var description: String { english }

  /// Whether no value is part of it.
  package var isPlain: Bool { values.isEmpty }

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
}

extension Wording: ExpressibleByStringInterpolation {
  package init(stringLiteral english: String) {
    self.init(english: english, values: [])
  }

  package init(stringInterpolation: Interpolation) {
    self.init(english: stringInterpolation.english, values: stringInterpolation.values)
  }

  /// Puts the English together and notes where the values stand.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var english = ""
    fileprivate var values: [Value] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      english.reserveCapacity(literalCapacity + interpolationCount * 16)
      values.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) {
      english += literal
    }

    package mutating func appendInterpolation(_ text: String) {
      append(text, [])
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(value.description, [])
    }

    /// A part of the sentence itself that is chosen at run time, such as a noun in its number.
    package mutating func appendInterpolation(literal: String) {
      english += literal
    }

    package mutating func appendInterpolation(_ wording: Wording) {
      append(wording.english, [wording])
    }

    private mutating func append(_ text: String, _ inner: [Wording]) {
      let lower = english.utf8.count
      english += text
      values.append(Value(range: lower..<english.utf8.count, inner: inner))
    }
  }
}
