// SPDX-License-Identifier: Apache-2.0

import Concurrency
import Continuity
import Diagnostics

/// Joins what the files say into a programme, and reports what does not fit together.
func link(
  _ content: Content, _ program: ProgramFile, _ files: [InventoryFile],
  _ documents: [DocumentFile], jobs: Int
) -> Programme {
  let records = files.map(\.records)
  let sorted = Documents(documents.map(\.document))
  var linker = Linker(content, program.settings, records, sorted)
  let inventory = linker.inventory(of: records)
  linker.checkReferences(
    [program.references] + files.map(\.references) + documents.map(\.references))
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
  let documentPaths: Set<String>
  let ids: [RecordKind: Set<String>]
  var diagnostics: [Diagnostic] = []

  init(_ content: Content, _ settings: Settings, _ records: [Records], _ documents: Documents) {
    self.content = content
    let all = documents.all
    documentPaths = Set(all.map(\.path))
    links = LinkIndex(documents: documentPaths, assets: content.assets)
    var ids = RecordKind.ids(of: records)
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
  mutating func inventory(of files: [Records]) -> Inventory {
    var inventory = Inventory()
    inventory.services = table(files.map(\.services))
    inventory.analyses = table(files.map(\.analyses))
    inventory.plans = table(files.map(\.plans))
    inventory.offerings = table(files.map(\.offerings))
    inventory.teams = table(files.map(\.teams))
    inventory.people = table(files.map(\.people))
    inventory.roles = table(files.map(\.roles))
    inventory.suppliers = table(files.map(\.suppliers))
    inventory.sites = table(files.map(\.sites))
    inventory.scenarios = table(files.map(\.scenarios))
    inventory.exercises = table(files.map(\.exercises))
    inventory.events = table(files.map(\.events))
    inventory.actions = table(files.map(\.actions))
    inventory.risks = table(files.map(\.risks))
    inventory.courses = table(files.map(\.courses))
    inventory.sessions = table(files.map(\.sessions))
    inventory.waivers = table(files.map(\.waivers))
    inventory.assignments = files.flatMap(\.assignments)
    inventory.trainingRecords = files.flatMap(\.trainingRecords)
    inventory.snapshots = files.flatMap(\.snapshots)
    return inventory
  }

  /// The table of a kind; a repeated id is reported at the later record.
  private mutating func table<Kind: Record>(_ parts: [[Kind]]) -> RecordTable<Kind> {
    RecordTable(parts: parts) { repeated, first in
      reportDuplicate(Kind.kind, repeated.id.text, at: repeated.span, first: first.span)
    }
  }

  mutating func reportDuplicate(_ kind: RecordKind, _ id: String, at span: Span, first: Span) {
    report(
      .duplicateID, "\(kind.singular) '\(id)' is there twice", at: span,
      help: ["give one of them another id"],
      notes: [.init("first used here", at: first)])
  }
}
