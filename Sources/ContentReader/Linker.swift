// SPDX-License-Identifier: Apache-2.0

import Concurrency
import Continuity
import Diagnostics
import Phrasing

/// Joins what the files say into a programme, and reports what does not fit together.
func link(
  _ content: Content, _ program: ProgramFile, _ files: [InventoryFile],
  _ documents: [DocumentFile], jobs: Int
) -> Programme {
  let records = files.map(\.records)
  let sorted = Documents(documents.map(\.document))
  var linker = Linker(content, program.settings, records, sorted)
  linker.refused =
    zip(content.inventoryFiles, files).filter { $1.isRefused }.map { content.sources[$0.0] }
    + (program.isRefused ? content.program.map { [content.sources[$0]] } ?? [] : [])
  linker.checkReferences(
    [program.references] + files.map(\.references) + documents.map(\.references))
  linker.checkOwned(records, program.settings)
  linker.checkChannels(program.settings)
  linker.checkLinks(of: sorted, and: files.flatMap(\.links), jobs: jobs)
  linker.checkFileNames()
  let assets = linker.publishedAssets(program.settings)
  let diagnostics =
    content.diagnostics + program.diagnostics + files.flatMap(\.diagnostics)
    + documents.flatMap(\.diagnostics) + linker.diagnostics
  return Programme(
    sources: content.sources, settings: program.settings, inventory: linker.inventory,
    documents: sorted, standardFrameworks: StandardFrameworks.all.frameworks,
    assets: assets, diagnostics: diagnostics.sortedByPlace())
}

/// What is known when all files are read: which ids and files there are.
struct Linker {
  let content: Content
  let links: LinkIndex
  let documentPaths: Set<String>
  let inventory: Inventory
  let ids: KnownIDs
  /// The files with records that the reader refused as a whole.
  fileprivate var refused: [SourceFile] = []
  /// By kind: the path of the file among them that names it; looked for once.
  private var refusedByKind: [RecordKind: String?] = [:]
  var diagnostics: [Diagnostic] = []
  /// Looking for what was meant takes a look at everything of a kind; beyond so many mistakes
  /// nobody is helped.
  private var suggestionsLeft = 200

  init(_ content: Content, _ settings: Settings, _ records: [Records], _ documents: Documents) {
    self.content = content
    let all = documents.all
    documentPaths = Set(all.map(\.path))
    links = LinkIndex(documents: documentPaths, assets: content.assets)
    var repeated: [RepeatedID] = []
    inventory = Inventory(records) { repeated.append($0) }
    ids = KnownIDs(inventory, settings, documents, workaroundsOf: records)
    for id in repeated + documents.repeated {
      reportDuplicate(id.kind.singular, id.id, at: id.span, first: id.first)
    }
  }

  /// What was probably meant by a word, and what it was looked for among; neither once too many
  /// were looked for.
  mutating func meant(
    by word: String, among known: () -> [String]
  ) -> (meant: String?, known: [String]?) {
    guard suggestionsLeft > 0 else { return (nil, nil) }
    suggestionsLeft -= 1
    let known = known()
    return (suggestion(for: word, among: known), known)
  }

  /// The file that may hold a record of some kinds and was refused, `nil` where none was.
  mutating func refusedFile(of kinds: [RecordKind]) -> String? {
    guard !refused.isEmpty else { return nil }
    for kind in kinds where refusedByKind[kind] == nil {
      let name = Array("\"\(kind.rawValue)\"".utf8)
      refusedByKind[kind] = .some(refused.first { $0.bytes.firstRange(of: name) != nil }?.path)
    }
    return kinds.compactMap { refusedByKind[$0] ?? nil }.first
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

  /// - Parameter kind: what has the id, in a sentence: "person", "step".
  mutating func reportDuplicate(_ kind: String, _ id: String, at span: Span, first: Span) {
    report(
      .duplicateID, "\(Wording(kind)) '\(id)' is there twice", at: span,
      help: ["give one of them another id"],
      notes: [.init("first used here", at: first)])
  }
}

/// An id that an earlier record of the kind has too.
struct RepeatedID {
  let kind: RecordKind
  let id: String
  let span: Span
  /// Where the earlier record has it.
  let first: Span
}

extension Documents {
  /// Texts that links and pages cannot tell from an earlier one, such as a file and the README of a
  /// folder of its name.
  fileprivate var repeated: [RepeatedID] {
    let kinds: [(RecordKind, [Document])] = [
      (.courses, courses), (.people, people), (.bulletins, bulletins), (.pages, pages),
    ]
    return kinds.flatMap { kind, documents in
      documents.repeated(by: \.name).map { again, first in
        RepeatedID(kind: kind, id: again.name, span: again.start, first: first.start)
      }
    }
  }
}

extension Inventory {
  /// The tables of what the files hold; of two records with the same id the first stands.
  ///
  /// - Parameter note: told of each id that is there again.
  fileprivate init(_ files: [Records], _ note: (RepeatedID) -> Void) {
    self.init()
    self.services = Self.table(files.map(\.services), note)
    self.analyses = Self.table(files.map(\.analyses), note)
    self.plans = Self.table(files.map(\.plans), note)
    self.offerings = Self.table(files.map(\.offerings), note)
    self.teams = Self.table(files.map(\.teams), note)
    self.people = Self.table(files.map(\.people), note)
    self.roles = Self.table(files.map(\.roles), note)
    self.suppliers = Self.table(files.map(\.suppliers), note)
    self.sites = Self.table(files.map(\.sites), note)
    self.scenarios = Self.table(files.map(\.scenarios), note)
    self.exercises = Self.table(files.map(\.exercises), note)
    self.events = Self.table(files.map(\.events), note)
    self.actions = Self.table(files.map(\.actions), note)
    self.risks = Self.table(files.map(\.risks), note)
    self.courses = Self.table(files.map(\.courses), note)
    self.sessions = Self.table(files.map(\.sessions), note)
    self.waivers = Self.table(files.map(\.waivers), note)
    self.frameworks = Self.table(files.map(\.frameworks), note)
    self.assignments = files.flatMap(\.assignments)
    self.registrations = files.flatMap(\.registrations)
    self.trainingRecords = files.flatMap(\.trainingRecords)
    self.snapshots = files.flatMap(\.snapshots)
  }

  private static func table<Kind: Record>(
    _ parts: [[Kind]], _ note: (RepeatedID) -> Void
  ) -> RecordTable<Kind> {
    RecordTable(parts: parts) { repeated, first in
      note(
        RepeatedID(
          kind: Kind.kind, id: repeated.id.text, span: repeated.span, first: first.span))
    }
  }
}

extension [Wording] {
  /// These ways out, or another one where there is none.
  func orElse(_ other: Wording) -> [Wording] {
    isEmpty ? [other] : self
  }
}
