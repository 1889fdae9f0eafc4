// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing

extension Linker {
  /// Reports what is unique or known only within an owner or by its path.
  mutating func checkOwned(_ files: [Records], _ settings: Settings) {
    let services = files.flatMap { file in file.services.map { ($0.components, $0.dataStores) } }
    let plans = files.flatMap(\.plans)
    checkSupplierServices(files)
    checkUnique(.components, services.map { $0.0.elements() })
    checkUnique(.dataStores, services.map { $0.1.elements() })
    checkUnique(.workarounds, plans.map { $0.workarounds.elements() })
    checkUnique(.tiers, [settings.tiers.elements()])
    checkUnique(.impactCategories, [settings.impactCategories.elements()])
    checkInnerIDs(files, settings)
    for plan in plans {
      guard case .stated(let path, let span) = plan.writeUp, !documentPaths.contains(path)
      else { continue }
      let near = didYouMean(path, among: documentPaths.sorted())
      diagnostics.append(LinkCheck.dangling(path, at: span, near: near))
    }
  }

  private mutating func checkUnique<Kind: Record>(_ kind: RecordKind, _ owned: [[Kind]]) {
    var seen: [RecordID<Kind>: Span] = [:]
    for records in owned {
      for index in records.indices {
        let (id, span) = (records[index].id, records[index].span)
        if let first = seen[id] {
          reportDuplicate(kind.singular, id.text, at: span, first: first)
        } else {
          seen[id] = span
        }
      }
    }
  }

  /// Ids of what is no record of its own: unique in their owner (readings.md C8).
  private mutating func checkInnerIDs(_ files: [Records], _ settings: Settings) {
    for plan in files.flatMap(\.plans) {
      checkUnique("step", plan.steps.elements().map(\.id))
    }
    let exercises = files.flatMap(\.exercises) + files.flatMap(\.events).map(\.exercise)
    for exercise in exercises {
      checkUnique("finding", exercise.findings.elements().map(\.id))
    }
    // A control's id is free text.
    for framework in files.flatMap(\.frameworks) {
      checkUnique(RecordKind.controls.singular, framework.controls.elements().map(\.id))
    }
    checkUnique("required section", settings.requiredSections.elements().map(\.id))
    checkUnique("band", (settings.riskScale.value?.bands.elements() ?? []).map(\.id))
    checkUnique("incident level", settings.incidentLevels.elements().map(\.id))
  }

  private mutating func checkUnique(_ kind: String, _ ids: [Stated<String>]) {
    var seen: [String: Span] = [:]
    for case .stated(let id, let span) in ids {
      guard let first = seen.updateValue(span, forKey: id) else { continue }
      seen[id] = first
      reportDuplicate(kind, id, at: span, first: first)
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
      let meant = suggestion(for: service.text, among: services)
      report(
        .unknownReference, "supplier '\(supplier)' has no service '\(service)'", at: span,
        help: meant == nil ? [wayOutOfUnknown(among: services)] : [], meant: meant)
    }
    for supplier in suppliers {
      var seen: [String: Span] = [:]
      for service in supplier.services.elements() {
        guard let first = seen.updateValue(service.span, forKey: service.id.text) else { continue }
        reportDuplicate(
          RecordKind.supplierServices.singular, service.id.text, at: service.span, first: first)
      }
    }
  }
}
