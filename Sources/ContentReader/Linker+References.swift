// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing

/// Something that holds ids of one kind.
private protocol IDHolder: Sendable {
  func contains(id: String) -> Bool
  var sortedIDs: [String] { get }
}

extension RecordTable: IDHolder {
  fileprivate var sortedIDs: [String] { map(\.id.text) }
}

extension Set<String>: IDHolder {
  fileprivate func contains(id: String) -> Bool { contains(id) }
  fileprivate var sortedIDs: [String] { sorted() }
}

/// Which ids there are, by kind: of the inventory, and of what stands inside other records, in
/// program.json and in Markdown files.
struct KnownIDs: Sendable {
  private let holders: [RecordKind: any IDHolder]

  init(
    _ inventory: Inventory, _ settings: Settings, _ documents: Documents,
    workaroundsOf files: [Records]
  ) {
    let workarounds = files.flatMap { $0.plans.flatMap { $0.workarounds.elements() } }
    let frameworks = StandardFrameworks.all.frameworks + inventory.frameworks
    holders = [
      .services: inventory.services, .bias: inventory.analyses, .plans: inventory.plans,
      .offerings: inventory.offerings, .teams: inventory.teams, .people: inventory.people,
      .roles: inventory.roles, .suppliers: inventory.suppliers, .sites: inventory.sites,
      .scenarios: inventory.scenarios, .exercises: inventory.exercises,
      .events: inventory.events, .actions: inventory.actions, .risks: inventory.risks,
      .courses: inventory.courses, .sessions: inventory.sessions, .waivers: inventory.waivers,
      .frameworks: Set(frameworks.map(\.id.text)),
      .workarounds: Set(workarounds.map(\.id.text)),
      .tiers: Set(TierPolicy.all(of: settings).map(\.id.text)),
      .impactCategories: Set(settings.impactCategories.elements().map(\.id.text)),
      .pages: Set(documents.pages.map(\.name)),
      .bulletins: Set(documents.bulletins.map(\.name)),
    ]
  }

  func contains(_ kind: RecordKind, _ id: String) -> Bool {
    holders[kind]?.contains(id: id) ?? false
  }

  /// All ids of a kind, sorted.
  func sorted(_ kind: RecordKind) -> [String] {
    holders[kind]?.sortedIDs ?? []
  }
}

/// What to do about an id that nothing has, with those that there are, unless they are too many.
///
/// - Parameter ids: `nil` where nobody looked.
func wayOutOfUnknown(among ids: [String]?) -> Wording {
  guard let ids, ids.count <= 5 else {
    return "add a record with this id, or name one that there is"
  }
  guard !ids.isEmpty else { return "add a record with this id; there is none of its kind yet" }
  let names = Wording(value: ids.map { "'\($0)'" }.joined(separator: ", "))
  return "add a record with this id, or name one that there is: \(names)"
}

/// What to do about a reference to what nothing is called.
private func wayOut(of reference: ReferenceUse, among ids: [String]?) -> Wording {
  guard let kind = reference.kinds.first, kind == .tiers || kind == .impactCategories else {
    return wayOutOfUnknown(among: ids)
  }
  return "state it under '\(kind.rawValue)' of program.json, or name one that there is"
}

extension Linker {
  /// Reports every reference to a record that does not exist.
  mutating func checkReferences(_ references: [[ReferenceUse]]) {
    for reference in references.joined() where !exists(reference) {
      reportUnknown(reference, isWholePlace: true)
    }
  }

  /// Reports a reference to a record that does not exist.
  ///
  /// - Parameter isWholePlace: whether nothing but the id stands at its place.
  mutating func reportUnknown(_ reference: ReferenceUse, isWholePlace: Bool) {
    if let path = refusedFile(of: reference.kinds) {
      return report(
        .unknownReference, "no \(alternatives(of: reference.kinds)) '\(reference.id)'",
        at: reference.span, help: ["mend '\(path)' first: it could not be read, and may hold it"])
    }
    let ids = ids
    let (meant, known) = meant(by: reference.id) { reference.kinds.flatMap { ids.sorted($0) } }
    let help =
      meant.map { isWholePlace ? [] : [didYouMean($0)] } ?? [wayOut(of: reference, among: known)]
    report(
      .unknownReference, "no \(alternatives(of: reference.kinds)) '\(reference.id)'",
      at: reference.span, help: help, meant: isWholePlace ? meant : nil)
  }

  private func exists(_ reference: ReferenceUse) -> Bool {
    reference.kinds.contains { ids.contains($0, reference.id) }
  }
}
