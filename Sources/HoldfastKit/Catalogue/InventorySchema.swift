// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import StructuredData

/// An inventory file as JSON Schema (draft 2020-12), for editors that complete and check.
///
/// It says what one file can say of itself: whether a reference leads somewhere, and whether an id
/// is there twice, `holdfast check` tells.
package func inventorySchema() -> String {
  let records = RecordReader.all
  let inner = objects(within: records.map(\.description))
  let kinds = records.map { reader in
    let list = JSONValue.object([("type", .text("array")), ("items", link(reader.kind.rawValue))])
    return (reader.kind.rawValue, orNull(list, reader.description.summary))
  }
  let schema = JSONValue.object([
    ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
    ("title", .text("an inventory file of Holdfast")),
    ("type", .text("object")),
    ("properties", .object([("$schema", named("string"))] + kinds)),
    ("additionalProperties", .boolean(false)),
    (
      "$defs",
      .object(
        records.map { ($0.kind.rawValue, $0.description.schema) }
          + inner.map { ($0.anchor, $0.schema) })
    ),
  ])
  return String(decoding: schema.bytes(pretty: true), as: UTF8.self)
}

extension ObjectDescription {
  fileprivate var schema: JSONValue {
    let fields = fields()
    let properties = fields.map { field in
      let type = field.type.schema
      return (field.name, field.isRequired ? type : orNull(type, field.summary))
    }
    return .object([
      ("description", .text(summary)),
      ("type", .text("object")),
      ("properties", .object(properties)),
      ("required", .array(fields.filter(\.isRequired).map { .text($0.name) })),
      ("additionalProperties", .boolean(false)),
    ])
  }
}

extension FieldType {
  fileprivate var schema: JSONValue {
    switch self {
    case .text, .markdown, .moment: named("string")
    case .identifier, .reference:
      .object([("type", .text("string")), ("pattern", .text(Identifier.pattern))])
    case .flag: named("boolean")
    case .integer(let range):
      number("integer", .integer(range.lowerBound), .integer(range.upperBound))
    case .decimal(let range):
      number("number", .decimal(range.lowerBound), .decimal(range.upperBound))
    case .day: .object([("type", .text("string")), ("format", .text("date"))])
    case .time, .interval: anyOf([named("string"), .object([("const", .integer(0))])])
    case .address: .object([("type", .text("string")), ("format", .text("uri"))])
    case .choice(let words): .object([("enum", .array(words.map { .text($0) }))])
    case .list(let element): .object([("type", .text("array")), ("items", element.schema)])
    case .object(let description): link(description.anchor)
    case .map(let key, let value):
      .object([
        ("type", .text("object")), ("propertyNames", key.schema),
        ("additionalProperties", anyOf([value.schema, named("null")])),
      ])
    case .either(let first, let second): anyOf([first.schema, second.schema])
    }
  }
}

private func named(_ type: String) -> JSONValue {
  .object([("type", .text(type))])
}

private func link(_ definition: String) -> JSONValue {
  .object([("$ref", .text("#/$defs/\(definition)"))])
}

private func anyOf(_ choices: [JSONValue]) -> JSONValue {
  .object([("anyOf", .array(choices))])
}

private func number(_ type: String, _ least: JSONValue, _ greatest: JSONValue) -> JSONValue {
  .object([("type", .text(type)), ("minimum", least), ("maximum", greatest)])
}

/// What a field may hold and what it means; `null` is the same as no field.
private func orNull(_ schema: JSONValue, _ meaning: String) -> JSONValue {
  .object([
    ("description", .text(meaning)), ("anyOf", .array([schema, named("null")])),
  ])
}
