// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Diagnostics
import StructuredData

/// A field of a record: declared once, it is decoder, suggestion, JSON Schema and documentation.
package struct Field<Object: Sendable>: Sendable {
  package let name: String
  package let type: FieldType
  package let summary: String
  /// Without it the object cannot be read.
  let isRequired: Bool
  /// Whether pages show its words; those of others only tell the program what to do.
  let isShown: Bool
  /// Reads a value into the object; `false` where it could not be read, which is then reported.
  let decode: @Sendable (Input, inout Object, inout Decoder) -> Bool
  /// Says that a value stands at a place which is not to be seen.
  let conceal: @Sendable (Span, inout Object) -> Void

  private init(
    _ name: String, _ type: FieldType, _ summary: String, isRequired: Bool, isShown: Bool = true,
    conceal: @escaping @Sendable (Span, inout Object) -> Void,
    decode: @escaping @Sendable (Input, inout Object, inout Decoder) -> Bool
  ) {
    self.conceal = conceal
    self.name = name
    self.type = type
    self.summary = summary
    self.isRequired = isRequired
    self.isShown = isShown
    self.decode = decode
  }

  init<Value>(
    _ name: String, _ path: any WritableKeyPath<Object, Stated<Value>> & Sendable,
    _ type: ValueType<Value>, _ summary: String, required: Bool = false, shown: Bool = true
  ) {
    self.init(
      name, type.description, summary, isRequired: required, isShown: shown
    ) { span, object in
      object[keyPath: path] = .malformed(span)
    } decode: { input, object, decoder in
      let value = decoder.stated(input, as: type, isRequired: required)
      object[keyPath: path] = value
      if case .stated = value { return true }
      return false
    }
  }

  var description: FieldDescription {
    FieldDescription(name: name, type: type, summary: summary, isRequired: isRequired)
  }

  /// The same field of an object inside another one.
  ///
  /// - Parameter visit: hands on the object inside, to be changed where it stands.
  func lifted<Outer: Sendable>(
    _ visit: @escaping @Sendable (inout Outer, (inout Object) -> Bool) -> Bool
  ) -> Field<Outer> {
    Field<Outer>(
      name, type, summary, isRequired: isRequired, isShown: isShown
    ) { span, outer in
      _ = visit(&outer) {
        conceal(span, &$0)
        return true
      }
    } decode: { input, outer, decoder in
      visit(&outer) { decode(input, &$0, &decoder) }
    }
  }
}

extension Field where Object: RecordFields {
  /// The id of a record, which stands where findings about missing fields stand.
  static var id: Field {
    Field("id", .identifier, "unique in its kind", isRequired: true) { _, _ in
    } decode: { input, record, decoder in
      guard let id = decoder.identifier(input) else { return false }
      record.id = RecordID(id)
      record.span = input.span
      return true
    }
  }
}

/// The fields of a kind of object, found by name.
package struct Schema<Object: LocatedObject>: Sendable {
  package let name: String
  package let summary: String
  package let fields: [Field<Object>]
  /// The fields without which the object cannot be read.
  let requiredNames: [String]
  private let names: KeyTable

  init(_ name: String, _ summary: String, _ fields: [Field<Object>]) {
    self.name = name
    self.summary = summary
    self.fields = fields
    requiredNames = fields.filter(\.isRequired).map(\.name)
    names = KeyTable(fields.map(\.name))
  }

  /// The schema of what records of a kind state: the id, its own fields, and those that every record
  /// may carry.
  static func record(
    _ summary: String, _ fields: [Field<Object>], hasID: Bool = true
  ) -> Schema where Object: RecordFields, Object.Owner: Record {
    Schema(
      Object.Owner.kind.singular, summary,
      (hasID ? [.id] : []) + fields + CommonFields.fields.map { $0.lifted { $1(&$0.common) } })
  }

  func field(_ name: String) -> Field<Object>? {
    fields.first { $0.name == name }
  }

  /// The field that a key names.
  func field(of member: LocatedMember) -> Field<Object>? {
    place(of: member).map { fields[$0] }
  }

  /// The place of the field that a key names.
  func place(of member: LocatedMember) -> Int? {
    names.index(of: member)
  }

  package var description: ObjectDescription {
    ObjectDescription {
      (name, summary)
    } fields: {
      fields.map(\.description)
    }
  }
}
