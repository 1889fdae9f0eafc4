// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics

extension RecordKind {
  /// The ids of all records, by kind, those of records inside others too.
  static func ids(of files: [Records]) -> [RecordKind: Set<String>] {
    [
      .services: ids(files.map(\.services)),
      .bias: ids(files.map(\.analyses)),
      .plans: ids(files.map(\.plans)),
      .offerings: ids(files.map(\.offerings)),
      .teams: ids(files.map(\.teams)),
      .people: ids(files.map(\.people)),
      .roles: ids(files.map(\.roles)),
      .suppliers: ids(files.map(\.suppliers)),
      .sites: ids(files.map(\.sites)),
      .scenarios: ids(files.map(\.scenarios)),
      .exercises: ids(files.map(\.exercises)),
      .events: ids(files.map(\.events)),
      .actions: ids(files.map(\.actions)),
      .risks: ids(files.map(\.risks)),
      .courses: ids(files.map(\.courses)),
      .sessions: ids(files.map(\.sessions)),
      .waivers: ids(files.map(\.waivers)),
      .workarounds: ids(files.flatMap { $0.plans.map { $0.workarounds.elements() } }),
    ]
  }

  private static func ids<Kind: Record>(_ parts: [[Kind]]) -> Set<String> {
    var ids = Set<String>(minimumCapacity: parts.reduce(0) { $0 + $1.count })
    for part in parts {
      for index in part.indices { ids.insert(part[index].id.text) }
    }
    return ids
  }
}

extension Linker {
  /// Reports every reference to a record that does not exist.
  mutating func checkReferences(_ references: [[ReferenceUse]]) {
    var suggestionsLeft = Self.maximumSuggestions
    for reference in references.joined() where !exists(reference) {
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
  mutating func checkOwned(_ files: [Records], _ settings: Settings) {
    let services = files.flatMap { file in file.services.map { ($0.components, $0.dataStores) } }
    let plans = files.flatMap(\.plans)
    checkSupplierServices(files)
    checkUnique(.components, services.map { $0.0.elements() })
    checkUnique(.dataStores, services.map { $0.1.elements() })
    checkUnique(.workarounds, plans.map { $0.workarounds.elements() })
    checkUnique(.tiers, [settings.tiers.elements()])
    for plan in plans {
      guard case .stated(let path, let span) = plan.writeUp, !documentPaths.contains(path)
      else { continue }
      report(
        .danglingLink, "no file 'content/\(path)'", at: span,
        help: didYouMean(path, among: documentPaths.sorted()))
    }
  }

  private mutating func checkUnique<Kind: Record>(_ kind: RecordKind, _ owned: [[Kind]]) {
    var seen: [RecordID<Kind>: Span] = [:]
    for records in owned {
      for index in records.indices {
        let (id, span) = (records[index].id, records[index].span)
        if let first = seen[id] {
          reportDuplicate(kind, id.text, at: span, first: first)
        } else {
          seen[id] = span
        }
      }
    }
  }

  /// A supplier's services are known within the supplier alone.
  private mutating func checkSupplierServices(_ files: [Records]) {
    let suppliers = files.flatMap(\.suppliers)
    let offered = Dictionary(
      suppliers.map { ($0.id, $0.services.elements().map(\.id.text)) },
      uniquingKeysWith: { first, _ in first })
    let needs = files.flatMap { file in file.services.flatMap { $0.suppliers.elements() } }
    for need in needs {
      guard case .stated(let service, let span) = need.service, let supplier = need.supplier.value,
        let services = offered[supplier], !services.contains(service.text)
      else { continue }
      report(
        .unknownReference, "supplier '\(supplier)' has no service '\(service)'", at: span,
        help: didYouMean(service.text, among: services))
    }
    for supplier in suppliers {
      var seen: [String: Span] = [:]
      for service in supplier.services.elements() {
        guard let first = seen.updateValue(service.span, forKey: service.id.text) else { continue }
        reportDuplicate(.supplierServices, service.id.text, at: service.span, first: first)
      }
    }
  }
}
