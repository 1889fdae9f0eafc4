// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Concurrency
package import Continuity
import Diagnostics
import Phrasing
import StructuredData

/// Reads all files of a programme and links what they say.
///
/// - Parameters:
///   - jobs: how many files are read at once; the result is the same for any number.
package func readProgramme(_ content: Content, jobs: Int) -> Programme {
  readProgramme(content, hiding: HiddenFields(), jobs: jobs).programme
}

/// Reads a programme as an audience may see it: what is hidden is as if it could not be read.
///
/// Ids that lead to hidden records are unknown to the reader too, and reported; whoever knows the
/// whole programme takes away what it does not report.
package func readProgramme(
  _ content: Content, hiding hidden: HiddenFields, jobs: Int
) -> (programme: Programme, concealed: Concealed) {
  let program = readSettings(content, hiding: hidden)
  let zone = program.settings.timeZone.value.flatMap { TimeZoneRule($0) }
  let inventory = parallelMap(
    content.inventoryFiles, jobs: jobs, makeWorker: { TextPool() }
  ) { texts, file in
    readInventoryFile(
      content.sources[file], file: file, zone: zone, hiding: hidden, texts: &texts)
  }
  let names = FrontMatterNames(program.settings.frontMatterAliases.value ?? [])
  let read = parallelMap(content.documentFiles, jobs: jobs) {
    readDocument(
      content.sources[$0], file: $0, path: content.path(of: $0), aliases: names, hiding: hidden)
  }
  var concealed = Concealed()
  for file in inventory { concealed.add(file.concealed) }
  let documents = read.filter { !hidden.hides($0.document) }
  concealed.hidden += read.filter { hidden.hides($0.document) }.map(\.document.hiddenText)
  concealed.visible.formUnion(program.shownTexts + documents.flatMap(\.document.shownTexts))
  return (link(content, program, inventory, documents, jobs: jobs), concealed)
}

extension HiddenFields {
  /// Whether a Markdown file is hidden: with its kind, a write-up also with the services.
  fileprivate func hides(_ document: Document) -> Bool {
    document.folder.kinds.contains { hides($0) }
  }
}

extension Document {
  /// What a reader sees of its front matter.
  fileprivate var shownTexts: [String] {
    [self.frontMatter.title.value, self.frontMatter.summary.value].compactMap(\.self)
  }

  /// All that a reader would see of it.
  fileprivate var hiddenText: HiddenText {
    HiddenText(
      (shownTexts + [self.markdown.plainText]).joined(separator: "\n"), isMarkdown: false, at: start
    )
  }
}

/// What `program.json` says, and what is wrong with it.
struct ProgramFile: Sendable {
  var settings: Settings
  /// What a reader sees of it.
  var shownTexts: [String] = []
  var references: [ReferenceUse] = []
  var diagnostics: [Diagnostic] = []
  /// Whether a mistake of its notation made the reader refuse all of it.
  var isRefused = false
}

/// Reads `program.json`; a programme without it has no settings, which is an error.
private func readSettings(_ content: Content, hiding hidden: HiddenFields) -> ProgramFile {
  guard let file = content.program else {
    let nowhere = Settings(at: Span(FileID(0), 0..<0))
    let path = "content/program.json"
    let error = Diagnostic(
      ContentMistake.noProgram, "no content/program.json", at: nil,
      inFile: path, help: ["write one; '{}' will do to begin with"])
    // One that is there and cannot be read is told already.
    let isTold = content.diagnostics.contains { $0.path == path && $0.severity == .error }
    return ProgramFile(settings: nowhere, diagnostics: isTold ? [] : [error])
  }
  let reading = readJSON(content.sources[file], file: file)
  var result = ProgramFile(
    settings: Settings(at: Span(file, 0..<0)), diagnostics: reading.diagnostics)
  guard let root = reading.tree?.root else {
    result.isRefused = true
    return result
  }
  var decoder = Decoder(hiding: hidden)
  let members = root.members.filter { $0.key != "$schema" }
  if root.kind != .object {
    decoder.reportType(.value(root), wanted: .object(Settings.schema.description))
  } else if let settings = decoder.object(at: Span(file, 0..<0), members, Settings.schema) {
    result.settings = settings
  }
  result.shownTexts = members.flatMap(shownTexts)
  decoder.checkTimeZone(result.settings.timeZone)
  decoder.checkLanguage(result.settings.language, among: content.languages)
  decoder.checkAudiences(result.settings)
  result.references = decoder.references
  result.diagnostics += decoder.diagnostics
  return result
}

/// The words of a setting that pages show.
private func shownTexts(of setting: LocatedMember) -> [String] {
  guard let field = Settings.schema.field(of: setting), field.isShown else { return [] }
  return Input.value(setting.value).words(as: field.type).map(\.text)
}

extension Decoder {
  fileprivate mutating func checkTimeZone(_ zone: Stated<String>) {
    guard case .stated(let name, let span) = zone, TimeZoneRule(name) == nil else { return }
    report(
      .notAChoice, "no time zone \(quoted(name))", at: span,
      help: ["write a name such as Europe/Zurich"])
  }
}

extension Decoder {
  /// Reports a language that there are no phrases of: the portal is English then.
  ///
  /// - Parameter known: none where nobody knows which there are.
  fileprivate mutating func checkLanguage(_ language: Stated<String>, among known: [String]) {
    guard case .stated(let tag, let span) = language, !known.isEmpty else { return }
    let serving = languages(serving: tag)
    guard !known.contains(where: { serving.contains($0.lowercased()) }) else { return }
    let names = Wording(value: known.map { "'\($0)'" }.joined(separator: ", "))
    report(
      .unknownLanguage, "no language \(quoted(tag)), so that the portal is English", at: span,
      help: ["there are \(names); phrases of another one go to 'templates/languages/TAG.json'"],
      meant: suggestion(for: primaryLanguage(of: tag), among: known))
  }
}

extension Decoder {
  /// Reports what is to be hidden and does not exist: it would be seen under its right name.
  fileprivate mutating func checkAudiences(_ settings: Settings) {
    for name in (settings.audiences.value ?? []).flatMap({ $0.value.value.hide.elements() }) {
      switch HiddenFields.Meaning(of: name.value) {
      case .kind, .paths, .channel: continue
      case .needed(let kinds):
        report(
          .notHideable,
          "\(quoted(name.value)) cannot be hidden: no \(alternatives(of: kinds)) is read without it",
          at: name.span, help: [wayOut(ofNeeding: kinds, name.value)])
      case .undivided(let kind):
        report(
          .notHideable, "no kind of record or field \(quoted(name.value))", at: name.span,
          help: ["'\(kind.rawValue)' can be hidden only as a whole"])
      case .unknown(let meant):
        report(
          .notHideable, "no kind of record or field \(quoted(name.value))", at: name.span,
          help: meant == nil ? ["write it like people.contacts, or people for all of them"] : [],
          meant: meant)
      }
    }
  }
}

/// What to do where an audience is not to see a field without which some kinds cannot be read.
private func wayOut(ofNeeding kinds: [RecordKind], _ name: String) -> Wording {
  let words = Wording(value: kinds.map { "'\($0.rawValue)'" }.joined(separator: ", "))
  return name.hasPrefix("*")
    ? "hide \(words) as a whole, and this field of each other kind by name"
    : "hide \(words) as a whole"
}

extension Content {
  /// All Markdown files that are read, in the order of their paths.
  fileprivate var documentFiles: [FileID] {
    sources.ids.filter { id in
      let path = path(of: id)
      return path.hasSuffix(".md") && DocumentFolder(ofPath: path) != nil
    }
  }
}
