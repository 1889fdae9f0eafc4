// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// Something that a service needs.
struct NeedRow: Sendable {
  let on: PageLink
  let tier: Badge
  let neededFor: String
  let strength: String
  let promise: FigureText
  let purpose: String?
  let notes: [Phrase]

  static let shape = Shape<NeedRow>(
    "need", "something that a service needs",
    [
      .record("on", of: PageLink.shape, "the service needed") { $0.on },
      .record("tier", of: Badge.shape, "its tier") { $0.tier },
      .text("needed_for", "running, recovery, both, in words") { $0.neededFor },
      .text("strength", "strong, weak, in words") { $0.strength },
      .record("promise", of: FigureText.shape, "its objective (RTO)") { $0.promise },
      .optionalText("purpose", "what for") { $0.purpose },
      .list("notes", of: Phrase.shape, "further facts, one phrase each") { $0.notes },
    ])
}

/// What a supplier does for a service.
struct SupplierRow: Sendable {
  let supplier: PageLink
  let serviceName: String
  let promise: FigureText
  let state: Badge
  let purpose: String?

  static let shape = Shape<SupplierRow>(
    "supplier-row", "what a supplier does for a service",
    [
      .record("supplier", of: PageLink.shape, "the supplier") { $0.supplier },
      .text("service_name", "the supplier's service") { $0.serviceName },
      .record("promise", of: FigureText.shape, "its promised recovery time") { $0.promise },
      .record("state", of: Badge.shape, "state of the promise") { $0.state },
      .optionalText("purpose", "what for") { $0.purpose },
    ])
}

extension PageContext {
  /// What a service needs, in the order in which it is stated.
  func needRows(of service: Service) -> Listing<NeedRow> {
    Listing(
      (service.dependencies.value ?? []).compactMap { dependency in
        dependency.on.value.map { needRow(dependency, on: $0) }
      })
  }

  private func needRow(_ dependency: Dependency, on id: RecordID<Service>) -> NeedRow {
    let target = site.inventory.services.index(of: id)
    return NeedRow(
      on: link(id),
      tier: target.flatMap { tierBadge($0) } ?? Badge(language.notStated, .unknown),
      neededFor: language.word(dependency.neededFor.value ?? .both),
      strength: language.word(dependency.strength.value ?? .strong),
      promise: figure(
        Amount(stated: target.flatMap { site.assessment.recovery[$0].objectives.rto })),
      purpose: dependency.purpose.value, notes: notes(of: dependency).map { Phrase($0) })
  }

  private func notes(of dependency: Dependency) -> [String] {
    let group = dependency.group.value.map { group in
      dependency.needs.value.map {
        language.say("one of the group '\(group)', \($0) needed")
      } ?? language.say("one of the group '\(group)'")
    }
    return [
      group, dependency.workaround.value.map { language.say("workaround '\($0)'") },
      dependency.degradedMode.value.map { language.say("without it: \($0)") },
      dependency.switchover.value.map { language.say("switchover \(language.figure($0.seconds))") },
    ].compactMap(\.self)
  }

  /// The services that need a service, each once, in the order of the catalogue's ids.
  func dependents(of service: Service) -> Listing<PageLink> {
    var seen: Set<Int> = []
    let dependents = site.index.dependents[service.id.text].map(\.service)
      .filter { seen.insert($0).inserted }
    return first(ListingLimit.links, of: dependents) { link(service: $0) }
  }

  /// What suppliers do for a service.
  func supplierRows(of service: Service) -> Listing<SupplierRow> {
    Listing(
      (service.suppliers.value ?? []).compactMap { need in
        need.supplier.value.map { supplierRow(need, of: $0) }
      })
  }

  func supplierRow(_ need: SupplierNeed, of id: RecordID<Supplier>) -> SupplierRow {
    let services = site.inventory.suppliers[id]?.services.value ?? []
    let service = need.service.value.flatMap { wanted in services.first { $0.id == wanted } }
    let state = service?.slaState.value
    return SupplierRow(
      supplier: link(id),
      serviceName: service?.title ?? need.service.value?.text
        ?? language.say("All that it offers"),
      promise: figure(Amount(stated: service?.rto.value?.seconds)),
      state: state.map { stateBadge($0) }
        ?? Badge(language.notStated, .unknown),
      purpose: need.purpose.value)
  }
}
