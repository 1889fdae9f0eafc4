// SPDX-License-Identifier: Apache-2.0

import Continuity
package import Diagnostics
import Phrasing
import StructuredData

/// A place where a record is named, to be checked when all records are known.
struct ReferenceUse: Sendable {
  /// The kinds that the record may have, in the order in which they are looked for.
  let kinds: [RecordKind]
  let id: String
  let span: Span
}

/// A link of a Markdown field, to be checked when all files are known.
struct LinkUse: Sendable {
  let destination: String
  /// The place of the whole field.
  let span: Span
}

/// Turns located values into records and keeps what it finds wrong.
package struct Decoder: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  private(set) var references: [ReferenceUse] = []
  private(set) var links: [LinkUse] = []
  /// What texts are taken from, so that what is read twice is held once.
  var texts = TextPool()
  /// The distance from UTC of the programme's own time zone, where it has one.
  let zone: TimeZoneRule?
  /// What is left out of what is read.
  let hidden: HiddenFields
  /// Where the decoder is, from the kind of record; kept only where something is hidden.
  var path = ""
  /// The channel of the contact that is being read.
  var channel = ""
  /// What was left out.
  var concealed = Concealed()
  /// Whether rows of a table are read, whose cells hold no objects.
  var isTable = false
  /// The keys that were reported: a column of a table is one key of all rows.
  private var reportedKeys: Set<Span> = []

  package init(zone: TimeZoneRule? = nil, hiding hidden: HiddenFields = HiddenFields()) {
    self.zone = zone
    self.hidden = hidden
  }

  mutating func report(
    _ code: ContentMistake, _ message: Wording, at span: Span, help: [Wording] = [],
    notes: [Diagnostic.Note] = [], meant: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        code, message, at: span, notes: notes, help: help,
        meant: meant))
  }

  mutating func refer(to kinds: [RecordKind], _ id: String, at span: Span) {
    references.append(ReferenceUse(kinds: kinds, id: id, span: span))
  }

  /// Keeps a link of a Markdown field.
  mutating func keepLink(to destination: String, at span: Span) {
    links.append(LinkUse(destination: destination, span: span))
  }

  /// A field's value; `null` and a text of blanks are absence, unless the object cannot be read
  /// without the field.
  mutating func stated<Value>(
    _ input: Input, as type: ValueType<Value>, isRequired: Bool
  ) -> Stated<Value> {
    if input.kind == .null {
      guard isRequired else { return .absent }
      reportNull(at: input.span, wanted: type.description)
      return .malformed(input.span)
    }
    guard let value = type.decode(input, &self) else { return .malformed(input.span) }
    guard type.saysNothing(value) else { return .stated(value, input.span) }
    guard isRequired else { return .absent }
    report(
      .nullValue, "nothing but blanks where \(type.description.phrase) is needed", at: input.span,
      help: ["write \(type.description.phrase), or take the entry out"])
    return .malformed(input.span)
  }

  mutating func reportNull(at span: Span, wanted: FieldType) {
    report(
      .nullValue, "null where a value is needed", at: span,
      help: ["write \(wanted.phrase), or take the entry out"])
  }

  mutating func reportType(_ input: Input, wanted: FieldType) {
    report(
      .wrongType, "\(input.shown) where \(wanted.phrase) is expected", at: input.span,
      help: input.waysOut(wanted: wanted))
  }

  /// An object's fields; `nil` where a field that it cannot do without is missing or malformed.
  mutating func object<Object>(_ input: Input, _ schema: Schema<Object>) -> Object? {
    guard let members = input.members else {
      reportType(input, wanted: .object(schema.description))
      return nil
    }
    return object(at: input.span, members, schema)
  }

  /// An object out of its members, whether they stand in JSON, in a CSV row or in front matter.
  mutating func object<Object>(
    at span: Span, _ members: some Sequence<LocatedMember>, _ schema: Schema<Object>
  ) -> Object? {
    var object = Object(at: span)
    var given = 0
    let hidesNothing = hidden.isEmpty
    if !hidesNothing { noteChannel(members) }
    for member in members {
      guard let place = schema.place(of: member) else {
        reportUnknownKey(member, in: schema)
        continue
      }
      if isTable, schema.fields[place].type.holdsObjects {
        let field = schema.fields[place]
        reportColumn(member, part: field.description.part ?? field.name)
        field.conceal(member.value.span, &object)
        continue
      }
      // What a field is otherwise is not copied: there are millions of members.
      let isRead =
        hidesNothing
        ? schema.fields[place].decode(.value(member.value), &object, &self)
        : decodeVisible(schema.fields[place], member.value, into: &object)
      if isRead, schema.fields[place].isRequired { given += 1 }
    }
    guard given < schema.requiredNames.count else { return object }
    reportMissingKeys(at: span, members, schema)
    return nil
  }

  private mutating func reportMissingKeys<Object>(
    at span: Span, _ members: some Sequence<LocatedMember>, _ schema: Schema<Object>
  ) {
    for name in Set(schema.requiredNames).subtracting(members.map(\.key)).sorted() {
      report(
        .missingKey, "\(Wording(schema.name)) without '\(name)'", at: span,
        help: ["add '\(name)'"])
    }
  }

  private mutating func reportUnknownKey<Object>(
    _ member: LocatedMember, in schema: Schema<Object>
  ) {
    guard reportedKeys.insert(member.keySpan).inserted else { return }
    let names = schema.fields.map(\.name)
    let meant = suggestion(for: member.key, among: names)
    let all: Wording = "\(Wording(schema.name)) may have \(names.joined(separator: ", "))"
    report(
      .unknownKey, "unknown key '\(member.key)' in \(Wording(schema.name))", at: member.keySpan,
      help: meant == nil ? [all] : [], meant: meant)
  }

  /// Reports a column of a table for a list of objects, once for all rows.
  ///
  /// - Parameter part: how a column for a part of it is named.
  private mutating func reportColumn(_ member: LocatedMember, part: String) {
    guard reportedKeys.insert(member.keySpan).inserted else { return }
    report(
      .wrongType, "'\(member.key)' is a list of objects, which no CSV file holds",
      at: member.keySpan,
      help: [
        """
        write these records as JSON, or take the table in with 'holdfast import csv', where columns \
        are numbered: '\(part)'
        """
      ])
  }

  /// The text of a text or bare value; a number as it is written; else empty.
  mutating func text(of input: Input) -> String {
    switch input {
    case .value(let value): texts.text(of: value)
    case .piece(let text, _): text
    }
  }

  /// The text where the value is text or bare, `nil` for anything else.
  mutating func words(of input: Input) -> String? {
    input.kind == .text || input.kind == .bare ? text(of: input) : nil
  }

  /// An id as the format allows it.
  mutating func identifier(_ input: Input) -> String? {
    guard input.kind != .null else {
      reportNull(at: input.span, wanted: .identifier)
      return nil
    }
    guard let text = words(of: input) else {
      reportType(input, wanted: .identifier)
      return nil
    }
    guard Identifier.isOne(text) else {
      report(
        .malformedID, "\(quoted(text)) is not an id", at: input.span, help: [Identifier.wayOut])
      return nil
    }
    return text
  }
}
