// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import Phrasing

/// A kind of Markdown file that can be begun; the raw value is its word on the command line.
package enum DocumentKind: String, CaseIterable, Hashable, Sendable {
  case writeUp = "write-up"
  case courseText = "course-text"
  case personText = "person-text"
  case bulletin
  case page

  /// The folder that its files are in.
  var folder: DocumentFolder {
    switch self {
    case .writeUp: .services
    case .courseText: .courses
    case .personText: .people
    case .bulletin: .bulletins
    case .page: .pages
    }
  }

  /// What its front matter may state, in the order of the format.
  var fields: [FieldDescription] {
    let names = Set(fieldNames)
    return FrontMatterFields.schema.description.fields().filter { names.contains($0.name) }
  }

  private var fieldNames: [String] {
    let written = ["title", "summary", "author"]
    let reviewed = ["version", "reviewedOn", "reviewedBy", "reviewEvery"]
    return switch self {
    case .writeUp: written + reviewed + ["service", "tier", "owner", "rto", "rpo", "mtpd"]
    case .courseText, .personText: written + reviewed
    case .bulletin: written + ["date"]
    case .page: written + reviewed + ["order", "date"]
    }
  }

  /// The kind of record that its files are about and are named after, with the ids that there are.
  ///
  /// A write-up says in its front matter which service it is about, so that reading it tells.
  fileprivate func namesakes(in inventory: Inventory) -> (kind: RecordKind, ids: [String])? {
    switch self {
    case .courseText: (.courses, inventory.courses.map(\.id.text))
    case .personText: (.people, inventory.people.map(\.id.text))
    case .writeUp, .bulletin, .page: nil
    }
  }

  /// Refuses a file about a record that does not exist, which would be published as a stray page.
  fileprivate func checkNamesake(_ id: String, in inventory: Inventory) throws(Failure) {
    guard let (kind, ids) = namesakes(in: inventory), !ids.contains(id) else { return }
    throw Failure(
      "no \(kind.singular) '\(id)' that the text could be about",
      help: didYouMean(
        id, among: ids,
        otherwise: "make the record first, with 'holdfast new \(kind.words[0]) \(id)'"))
  }
}

/// Makes a Markdown file with front matter and the headings that are asked for.
///
/// It is read with all others before it is written.
func makeDocument(
  _ kind: DocumentKind, _ request: NewEntryRequest, on day: CalendarDay, _ content: Content
) throws(Stop) -> NewEntry {
  let before = readProgramme(content, jobs: request.jobs)
  let path = "\(Content.folder)\(kind.folder.prefix)\(request.id).md"
  try orStop(before.checkRoom(for: kind, request.id, at: path, in: request.programme))
  let text = documentText(kind, request, on: day, before)
  let file = SourceFile(path: path, bytes: Array(text.utf8))
  try checkReadable(file, among: content, request)
  try content.write([file], in: request.programme)
  return NewEntry(
    title: "\(kind.rawValue) '\(request.id)'", path: request.programme.path(of: path), line: 1,
    fields: request.subject.fieldList)
}

/// Refuses a file in which something would be malformed if it were there.
private func checkReadable(
  _ file: SourceFile, among content: Content, _ request: NewEntryRequest
) throws(Stop) {
  let after = readProgramme(content.with([file]), jobs: request.jobs)
  let wrong = after.diagnostics.filter { diagnostic in
    diagnostic.severity == .error
      && diagnostic.span.map { after.sources[$0.file].path } == file.path
  }
  guard wrong.isEmpty else { throw .refused(wrong, after.sources) }
}

extension Programme {
  /// Refuses a file that is there already, and one about a record that is not.
  ///
  /// - Parameter path: where the file will be; a write-up that is there may have another one.
  fileprivate func checkRoom(
    for kind: DocumentKind, _ id: String, at path: String, in folder: ProgrammeFolder
  ) throws(Failure) {
    let writeUp = kind == .writeUp ? self.documents.writeUp(of: RecordID(id)) : nil
    if let there = writeUp.map({ Content.folder + $0.path }) ?? self.sources.file(path)?.path {
      throw Failure(
        "\(kind.rawValue) '\(id)' is there already, in '\(folder.path(of: there))'",
        help: "give another id, or change the file that is there")
    }
    try kind.checkNamesake(id, in: self.inventory)
  }
}

/// The text of a new Markdown file: front matter with what is stated, then headings.
///
/// What is not stated stands there as a comment with its meaning, so that it is only to be filled in.
private func documentText(
  _ kind: DocumentKind, _ request: NewEntryRequest, on day: CalendarDay, _ programme: Programme
) -> String {
  var stated = [String: String]()
  if kind == .writeUp { stated["service"] = request.id }
  if kind == .bulletin { stated["date"] = day.description }
  if kind != .writeUp { stated["title"] = request.id }
  for text in request.texts { stated[text.path.joined(separator: ".")] = text.text }
  let lines = request.subject.fields.map { field in
    stated[field.name].map { "\(field.name): \(yaml($0))" }
      ?? "# \(field.name): \(field.type.phrase.english); \(field.summary)"
  }
  let head = (["---"] + lines + ["---"]).joined(separator: "\n")
  let sections = kind == .writeUp ? programme.sections(of: request.id) : ["TBD"]
  return ([head] + sections).joined(separator: "\n") + "\n"
}

/// A text as a value of YAML: in quotes, with what would end it escaped, unless it is a plain word
/// that YAML takes for nothing else.
private func yaml(_ text: String) -> String {
  let meansElse = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
  let isWord = text.utf8.allSatisfy { byte in
    Ascii.isLetter(byte) || Ascii.isDigit(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
  }
  guard !isWord || meansElse.contains(text.lowercased()) else { return text }
  return "'\(text.replacing("'", with: "''").replacing("\n", with: " "))'"
}

extension Programme {
  /// The sections that the programme asks of a service's write-up, each with a placeholder, which
  /// rules report until it is replaced.
  fileprivate func sections(of service: String) -> [String] {
    let asked = self.settings.requiredSections.elements().filter { section in
      guard let service = self.inventory.services[RecordID<Service>(service)] else { return true }
      return isAsked(section, of: service)
    }
    let titles = asked.compactMap { section in
      section.title.value.map { ($0, section.minWords.value ?? 1) }
    }
    guard !titles.isEmpty else {
      return ["People", "Recovery steps", "Technology"].map { "## \($0)\n\nTBD\n" }
    }
    return titles.map { title, words in
      "## \(title)\n\nTBD (\(counted(words, "word")) or more)\n"
    }
  }

  private func isAsked(_ section: RequiredSection, of service: Service) -> Bool {
    let tiers = section.tiers.elements().map(\.value)
    let kinds = section.kinds.elements().map(\.value)
    return (tiers.isEmpty || service.tier.value.map { tiers.contains($0) } ?? true)
      && (kinds.isEmpty || service.serviceKind.value.map { kinds.contains($0) } ?? true)
  }
}
