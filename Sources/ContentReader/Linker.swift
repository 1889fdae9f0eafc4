// SPDX-License-Identifier: Apache-2.0

import Concurrency
import Continuity
import Diagnostics

/// Joins what the files say into a programme, and reports what does not fit together.
func link(
  _ content: Content, _ program: ProgramFile, _ files: [InventoryFile],
  _ documents: [DocumentFile], jobs: Int
) -> Programme {
  var records = Records()
  for file in files { records.append(file.records) }
  let sorted = Documents(documents.map(\.document))
  var linker = Linker(content, program.settings, records, sorted)
  let inventory = linker.inventory(of: records)
  linker.checkReferences(
    program.references + files.flatMap(\.references) + documents.flatMap(\.references))
  linker.checkOwned(records, program.settings)
  linker.checkLinks(of: sorted, jobs: jobs)
  let diagnostics =
    content.diagnostics + program.diagnostics + files.flatMap(\.diagnostics)
    + documents.flatMap(\.diagnostics) + linker.diagnostics
  return Programme(
    sources: content.sources, settings: program.settings, inventory: inventory,
    documents: sorted, assets: content.assets, diagnostics: diagnostics.sortedByPlace())
}

extension Documents {
  /// Sorts Markdown files by their folders.
  fileprivate init(_ documents: [Document]) {
    func inFolder(_ folder: String) -> [Document] {
      documents.filter { $0.path.hasPrefix(folder) }
    }
    self.init(
      writeUps: inFolder("services/"), courses: inFolder("courses/"), people: inFolder("people/"),
      bulletins: inFolder("bulletins/"), pages: inFolder("pages/"))
  }
}

/// What is known when all files are read: which ids and files there are.
struct Linker {
  let content: Content
  let links: LinkIndex
  let documentsByPath: [String: Document]
  let ids: [RecordKind: Set<String>]
  var diagnostics: [Diagnostic] = []

  init(_ content: Content, _ settings: Settings, _ records: Records, _ documents: Documents) {
    self.content = content
    let all = documents.all
    documentsByPath = Dictionary(
      all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    links = LinkIndex(documents: all.map(\.path), assets: content.assets)
    var ids = records.ids
    ids[.tiers] = Set(TierPolicy.all(of: settings).map(\.id.text))
    ids[.impactCategories] = Set(settings.impactCategories.elements().map(\.id.text))
    ids[.pages] = Set(documents.pages.map(\.name))
    ids[.bulletins] = Set(documents.bulletins.map(\.name))
    self.ids = ids
  }

  mutating func report(
    _ code: ContentError, _ message: String, at span: Span, help: [String] = [],
    notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      Diagnostic(
        code.severity, code: code.rawValue, message, at: span, notes: notes, help: help))
  }

  /// The inventory's tables; of two records with the same id the first stands.
  mutating func inventory(of records: Records) -> Inventory {
    var inventory = Inventory()
    inventory.services = RecordTable(unique(records.services))
    inventory.analyses = RecordTable(unique(records.analyses))
    inventory.plans = RecordTable(unique(records.plans))
    inventory.offerings = RecordTable(unique(records.offerings))
    inventory.teams = RecordTable(unique(records.teams))
    inventory.people = RecordTable(unique(records.people))
    inventory.roles = RecordTable(unique(records.roles))
    inventory.suppliers = RecordTable(unique(records.suppliers))
    inventory.sites = RecordTable(unique(records.sites))
    inventory.scenarios = RecordTable(unique(records.scenarios))
    inventory.exercises = RecordTable(unique(records.exercises))
    inventory.events = RecordTable(unique(records.events))
    inventory.actions = RecordTable(unique(records.actions))
    inventory.risks = RecordTable(unique(records.risks))
    inventory.courses = RecordTable(unique(records.courses))
    inventory.sessions = RecordTable(unique(records.sessions))
    inventory.waivers = RecordTable(unique(records.waivers))
    inventory.assignments = records.assignments
    inventory.trainingRecords = records.trainingRecords
    inventory.snapshots = records.snapshots
    return inventory
  }

  /// Records with ids of their own; a repeated id is reported at the later record.
  private mutating func unique<Kind: Record>(_ records: [Kind]) -> [Kind] {
    var seen: [RecordID<Kind>: Span] = [:]
    return records.filter { record in
      guard let first = seen.updateValue(record.span, forKey: record.id) else { return true }
      seen[record.id] = first
      reportDuplicate(Kind.kind, record.id.text, at: record.span, first: first)
      return false
    }
  }

  mutating func reportDuplicate(_ kind: RecordKind, _ id: String, at span: Span, first: Span) {
    report(
      .duplicateID, "\(kind.singular) '\(id)' is there twice", at: span,
      help: ["give one of them another id"],
      notes: [.init("first used here", at: first)])
  }
}
