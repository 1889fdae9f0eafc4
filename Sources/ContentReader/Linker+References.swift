// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics

extension Records {
  /// The ids of all records, by kind, those of records inside others too.
  var ids: [RecordKind: Set<String>] {
    [
      .services: Set(services.map(\.id.text)),
      .bias: Set(analyses.map(\.id.text)),
      .plans: Set(plans.map(\.id.text)),
      .offerings: Set(offerings.map(\.id.text)),
      .teams: Set(teams.map(\.id.text)),
      .people: Set(people.map(\.id.text)),
      .roles: Set(roles.map(\.id.text)),
      .suppliers: Set(suppliers.map(\.id.text)),
      .sites: Set(sites.map(\.id.text)),
      .scenarios: Set(scenarios.map(\.id.text)),
      .exercises: Set(exercises.map(\.id.text)),
      .events: Set(events.map(\.id.text)),
      .actions: Set(actions.map(\.id.text)),
      .risks: Set(risks.map(\.id.text)),
      .courses: Set(courses.map(\.id.text)),
      .sessions: Set(sessions.map(\.id.text)),
      .waivers: Set(waivers.map(\.id.text)),
      .workarounds: Set(plans.flatMap { $0.workarounds.elements().map(\.id.text) }),
    ]
  }
}

extension Linker {
  /// Reports every reference to a record that does not exist.
  mutating func checkReferences(_ references: [ReferenceUse]) {
    var suggestionsLeft = Self.maximumSuggestions
    for reference in references where !exists(reference) {
      let kinds = reference.kinds.map(\.singular).joined(separator: " or ")
      var help: [String] = []
      if suggestionsLeft > 0 {
        suggestionsLeft -= 1
        help = didYouMean(
          reference.id, among: reference.kinds.flatMap { (ids[$0] ?? []).sorted() })
      }
      report(
        .unknownReference, "no \(kinds) '\(reference.id)'", at: reference.span, help: help)
    }
  }

  /// Looking for what was meant takes a look at every id; beyond this many errors nobody is helped.
  private static let maximumSuggestions = 200

  private func exists(_ reference: ReferenceUse) -> Bool {
    reference.kinds.contains { ids[$0]?.contains(reference.id) ?? false }
  }

  /// Reports what is unique or known only within an owner or by its path.
  mutating func checkOwned(_ records: Records, _ settings: Settings) {
    checkSupplierServices(records)
    checkUnique(.components, records.services.flatMap { $0.components.elements() })
    checkUnique(.dataStores, records.services.flatMap { $0.dataStores.elements() })
    checkUnique(.workarounds, records.plans.flatMap { $0.workarounds.elements() })
    checkUnique(.tiers, settings.tiers.elements())
    for plan in records.plans {
      guard case .stated(let path, let span) = plan.writeUp, documentsByPath[path] == nil
      else { continue }
      report(
        .danglingLink, "no file 'content/\(path)'", at: span,
        help: didYouMean(path, among: documentsByPath.keys.sorted()))
    }
  }

  private mutating func checkUnique<Kind: Record>(_ kind: RecordKind, _ records: [Kind]) {
    var seen: [RecordID<Kind>: Span] = [:]
    for record in records {
      if let first = seen[record.id] {
        reportDuplicate(kind, record.id.text, at: record.span, first: first)
      } else {
        seen[record.id] = record.span
      }
    }
  }

  /// A supplier's services are known within the supplier alone.
  private mutating func checkSupplierServices(_ records: Records) {
    let offered = Dictionary(
      records.suppliers.map { ($0.id, $0.services.elements().map(\.id.text)) },
      uniquingKeysWith: { first, _ in first })
    for need in records.services.flatMap({ $0.suppliers.elements() }) {
      guard case .stated(let service, let span) = need.service, let supplier = need.supplier.value,
        let services = offered[supplier], !services.contains(service.text)
      else { continue }
      report(
        .unknownReference, "supplier '\(supplier)' has no service '\(service)'", at: span,
        help: didYouMean(service.text, among: services))
    }
    for supplier in records.suppliers {
      var seen: [String: Span] = [:]
      for service in supplier.services.elements() {
        guard let first = seen.updateValue(service.span, forKey: service.id.text) else { continue }
        reportDuplicate(.supplierServices, service.id.text, at: service.span, first: first)
      }
    }
  }
}
