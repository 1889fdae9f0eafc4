// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
package import Phrasing

/// What is not of the documented shape in a file that this program writes and reads again.
package struct ShapeMistake: Error, Hashable, Sendable {
  /// The only kind; the raw value is the code.
  package enum Kind: String, Mistake {
    case unexpected = "SHAPE-001"

    /// What the mistake is, for the reference of the format.
    package var summary: String {
      "a file that Holdfast writes and reads again, such as a baseline, is of another shape"
    }
  }

  /// The fact and its place.
  package let diagnostic: Diagnostic

  /// - Parameters:
  ///   - message: the fact, lower case, without a full stop.
  ///   - span: where it is so.
  package init(_ message: Wording, at span: Span, help: [Wording] = []) {
    diagnostic = Diagnostic(Kind.unexpected, message, at: span, help: help)
  }
}

/// Reading of objects whose shape is known: what is absent or null is `nil`, what is of another
/// type is a mistake.
///
///     let name = try entry.requiredText("rule")
extension LocatedValue {
  /// The value of a key; `nil` where it is absent or null, or this is no object.
  package func member(_ key: String) -> LocatedValue? {
    members.first { $0.key == key }.map(\.value).flatMap { $0.kind == .null ? nil : $0 }
  }

  /// The value of a key that must be there.
  package func required(_ key: String) throws(ShapeMistake) -> LocatedValue {
    guard kind == .object else { throw mistake("an object") }
    guard let member = member(key) else {
      throw ShapeMistake(
        "no '\(key)'", at: span, help: didYouMean(key, among: members.map(\.key)))
    }
    return member
  }

  /// The elements of a list.
  package func list() throws(ShapeMistake) -> LocatedElements {
    guard kind == .list else { throw mistake("a list") }
    return elements
  }

  /// This value as a text.
  package func asText() throws(ShapeMistake) -> String {
    guard kind == .text else { throw mistake("a text") }
    return text
  }

  /// This value as a whole number.
  package func asWhole() throws(ShapeMistake) -> Int {
    guard kind == .number, let number = Int(text) else { throw mistake("a whole number") }
    return number
  }

  /// The text of a key, `nil` where it is absent or null.
  package func text(_ key: String) throws(ShapeMistake) -> String? {
    guard let member = member(key) else { return nil }
    return try member.asText()
  }

  /// The whole number of a key, `nil` where it is absent or null.
  package func whole(_ key: String) throws(ShapeMistake) -> Int? {
    guard let member = member(key) else { return nil }
    return try member.asWhole()
  }

  /// The text of a key that must be there.
  package func requiredText(_ key: String) throws(ShapeMistake) -> String {
    try required(key).asText()
  }

  /// That something else was expected here.
  package func mistake(_ expected: String) -> ShapeMistake {
    ShapeMistake("\(expected) belongs here", at: span)
  }
}
