// SPDX-License-Identifier: Apache-2.0

import ContentReader
import StructuredData

/// A value that is given as text for a field: a cell of a table, or `name=value` of a command line.
struct FieldText: Sendable {
  /// The field, and those inside: `bia.rto` is `["bia", "rto"]`; in a list of objects the number of
  /// one of them stands between, from 1: `["dependencies", "1", "on"]`.
  let path: [String]
  let text: String

  /// How many fields may lie within one another.
  static let depthLimit = 8
  /// How many objects of a list may be numbered.
  static let numberLimit = 100

  /// - Parameter name: with dots between the fields.
  init(_ name: String, _ text: String) {
    path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    self.text = text
  }

  /// Whether an object has such a field, which a text can state.
  func isField(of fields: [FieldDescription]) -> Bool {
    guard path.count <= Self.depthLimit else { return false }
    var fields = fields
    var names = path[...]
    while let name = names.popFirst() {
      guard let field = fields.first(where: { $0.name == name }) else { return false }
      if names.isEmpty { return field.type.canBeText }
      if field.type.holdsObjects {
        guard names.popFirst().map({ Self.number($0) != nil }) ?? false else { return false }
      }
      guard let inner = field.type.inner else { return false }
      fields = inner.fields()
    }
    return false
  }

  /// The number of an object in its list, `nil` for what is none: `01` is not 1 again.
  static func number(_ text: String) -> Int? {
    Int(text).flatMap { (1...numberLimit).contains($0) && text == "\($0)" ? $0 : nil }
  }
}

extension [FieldText] {
  /// The members that texts state of an object, in the order of its fields; inner objects put
  /// together, those of a list by their numbers, of which some may be left out.
  ///
  /// Of two for one field the first stands.
  ///
  /// - Parameter depth: how many parts of each path lead to the object.
  func members(of fields: [FieldDescription], depth: Int = 0) -> [(String, JSONValue)] {
    fields.compactMap { field in
      let own = filter { $0.path[depth] == field.name }
      guard let first = own.first else { return nil }
      guard let inner = field.type.inner, first.path.count > depth + 1 else {
        return (field.name, field.type.value(of: first.text))
      }
      guard field.type.holdsObjects else {
        return (field.name, .object(own.members(of: inner.fields(), depth: depth + 1)))
      }
      let objects = numbered(own, at: depth + 1).map { texts in
        JSONValue.object(texts.members(of: inner.fields(), depth: depth + 2))
      }
      return (field.name, .array(objects))
    }
  }
}

/// Texts about the objects of a list, by object in the order of their numbers.
///
/// - Parameter place: where in each path the number stands.
func numbered(_ texts: [FieldText], at place: Int) -> [[FieldText]] {
  let objects = Dictionary(grouping: texts) { FieldText.number($0.path[place]) ?? 0 }
  return objects.sorted { $0.key < $1.key }.map(\.value)
}

extension FieldType {
  /// Whether a text can state a value: a scalar, or a list of them with `;` between.
  fileprivate var canBeText: Bool {
    switch self {
    case .object, .map: false
    case .list(let element): element.canBeText
    case .either(let first, let second): first.canBeText || second.canBeText
    default: true
    }
  }

  /// What a text states; text itself where it is nothing else, so that reading it tells what is wrong.
  ///
  /// Ids are made of what others write, and choices found whatever their case: `Jane Doe` names
  /// `jane-doe`, `On Premises` is `on-premises`.
  func value(of text: String) -> JSONValue {
    switch self {
    case .flag: flag(text)
    case .integer, .decimal: number(text)
    case .identifier, .reference: .text(newID(from: text))
    case .choice(let words):
      .text(words.first { $0 == text } ?? words.first { $0 == newID(from: text) } ?? text)
    case .list(let element):
      .array(
        text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
          .map { element.value(of: $0) })
    case .either(let first, let second): either(first.value(of: text), second.value(of: text))
    default: .text(text)
    }
  }

  private func flag(_ text: String) -> JSONValue {
    switch text.lowercased() {
    case "true", "yes": .boolean(true)
    case "false", "no": .boolean(false)
    default: .text(text)
    }
  }

  private func number(_ text: String) -> JSONValue {
    ContentReader.number(inDigits: text) == nil ? .text(text) : .digits(digitsOfJSON(text))
  }

  /// The first of two readings that is more than text.
  private func either(_ first: JSONValue, _ second: JSONValue) -> JSONValue {
    if case .text = first { return second }
    return first
  }
}

/// The digits of a number in the notation of JSON: `+.50` is `0.50`, `007` is `7`.
private func digitsOfJSON(_ number: String) -> String {
  let unsigned = number.drop { "+-".contains($0) }
  let figure = unsigned.prefix { !"eE".contains($0) }
  let whole = figure.prefix { $0 != "." }.drop { $0 == "0" }
  let fraction = figure.drop { $0 != "." }.dropFirst()
  return (number.hasPrefix("-") ? "-" : "") + (whole.isEmpty ? "0" : whole)
    + (fraction.isEmpty ? "" : ".\(fraction)") + unsigned.dropFirst(figure.count)
}
