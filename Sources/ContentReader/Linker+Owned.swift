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
    checkWriteUps(of: plans)
  }

  /// Write-ups that plans name by their paths.
  private mutating func checkWriteUps(of plans: [Plan]) {
    let paths = documentPaths
    for plan in plans {
      guard case .stated(let path, let span) = plan.writeUp, !paths.contains(path)
      else { continue }
      let near = meant(by: path) { paths.sorted() }.meant
      diagnostics.append(
        LinkCheck.dangling(path, at: span, near: near.map { [didYouMean($0)] } ?? []))
    }
  }

  private mutating func checkUnique<Kind: Record>(_ kind: RecordKind, _ owned: [[Kind]]) {
    checkUnique(
      kind.singular, owned.joined().map { Stated.stated($0.id.text, $0.span) })
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
    let stated = ids.compactMap { id -> Located<String>? in
      if case .stated(let id, let span) = id { Located(id, at: span) } else { nil }
    }
    for (again, first) in stated.repeated(by: \.value) {
      reportDuplicate(kind, again.value, at: again.span, first: first.span)
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
      checkUnique(.supplierServices, [supplier.services.elements()])
    }
  }
}

extension Sequence {
  /// The elements whose key an earlier one has too, each with the first that has it.
  func repeated<Key: Hashable>(
    by key: (Element) -> Key
  ) -> [(again: Element, first: Element)] {
    var first: [Key: Element] = [:]
    return compactMap { element in
      guard let known = first[key(element)] else {
        first[key(element)] = element
        return nil
      }
      return (element, known)
    }
  }
}
