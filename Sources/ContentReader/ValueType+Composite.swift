// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing
import StructuredData

extension ValueType where Value: Choice {
  /// One of a fixed list of words.
  ///
  /// - Parameter ignoringCase: whether capitals are taken too, where others write the word so.
  static func choice(ignoringCase: Bool = false) -> ValueType {
    let words = Value.allCases.map(\.rawValue)
    return ValueType(words: .choice(words)) { text, input, decoder in
      if let word = Value(rawValue: ignoringCase ? text.lowercased() : text) { return word }
      decoder.report(
        .notAChoice, "\(quoted(text)) is not one of \(words.joined(separator: ", "))",
        at: input.span, meant: suggestion(for: text, among: words))
      return nil
    }
  }
}

extension ValueType {
  /// The id of a record of another kind, which must exist.
  static func reference<Target: Record>() -> ValueType where Value == RecordID<Target> {
    let kinds = [Target.kind]
    return ValueType(.reference(kinds)) { input, decoder in
      guard !decoder.hides(kinds), let id = decoder.identifier(input) else { return nil }
      decoder.refer(to: kinds, id, at: input.span)
      return RecordID(id)
    }
  }

  /// The id of a record that is checked elsewhere, because it is unique only in its owner.
  static func unlinkedReference<Target: Record>() -> ValueType where Value == RecordID<Target> {
    ValueType(.reference([Target.kind])) { input, decoder in
      decoder.identifier(input).map { RecordID($0) }
    }
  }

  /// A list, each element with its place; what cannot be read is reported and left out.
  static func list<Element>(_ element: ValueType<Element>) -> ValueType
  where Value == [Located<Element>] {
    ValueType(.list(element.description)) { input, decoder in
      decoder.elements(input, of: element) { Located($0, at: $1) }
    }
  }

  /// A list of objects that know their place themselves.
  static func objects<Object>(_ schema: @escaping @Sendable () -> Schema<Object>) -> ValueType
  where Value == [Object] {
    ValueType(.list(lazyObject(schema))) { input, decoder in
      decoder.elements(input, of: .object(schema)) { object, _ in object }
    }
  }

  /// A list of records inside another record.
  static func objects<Kind: Record>(
    _ schema: @escaping @Sendable () -> Schema<Kind.Fields>
  ) -> ValueType where Value == [Kind] {
    ValueType(.list(lazyObject(schema))) { input, decoder in
      decoder.elements(input, of: .object(schema)) { fields, _ in Kind(Boxed(fields)) }
    }
  }

  /// A record inside another record.
  static func object(
    _ schema: @escaping @Sendable () -> Schema<Value.Fields>
  ) -> ValueType where Value: Record {
    ValueType(lazyObject(schema)) { input, decoder in
      decoder.object(input, schema()).map { Value(Boxed($0)) }
    }
  }

  static func object(_ schema: @escaping @Sendable () -> Schema<Value>) -> ValueType
  where Value: LocatedObject {
    ValueType(lazyObject(schema)) { input, decoder in decoder.object(input, schema()) }
  }

  /// An object whose keys are not fixed.
  static func map<Key, Element>(_ key: ValueType<Key>, _ element: ValueType<Element>) -> ValueType
  where Value == [Entry<Key, Element>] {
    ValueType(.map(key: key.description, value: element.description)) { input, decoder in
      guard let members = input.members else {
        decoder.reportType(
          input, wanted: .map(key: key.description, value: element.description))
        return nil
      }
      return members.compactMap { decoder.entry($0, key, element) }
    }
  }
}

/// The description of an object's type, made only when somebody asks for it.
private func lazyObject<Object>(_ schema: @escaping @Sendable () -> Schema<Object>) -> FieldType {
  .object(
    ObjectDescription {
      (schema().name, schema().summary)
    } fields: {
      schema().description.fields()
    })
}

extension Decoder {
  fileprivate mutating func elements<Element, Result>(
    _ input: Input, of type: ValueType<Element>, _ transform: (Element, Span) -> Result
  ) -> [Result]? {
    guard let elements = input.elements else {
      reportType(input, wanted: .list(type.description))
      return nil
    }
    var results: [Result] = []
    results.reserveCapacity(elements.count)
    for element in elements {
      guard element.kind != .null else {
        reportNull(at: element.span, wanted: type.description)
        continue
      }
      guard let value = type.decode(element, &self) else { continue }
      results.append(transform(value, element.span))
    }
    return results
  }

  fileprivate mutating func entry<Key, Element>(
    _ member: LocatedMember, _ keyType: ValueType<Key>, _ type: ValueType<Element>
  ) -> Entry<Key, Element>? {
    guard let key = keyType.decode(.piece(member.key, member.keySpan), &self),
      member.value.kind != .null, let value = type.decode(.value(member.value), &self)
    else { return nil }
    return Entry(
      key: Located(key, at: member.keySpan), value: Located(value, at: member.value.span))
  }
}
