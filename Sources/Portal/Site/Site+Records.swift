// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing

/// A place on a page.
struct PagePlace: Hashable, Sendable {
  let path: PagePath
  let fragment: String?

  init(_ path: PagePath, fragment: String? = nil) {
    self.path = path
    self.fragment = fragment
  }

  /// The page of a family of one, or the first one of a directory.
  init(_ family: PageFamily, fragment: String? = nil) {
    self.init(family.page, fragment: fragment)
  }
}

extension Site {
  /// Where a record is shown: its own page, or its place on the page of another one.
  func place(of reference: RecordReference) -> PagePlace? {
    directory.path(of: reference).map { PagePlace($0) } ?? placeOnAnother(reference)
  }

  /// Where records are shown that have no page of their own.
  private func placeOnAnother(_ reference: RecordReference) -> PagePlace? {
    switch reference.kind {
    case .bias:
      inventory.analyses[RecordID(reference.id)]?.service.value
        .flatMap { inventory.services.contains(id: $0.text) ? $0 : nil }
        .map { PagePlace(ImpactPage.path(of: $0)) }
    case .sessions:
      inventory.sessions[RecordID(reference.id)]?.course.value
        .flatMap { place(of: RecordReference(.courses, $0.text)) }
    case .events: pageOfEvent(reference.id).map { PagePlace($0) }
    case .actions: PagePlace(.exercises, fragment: "actions")
    case .waivers:
      inventory.waivers.index(of: RecordID(reference.id))
        .map { PagePlace(findingsPage(ofWaiver: $0), fragment: "waivers") }
    case .impactCategories: PagePlace(.programme, fragment: "policy")
    case .snapshots: PagePlace(.index)
    case .trainingRecords: PagePlace(.readiness)
    case .registrations: PagePlace(.training, fragment: "sessions")
    case .assignments: PagePlace(.roles)
    case .supplierServices: PagePlace(.suppliers)
    default: nil
    }
  }

  /// Whether the programme has a record.
  package func hasRecord(_ reference: RecordReference) -> Bool {
    title(ofKnown: reference) != nil
  }

  /// What a record is called: its name, or its id where it has none or does not exist.
  package func title(of reference: RecordReference) -> String {
    title(ofKnown: reference) ?? reference.id
  }

  private func title(ofKnown reference: RecordReference) -> String? {
    directory.title(of: reference) ?? titleWithoutPage(reference)
  }

  /// What a record is called whose kind has no pages of its own.
  private func titleWithoutPage(_ reference: RecordReference) -> String? {
    let id = reference.id
    return switch reference.kind {
    case .programme: programme.settings.name.value ?? language.say("Programme")
    case .bias: title(in: inventory.analyses, id) { _ in nil }
    case .events: title(in: inventory.events, id) { $0.exercise.title.value }
    case .actions: title(in: inventory.actions, id) { $0.text.value }
    case .sessions: title(in: inventory.sessions, id) { _ in nil }
    case .waivers:
      title(in: inventory.waivers, id) { $0.rule.value.map { language.waiver(of: $0) } }
    default: nil
    }
  }

  private func title<Kind: Record>(
    in table: RecordTable<Kind>, _ id: String, _ name: (Kind) -> String?
  ) -> String? {
    guard let position = table.index(of: RecordID(id)) else { return nil }
    let name = name(table[position])
    return name.flatMap { $0.isEmpty ? nil : $0 } ?? id
  }
}

extension Site {
  /// The bulletins, the latest first; those without a date last.
  package var bulletins: [Document] { _read { yield frame.bulletins } }
}
