// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Phrasing

/// What a field may hold, as documentation, JSON Schema and messages say it.
package indirect enum FieldType: Sendable {
  case text
  case markdown
  case identifier
  case flag
  case integer(ClosedRange<Int>)
  case decimal(ClosedRange<Double>)
  case day
  case moment
  case time
  case interval
  case address([String])
  case choice([String])
  case reference([RecordKind])
  case list(FieldType)
  case object(ObjectDescription)
  case map(key: FieldType, value: FieldType)
  /// A value that may be written in either of two ways.
  case either(FieldType, FieldType)

  /// In a sentence, such as "a date" or "a list".
  package var phrase: Wording {
    switch self {
    case .text, .markdown: "text"
    case .identifier: "an id"
    case .flag: "true or false"
    case .integer: "a whole number"
    case .decimal: "a number"
    case .day: "a date"
    case .moment: "a date and time"
    case .time: "a length of time"
    case .interval: "an interval"
    case .address: "an address"
    case .choice: "one of a few words"
    case .reference(let kinds) where article(of: kinds) == "an":
      "the id of an \(alternatives(of: kinds))"
    case .reference(let kinds): "the id of a \(alternatives(of: kinds))"
    case .list: "a list"
    case .object, .map: "an object"
    case .either(let first, let second): "\(first.phrase) or \(second.phrase)"
    }
  }
}

extension FieldType {
  /// Whether it is a list of objects, which no cell of a table can hold.
  package var holdsObjects: Bool {
    if case .list(.object) = self { true } else { false }
  }

  /// The object that a value is, or that each element of a list is.
  package var inner: ObjectDescription? {
    switch self {
    case .object(let description), .list(.object(let description)): description
    default: nil
    }
  }

  /// Whether JSON writes it as text.
  var isWrittenAsText: Bool {
    switch self {
    case .text, .markdown, .identifier, .day, .moment, .time, .interval, .address, .choice,
      .reference:
      true
    default: false
    }
  }
}

/// The article in front of kinds of records in a sentence: `an` event or exercise.
package func article(of kinds: [RecordKind]) -> String {
  kinds.first?.singular.first.map { "aeiou".contains($0) } == true ? "an" : "a"
}

/// Kinds of records in a sentence: `person or team`.
package func alternatives(of kinds: [RecordKind]) -> Wording {
  let words = kinds.map { Wording($0.singular) }
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return "\(Array(words.dropLast()), separator: ", ") or \(last)"
}

/// An object's name, meaning and fields, without the code that reads them.
///
/// All three are made when somebody asks for them, because a schema may name schemas that are not
/// made yet.
package struct ObjectDescription: Sendable {
  private let title: @Sendable () -> (name: String, summary: String)
  package let fields: @Sendable () -> [FieldDescription]

  init(
    title: @escaping @Sendable () -> (name: String, summary: String),
    fields: @escaping @Sendable () -> [FieldDescription]
  ) {
    self.title = title
    self.fields = fields
  }

  /// What people call the object, such as "peak period"; unique among the objects of the format.
  package var name: String { title().name }
  /// What the object is, in half a sentence.
  package var summary: String { title().summary }
}

/// A field of an object: its name, what it may hold, what it means, and whether it must be there.
package struct FieldDescription: Sendable {
  package let name: String
  package let type: FieldType
  package let summary: String
  package let isRequired: Bool
}

extension FieldDescription {
  /// How a text names a part of a field that it cannot state itself, such as `dependencies.1.on`.
  package var part: String? {
    guard let inner = type.inner?.fields() else { return nil }
    guard let first = inner.first(where: \.isRequired) ?? inner.first else { return nil }
    return "\(name)\(type.holdsObjects ? ".1" : "").\(first.name)"
  }
}
