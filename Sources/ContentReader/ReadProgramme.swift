// SPDX-License-Identifier: Apache-2.0

import Concurrency
package import Continuity
import Diagnostics
import StructuredData

/// Reads all files of a programme and links what they say.
///
/// - Parameters:
///   - jobs: how many files are read at once; the result is the same for any number.
package func readProgramme(_ content: Content, jobs: Int) -> Programme {
  let program = readSettings(content)
  let zone = program.settings.timeZone.value.flatMap { TimeZoneRule($0) }
  let inventory = parallelMap(content.files(in: "inventory/", ".json", ".csv"), jobs: jobs) {
    readInventoryFile(content.sources[$0], file: $0, zone: zone)
  }
  let names = FrontMatterNames(program.settings.frontMatterAliases.value ?? [])
  let documents = parallelMap(content.documentFiles, jobs: jobs) {
    readDocument(content.sources[$0], file: $0, path: content.path(of: $0), aliases: names)
  }
  return link(content, program, inventory, documents, jobs: jobs)
}

/// What `program.json` says, and what is wrong with it.
struct ProgramFile: Sendable {
  var settings: Settings
  var references: [ReferenceUse] = []
  var diagnostics: [Diagnostic] = []
}

/// Reads `program.json`; a programme without it has no settings, which is an error.
private func readSettings(_ content: Content) -> ProgramFile {
  guard let file = content.program else {
    let nowhere = Settings(at: Span(FileID(0), 0..<0))
    let error = Diagnostic(
      code: ContentError.noProgram.rawValue, "no content/program.json", at: nil,
      help: ["write one; '{}' will do to begin with"])
    return ProgramFile(settings: nowhere, diagnostics: [error])
  }
  let reading = readJSON(content.sources[file], file: file)
  var result = ProgramFile(
    settings: Settings(at: Span(file, 0..<0)), diagnostics: reading.diagnostics)
  guard let root = reading.tree?.root else { return result }
  var decoder = Decoder()
  let members = root.members.filter { $0.key != "$schema" }
  if root.kind != .object {
    decoder.reportType(.value(root), wanted: .object(Settings.schema.description))
  } else if let settings = decoder.object(at: Span(file, 0..<0), members, Settings.schema) {
    result.settings = settings
  }
  decoder.checkTimeZone(result.settings.timeZone)
  result.references = decoder.references
  result.diagnostics += decoder.diagnostics
  return result
}

extension Decoder {
  fileprivate mutating func checkTimeZone(_ zone: Stated<String>) {
    guard case .stated(let name, let span) = zone, TimeZoneRule(name) == nil else { return }
    report(
      .notAChoice, "no time zone \(quoted(name))", at: span,
      help: ["write a name such as Europe/Zurich"])
  }
}

extension Content {
  /// The folders whose Markdown files are read.
  static let documentFolders = ["services/", "courses/", "people/", "bulletins/", "pages/"]

  /// All Markdown files that are read, in the order of their paths.
  fileprivate var documentFiles: [FileID] {
    sources.ids.filter { id in
      let path = sources[id].path
      return path.hasSuffix(".md")
        && Self.documentFolders.contains { path.hasPrefix(Self.folder + $0) }
    }
  }
}
