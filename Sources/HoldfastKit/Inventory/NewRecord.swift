// SPDX-License-Identifier: Apache-2.0

import ContentReader
package import Continuity
import Diagnostics
import Phrasing
import StructuredData

/// What `holdfast new` is asked for.
package struct NewEntryRequest: Sendable {
  /// What is to be made.
  package enum Subject: Hashable, Sendable {
    case record(RecordKind)
    case document(DocumentKind)
  }

  package let subject: Subject
  /// Empty for a kind of record without ids.
  package let id: String
  /// Fields that are stated at once.
  package let values: [NamedValue]
  /// Where it goes.
  package let programme: ProgrammeFolder
  /// How many files are read at once.
  package let jobs: Int

  /// - Parameters:
  ///   - kind: a word such as `service`, `people` or `write-up`.
  ///   - words: the id, unless the kind has none, and then `name=value` for fields.
  /// - Throws: where a word names nothing.
  package init(
    _ kind: String, _ words: [String], in programme: ProgrammeFolder, jobs: Int
  ) throws(UnknownName) {
    subject = try Self.subject(kind)
    let hasID = subject.hasID
    let words = words.map(NamedValue.init)
    guard !hasID || words.first.map({ $0.value == nil }) == true else {
      throw UnknownName("no id is given", help: "write 'holdfast new \(kind) ID'")
    }
    id = hasID ? words.first?.name ?? "" : ""
    values = hasID ? Array(words.dropFirst()) : words
    self.programme = programme
    self.jobs = jobs
    try checkValues()
  }

  private static func subject(_ word: String) throws(UnknownName) -> Subject {
    if let document = DocumentKind(rawValue: word.lowercased()) { return .document(document) }
    if let kind = RecordKind(word: word) { return .record(kind) }
    throw UnknownName(
      "no kind '\(word)'",
      help: didYouMean(
        word, among: words.flatMap(\.all), otherwise: "there are \(kindList)"))
  }

  /// The words of all kinds: the one that is shown, and all that are understood.
  private static var words: [(shown: String, all: [String])] {
    RecordReader.all.map { ($0.kind.words[0], $0.kind.words) }
      + DocumentKind.allCases.map { ($0.rawValue, [$0.rawValue]) }
  }

  /// The kinds that can be made, as help lists them.
  package static var kindList: String {
    words.map(\.shown).joined(separator: ", ")
  }

  private func checkValues() throws(UnknownName) {
    if subject.hasID, !Identifier.isOne(id) {
      throw UnknownName("'\(id)' is not an id", help: Identifier.wayOut.english)
    }
    for value in values where !subject.states(value) { throw subject.refusal(of: value) }
    var names: Set<String> = []
    for value in values where !names.insert(value.name).inserted {
      throw UnknownName("'\(value.name)' is stated twice", help: "take one of the two out")
    }
  }

  /// The stated fields.
  var texts: [FieldText] {
    values.map { FieldText($0.name, $0.value ?? "") }
  }
}

extension NewEntryRequest.Subject {
  /// The fields that can be stated.
  var fields: [FieldDescription] {
    switch self {
    case .record(let kind): kind.fields
    case .document(let kind): kind.fields
    }
  }

  /// Whether it is called by an id: records of most kinds, and every file.
  fileprivate var hasID: Bool {
    switch self {
    case .record: fields.contains { $0.name == "id" }
    case .document: true
    }
  }

  /// Whether a word gives a value for a field that there is.
  fileprivate func states(_ word: NamedValue) -> Bool {
    guard let value = word.value else { return false }
    let field = FieldText(word.name, value)
    return field.path != ["id"] && field.isField(of: fields)
  }

  /// Why a word states nothing.
  fileprivate func refusal(of word: NamedValue) -> UnknownName {
    let name = word.name
    guard word.value != nil else {
      return UnknownName(
        "'\(name)' states no field", help: "write fields as NAME=VALUE, in quotes if with blanks")
    }
    if name != "id", let field = fields.first(where: { $0.name == name }) {
      return UnknownName(
        "no field '\(name)' that can be given here, as it holds more than words",
        help: field.part.map { "give its parts, such as \($0)=VALUE" }
          ?? "make the record without it, and write it in the file")
    }
    let names = fields.map(\.name).filter { $0 != "id" }
    return UnknownName(
      "no field '\(name)' that can be given here",
      help: didYouMean(
        name, among: names, otherwise: "there are \(names.joined(separator: ", "))"))
  }
}

/// What was made: where it is, and what can be filled in.
package struct NewEntry: Sendable {
  /// For example `service 'payments'`.
  package let title: String
  /// The file, as the command line would name it.
  package let path: String
  /// The line in it, from 1.
  package let line: Int
  /// The fields, a line each: the name, what it holds, what it means.
  package let fields: String
}

/// Makes a record or a Markdown file, ready to be filled in, and writes it.
///
/// - Parameter day: the date that a bulletin gets.
/// - Throws: where it is there already, or what is stated of it is wrong; nothing is written then.
package func makeEntry(
  _ request: NewEntryRequest, on day: CalendarDay
) throws(Stop) -> NewEntry {
  let content = try orStop(Content.read(from: request.programme.path, jobs: request.jobs))
  return try request.programme.naming { () throws(Stop) in
    switch request.subject {
    case .record(let kind): try makeRecord(kind, request, content)
    case .document(let kind): try makeDocument(kind, request, on: day, content)
    }
  }
}

private func makeRecord(
  _ kind: RecordKind, _ request: NewEntryRequest, _ content: Content
) throws(Stop) -> NewEntry {
  let draft = RecordDraft(new: kind, request.id, stating: request.texts)
  let addition = try InventoryAddition(
    [draft], to: content, in: request.programme, jobs: request.jobs)
  let sources = addition.sources
  let problems = addition.problems[0].filter { $0.severity == .error }
  if let first = problems.first(where: { $0.code == ContentMistake.duplicateID.rawValue }) {
    let place = first.notes.lazy.compactMap(\.span).first.map { ", at \(sources.place(of: $0))" }
    throw .failed(
      Failure(
        "\(draft.title) is there already\(place ?? "")",
        help: "give another id, or change the record that is there"))
  }
  let wrong =
    problems.filter { !isPlaceholder($0.span, in: sources) }
    + addition.unknownNames[0]
  guard wrong.isEmpty else { throw .refused(wrong, addition.programme.sources) }
  try addition.write()
  let place = sources.place(of: addition.records[0].span)
  return NewEntry(
    title: draft.title, path: place.path, line: place.start.line,
    fields: request.subject.fieldList)
}

/// Whether a mistake is at a value that nobody has stated yet.
private func isPlaceholder(_ span: Span?, in sources: Sources) -> Bool {
  span.map { span in
    sources[span.file].bytes[span.range].elementsEqual("\"\(RecordDraft.placeholder)\"".utf8)
  } ?? false
}

extension RecordDraft {
  /// What stands where a record cannot be read without a value that nobody has stated.
  static let placeholder = "to-be-named"

  /// A record with all fields of its kind: those that are stated, and null, which is absent.
  ///
  /// What every record may carry, such as tags, is left out unless it is stated.
  init(new kind: RecordKind, _ id: String, stating texts: [FieldText]) {
    let stated = ([FieldText("id", id)] + texts).members(of: kind.fields)
    let members = kind.fields.compactMap { field -> Member? in
      if let value = stated.first(where: { $0.0 == field.name })?.1 {
        return Member(name: field.name, value: value, origin: nil)
      }
      guard !RecordReader.commonFields.contains(field.name) else { return nil }
      let value: JSONValue = field.isRequired ? .text(Self.placeholder) : .null
      return Member(name: field.name, value: value, origin: nil)
    }
    self.init(kind: kind, members: members, origin: nil)
  }
}

extension NewEntryRequest.Subject {
  /// The fields in lines: the name, what it holds, what it means.
  var fieldList: String {
    aligned(fields.map { ["  \($0.name)", $0.type.words, $0.summary] })
  }
}

extension FieldType {
  /// What a value is, in words; of a choice the words themselves.
  fileprivate var words: String {
    switch self {
    case .choice(let choices): choices.joined(separator: "|")
    case .list(.choice(let choices)): "list of \(choices.joined(separator: "|"))"
    case .list(let element): "list of \(element.phrase.english)"
    default: phrase.english
    }
  }
}
