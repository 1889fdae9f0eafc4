// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing
import StructuredData

/// A registration as it came in: what was answered, and where that stands.
struct RegistrationRequest: Sendable {
  /// How it came in, and so how an answer is named.
  enum Form: Hashable, Sendable {
    case object
    case row
  }

  let form: Form
  /// The place of all of it, such as a row.
  let span: Span
  private(set) var answers: [RegistrationColumn: Located<String>] = [:]

  init(_ form: Form, at span: Span) {
    self.form = form
    self.span = span
  }

  /// Takes an answer; of two to one question the first that says something stands.
  mutating func add(_ heading: String, _ text: String, at span: Span) {
    guard let column = RegistrationColumn(heading: heading), answers[column] == nil else { return }
    let text = text.trimmed
    if !text.isEmpty { answers[column] = Located(text, at: span) }
  }

  func text(_ column: RegistrationColumn) -> String? {
    answers[column]?.value
  }

  func span(_ column: RegistrationColumn) -> Span {
    answers[column]?.span ?? span
  }

  /// The name, put together where the form asked for its parts.
  var name: String? {
    let parts = [text(.givenName), text(.familyName)].compactMap(\.self)
    return text(.name) ?? (parts.isEmpty ? nil : parts.joined(separator: " "))
  }

  /// Whether the box of the consent was ticked; forms write the words beside the box, or `on`, and
  /// nothing or a word of refusal where it was not.
  var consents: Bool {
    text(.consent).map { !Self.refusals.contains($0.lowercased()) } ?? false
  }

  /// What forms and their translators write for a box that was not ticked.
  private static let refusals: Set = [
    "no", "n", "false", "0", "off", "none", "unchecked", "nein", "falsch", "non", "nee", "nej",
  ]
}

extension RegistrationRequest.Form {
  /// How to say which answer is the id of a session.
  var wayToNameSession: Wording {
    switch self {
    case .object: "state the session's id under the key 'session'"
    case .row: "give the column with the session's id the heading 'session'"
    }
  }
}

extension RegistrationRequest {
  /// Reads a request file: one object, or a list of them.
  static func readJSON(
    _ source: SourceFile, file: FileID
  ) -> (requests: [RegistrationRequest], diagnostics: [Diagnostic]) {
    let reading = StructuredData.readJSON(source, file: file)
    let diagnostics = reading.diagnostics.map {
      $0.advising("fetch the request again, or leave the file out", onlyIfEmpty: true)
    }
    guard let root = reading.tree?.root else { return ([], diagnostics) }
    let objects = root.kind == .list ? Array(root.elements) : [root]
    let requests = objects.filter { $0.kind == .object }.map { object in
      var request = RegistrationRequest(.object, at: object.span)
      for member in object.members {
        request.add(member.key, member.value.words, at: member.value.span)
      }
      return request
    }
    return (requests, diagnostics)
  }

  /// Reads the text of a mail that the form filled: a line `key: value` for each answer.
  static func readMail(_ source: SourceFile, file: FileID) -> [RegistrationRequest] {
    var request = RegistrationRequest(.object, at: Span(file, 0..<source.bytes.count))
    for line in source.bytes.split(separator: Ascii.lineFeed) {
      let text = String(decoding: line, as: UTF8.self)
      guard let colon = text.firstIndex(of: ":") else { continue }
      request.add(
        String(text[..<colon]), String(text[text.index(after: colon)...]),
        at: Span(file, line.startIndex..<line.endIndex))
    }
    return request.answers.isEmpty ? [] : [request]
  }

  /// Reads the table of a form service, a row for each registration.
  static func readCSV(
    _ source: SourceFile, file: FileID
  ) -> (requests: [RegistrationRequest], diagnostics: [Diagnostic]) {
    let table = StructuredData.readCSV(source, file: file)
    let requests = table.rows.compactMap { row -> RegistrationRequest? in
      guard let first = row.first, let last = row.last else { return nil }
      let range = Int(first.span.lower)..<Int(last.span.upper)
      var request = RegistrationRequest(.row, at: Span(file, range))
      for (heading, cell) in zip(table.header, row) {
        request.add(heading.text, cell.text, at: cell.span)
      }
      return request
    }
    return (requests, table.diagnostics)
  }
}

extension LocatedValue {
  /// What a scalar says; empty for anything else.
  fileprivate var words: String {
    switch kind {
    case .boolean(let claim): claim ? "true" : "false"
    case .null, .list, .object: ""
    default: text
    }
  }
}
