// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import Phrasing
import StructuredData

/// How the columns of a table become fields of a kind of record.
package struct TableColumns: Sendable {
  let kind: RecordKind
  private let fields: [FieldDescription]
  /// Fields by the headings that stand for them, as the command line says.
  private let names: [(heading: String, field: String)]

  /// - Parameters:
  ///   - word: the kind, such as `people`.
  ///   - names: what `--map` says, such as `Full name=name`.
  /// - Throws: where a word or a field names nothing.
  package init(of word: String, naming names: [String]) throws(UnknownName) {
    guard let kind = RecordKind(word: word) else {
      let kinds = RecordReader.all.map(\.kind)
      throw UnknownName(
        "no kind of record '\(word)'",
        help: didYouMean(
          word, among: kinds.flatMap(\.words),
          otherwise: "there are \(kinds.map(\.words[0]).joined(separator: ", "))"))
    }
    self.kind = kind
    fields = kind.fields
    self.names = try names.map(NamedValue.init).map { word throws(UnknownName) in
      guard let field = word.value else {
        throw UnknownName("'\(word.name)' maps no column", help: "write --map 'HEADING=FIELD'")
      }
      return (word.name.foldedHeading, field)
    }
    for name in self.names where !FieldText(name.field, "").isField(of: fields) {
      let known = fields.map(\.name)
      throw UnknownName(
        "no field '\(name.field)' that a column can state",
        help: didYouMean(
          name.field, among: known, otherwise: "there are \(known.joined(separator: ", "))"))
    }
  }

  /// The field that a heading names: as the command line says, as it is written, or nearly so.
  func field(_ heading: String) -> String? {
    if let name = names.first(where: { $0.heading == heading.foldedHeading }) { return name.field }
    if FieldText(heading, "").isField(of: fields) { return heading }
    return fields.map(\.name).first { name in
      name.foldedHeading == heading.foldedHeading && FieldText(name, "").isField(of: fields)
    }
  }
}

/// Reads tables for a programme; nothing is written yet.
package func importTables(
  _ request: ImportRequest, _ columns: TableColumns
) throws(Stop) -> RecordImport {
  let files = try request.read()
  var drafts: [RecordDraft] = []
  var diagnostics: [Diagnostic] = []
  for (number, file) in files.enumerated() {
    let table = readCSV(file, file: FileID(number))
    let header = columns.header(of: table)
    diagnostics += table.diagnostics + header.diagnostics
    let rows = table.rows.map { columns.draft(of: $0, below: header) }
    drafts += rows.compactMap { try? $0.get() }
    diagnostics += rows.compactMap(\.mistake)
    if table.rows.isEmpty, !table.diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics.append(
        Diagnostic(
          ImportMistake.noRecord,
          "'\(file.path)' holds no record", at: Span(FileID(number), 0..<0)))
    }
  }
  return try RecordImport(
    drafts, from: files, diagnostics, into: try request.content(), request)
}

/// What the cells of a field state, objects of lists by their places: numbers may be left out.
private func parts(of cells: [(text: FieldText, span: Span)]) -> [RecordDraft.Part] {
  let paths = cells.map(\.text.path)
  return zip(paths, cells).map { path, cell in
    let places = path.indices.map { depth in
      guard let number = FieldText.number(path[depth]) else { return path[depth] }
      let siblings = paths.filter { $0.count > depth && $0.starts(with: path[..<depth]) }
      let before = Set(siblings.compactMap { FieldText.number($0[depth]) }).filter { $0 < number }
      return "\(before.count)"
    }
    return RecordDraft.Part(path: places, origin: cell.span)
  }
}

/// Why a row became no record.
private struct RowMistake: Error {
  let diagnostic: Diagnostic
}

extension Result where Failure == RowMistake {
  fileprivate var mistake: Diagnostic? {
    if case .failure(let mistake) = self { return mistake.diagnostic }
    return nil
  }
}

/// What the columns of a table state.
private struct TableHeader {
  /// By column: its field; `nil` for one that is left out.
  var fields: [String?] = []
  /// Why columns are left out.
  var diagnostics: [Diagnostic] = []
}

extension TableColumns {
  /// The fields of a table's columns; of two for one field the second is left out.
  fileprivate func header(of table: CSVTable) -> TableHeader {
    var header = TableHeader()
    var first: [String: (heading: String, span: Span)] = [:]
    for cell in table.header {
      let heading = cell.text.trimmed
      var name = cell.isEmpty ? nil : field(heading)
      if let field = name, let read = first[field] {
        // Two columns of one heading are told by the reader of tables.
        if read.heading != heading {
          header.diagnostics.append(repeated(heading, field, at: cell.span, read: read.span))
        }
        name = nil
      } else if let field = name {
        first[field] = (heading, cell.span)
      } else if !cell.isEmpty {
        header.diagnostics.append(unknown(heading, at: cell.span))
      }
      header.fields.append(name)
    }
    return header
  }

  /// That a column is left out, since another one states its field.
  private func repeated(
    _ heading: String, _ field: String, at span: Span, read: Span
  ) -> Diagnostic {
    Diagnostic(
      ImportMistake.repeatedColumn,
      "column '\(heading)' stands for '\(field)', which another column states",
      at: span, notes: [.init("this one is read", at: read)],
      help: ["take one of them out, or map it to another field"])
  }

  /// That a column is left out, since its heading names no field that a cell can state.
  private func unknown(_ heading: String, at span: Span) -> Diagnostic {
    holdsMore(heading, at: span)
      ?? Diagnostic(
        ImportMistake.unknownColumn,
        "column '\(heading)' names no field of \(kind.rawValue)", at: span,
        help: ["give '--map', the heading, '=' and a field to say which one it is"],
        meant: suggestion(for: heading, among: fields.map(\.name)))
  }

  /// That a column names a field whose parts have columns of their own, or that no table can state.
  private func holdsMore(_ heading: String, at span: Span) -> Diagnostic? {
    guard let field = fields.first(where: { $0.name.foldedHeading == heading.foldedHeading })
    else {
      return nil
    }
    let help: Wording =
      field.part.map { "give each part a column, such as '\($0)'" }
      ?? "state it in the JSON file of the inventory"
    return Diagnostic(
      ImportMistake.unknownColumn,
      "column '\(heading)' stands for more than one cell can hold", at: span, help: [help])
  }

  /// The record of a row: its cells by their headings; the id made of the name where there is none.
  fileprivate func draft(
    of row: [CSVCell], below header: TableHeader
  ) -> Result<RecordDraft, RowMistake> {
    let cells = zip(header.fields, row).compactMap { name, cell -> (text: FieldText, span: Span)? in
      guard !cell.isEmpty, let name else { return nil }
      return (FieldText(name, cell.text.trimmed), cell.span)
    }
    let place = row.first?.span
    guard !cells.isEmpty else { return .failure(statesNothing(at: place)) }
    var texts = cells.map(\.text)
    if fields.contains(where: { $0.name == "id" }) {
      let naming = fields.contains { $0.name == "name" } ? "name" : "title"
      let named = ["id", naming].lazy.compactMap { name in
        texts.first { $0.path == [name] }?.text
      }.first
      let id = newID(from: named ?? "")
      guard !id.isEmpty else {
        return .failure(
          RowMistake(
            diagnostic: Diagnostic(
              ImportMistake.noID,
              "the row has neither an id nor a name of which one can be made", at: place,
              help: ["add a column 'id', or say with --map which one it is"])))
      }
      texts = [FieldText("id", id)] + texts.filter { $0.path != ["id"] }
    }
    let members = texts.members(of: fields).map { name, value in
      let own = cells.filter { $0.text.path.first == name }
      return RecordDraft.Member(
        name: name, value: value, origin: own.first?.span ?? place, parts: parts(of: own))
    }
    return .success(RecordDraft(kind: kind, members: members, origin: place))
  }

  private func statesNothing(at place: Span?) -> RowMistake {
    RowMistake(
      diagnostic: Diagnostic(
        ImportMistake.noRecord, "the row states no field of \(kind.rawValue)", at: place,
        help: ["say with --map which column is which field"]))
  }
}
