// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
package import Diagnostics
import Phrasing
import StructuredData

/// Records that were read from what people already have, and what becomes of them.
///
/// What cannot be taken is reported at its place in the file that was imported, and left out: a
/// value where it is wrong, an element of a list, or the record where it cannot be read without.
package struct RecordImport: ImportResult {
  /// What was imported; places of diagnostics are in these files.
  package let sources: Sources
  private var found: [Diagnostic]
  private var drafts: [RecordDraft]
  private var addition: InventoryAddition
  private let known: KnownRecords

  /// - Parameters:
  ///   - drafts: places in them are in `files`.
  ///   - diagnostics: what was wrong before anything became a record.
  init(
    _ drafts: [RecordDraft], from files: [SourceFile], _ diagnostics: [Diagnostic],
    into content: Content, _ request: ImportRequest
  ) throws(Stop) {
    sources = Sources(files)
    found = diagnostics
    self.drafts = drafts
    known = KnownRecords(Set(drafts.map(\.kind)), in: content, request.programme)
    addition = try request.addition(of: drafts, to: content)
    // What is left out may be what others refer to, so all is read again until nothing is wrong.
    while leaveOut() { addition = try request.addition(of: self.drafts, to: content) }
  }

  package var imported: [SourceFile] { sources.files }

  /// What was wrong with what was imported, by place.
  package var problems: [Diagnostic] { found.sortedByPlace() }

  /// Whether something was left out because it is wrong.
  package var isGating: Bool {
    found.contains { $0.severity == .error }
  }

  /// How many records are new.
  package var count: Int { drafts.count }

  /// A line for each new record: its kind, its id, and what it is called.
  package var lines: [String] {
    let rows = drafts.map { draft in
      [draft.kind.singular, draft.id ?? "–", draft.text("name") ?? draft.text("title") ?? ""]
    }
    return aligned(rows).split(separator: "\n").map(String.init)
  }

  /// Writes the files of the inventory with the new records, each in one step.
  package func write() throws(Stop) {
    try addition.write()
  }

  /// Takes out what the reader refuses and what is there already; `false` where that is nothing.
  private mutating func leaveOut() -> Bool {
    var kept: [RecordDraft] = []
    var isChanged = false
    let problems = addition.problems.map { $0.filter { $0.severity == .error } }
    // Where each record stands that is imported: by its id, or as a whole where its kind has none.
    var first: [RecordKey: Span?] = [:]
    for (index, draft) in drafts.enumerated() {
      let key = RecordKey(addition.records[index], of: draft.kind)
      if let place = known.place(of: key) ?? imported(first[key]) {
        isChanged = true
        report(draft, at: place)
        continue
      }
      isChanged = isChanged || !problems[index].isEmpty
      guard let mended = mended(draft, problems[index], addition.records[index]) else { continue }
      if draft.id != nil || problems[index].isEmpty { first[key] = .some(draft.origin) }
      kept.append(mended)
    }
    drafts = kept
    return isChanged
  }

  /// Where in what is imported a record stands, `nil` where it does not.
  private func imported(_ origin: Span??) -> String? {
    guard let origin else { return nil }
    return PlaceIndex(sources, [origin]).place(of: origin).map { "\($0)" }
  }

  private mutating func report(_ draft: RecordDraft, at place: String) {
    found.append(
      Diagnostic(
        ImportMistake.known, "\(draft.title) is there already, at \(place)", at: draft.origin))
  }

  /// A draft without what is wrong in it, `nil` where nothing is left that could be read.
  private mutating func mended(
    _ draft: RecordDraft, _ problems: [Diagnostic], _ record: LocatedValue
  ) -> RecordDraft? {
    var draft = draft
    let required = draft.kind.fields.filter(\.isRequired).map(\.name)
    let paths = problems.map { problem in problem.span.map { record.path(to: $0) } ?? [] }
    for (problem, path) in zip(problems, paths) {
      found.append(problem.moved(to: draft.origin(of: path) ?? draft.origin))
    }
    let places = paths.map { MemberPlace($0) }
    let wrong = Set(places.compactMap(\.self))
    guard places.allSatisfy({ $0.map { !required.contains($0.member) } ?? false }) else {
      return nil
    }
    for place in wrong.sorted(by: { ($0.element ?? 0) > ($1.element ?? 0) }) { draft.remove(place) }
    return draft
  }
}

/// What of a record is left out: a field, or one element of its list.
private struct MemberPlace: Hashable {
  let member: String
  let element: Int?

  /// - Parameter path: to what is wrong; `nil` for the record as a whole.
  init?(_ path: [String]) {
    guard let member = path.first else { return nil }
    self.member = member
    element = path.dropFirst().first.flatMap { Int($0) }
  }
}

extension LocatedValue {
  /// The fields, and the places in lists from 0, that lead to what holds a span.
  fileprivate func path(to span: Span) -> [String] {
    for member in members
    where member.keySpan.lower <= span.lower && member.value.span.upper >= span.upper {
      return [member.key] + member.value.path(to: span)
    }
    for (place, element) in elements.enumerated()
    where element.span.lower <= span.lower && element.span.upper >= span.upper {
      return ["\(place)"] + element.path(to: span)
    }
    return []
  }
}

extension RecordDraft {
  /// Where what a path leads to comes from.
  fileprivate func origin(of path: [String]) -> Span? {
    let member = members.first { $0.name == path.first }
    let part = member?.parts.first { path.starts(with: $0.path) || $0.path.starts(with: path) }
    return part?.origin ?? member?.origin
  }

  fileprivate func text(_ name: String) -> String? {
    guard case .text(let text)? = members.first(where: { $0.name == name })?.value else {
      return nil
    }
    return text
  }

  /// Takes a field out, or one element of its list.
  fileprivate mutating func remove(_ place: MemberPlace) {
    guard let index = members.firstIndex(where: { $0.name == place.member }) else { return }
    let member = members[index]
    if case .array(var elements) = member.value, let element = place.element, elements.count > 1,
      elements.indices.contains(element)
    {
      elements.remove(at: element)
      members[index] = Member(
        name: member.name, value: .array(elements), origin: member.origin,
        parts: member.parts.without(element: element))
    } else {
      members.remove(at: index)
    }
  }
}

extension [RecordDraft.Part] {
  /// The parts of a list from which an element was taken; those behind it move up.
  fileprivate func without(element: Int) -> [RecordDraft.Part] {
    compactMap { part in
      guard part.path.count > 1, let place = Int(part.path[1]), place >= element else {
        return part
      }
      guard place > element else { return nil }
      var moved = part
      moved.path[1] = "\(place - 1)"
      return moved
    }
  }
}

extension Diagnostic {
  /// The same mistake at another place; second places are left out, since they are in other files.
  fileprivate func moved(to span: Span?) -> Diagnostic {
    Diagnostic(severity, code: code, message, at: span, help: help)
  }
}
