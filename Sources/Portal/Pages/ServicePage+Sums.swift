// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Templates

/// How a figure comes about, so that it can be redone by hand.
struct SumRow: Sendable {
  let name: String
  let sum: String

  static let shape = Shape<SumRow>(
    "sum", "how a figure comes about",
    [
      .text("name", "the figure") { $0.name },
      .text("sum", "what is added and taken away, one sentence") { $0.sum },
    ])
}

extension PageContext {
  /// The sums behind the other figures of a service; absent for a retired one.
  func sums(of position: Int, _ figures: ServiceFigures?) -> Listing<SumRow> {
    guard figures != nil else { return Listing([]) }
    let rows = [
      requirementSum(of: position), slackSum(of: position), startSum(of: position),
      declarationSum(of: position), lastChanceSum(of: position), dataSum(of: position),
      availabilitySum(of: position),
    ]
    return Listing(rows.compactMap(\.self))
  }

  private func requirementSum(of position: Int) -> SumRow? {
    let recovery = site.assessment.recovery[position]
    let name = language.sumNames.required
    guard let required = recovery.required else { return nil }
    guard let step = site.assessment.requirementStep(of: position) else {
      let isPromised = recovery.objectives.rto != nil
      return SumRow(
        name: name, sum: language.ownRequirement(required, isPromised: isPromised))
    }
    let consumer = site.inventory.services[step.consumer].title
    return SumRow(name: name, sum: language.requirement(step, of: consumer))
  }

  private func slackSum(of position: Int) -> SumRow? {
    let recovery = site.assessment.recovery[position]
    guard let required = recovery.required, let achieved = recovery.achieved.seconds else {
      return nil
    }
    return SumRow(
      name: language.sumNames.slack,
      sum: language.difference(
        (required, language.sumWords.required), [(achieved, language.sumWords.achieved)]))
  }

  private func startSum(of position: Int) -> SumRow? {
    let recovery = site.assessment.recovery[position]
    guard let required = recovery.required, let own = recovery.times.own.seconds else {
      return nil
    }
    let validate = recovery.times.validate?.seconds ?? 0
    return SumRow(
      name: language.sumNames.start,
      sum: language.difference(
        (required, language.sumWords.required),
        [(validate, language.sumWords.validate), (own, language.sumWords.own)]))
  }

  private func declarationSum(of position: Int) -> SumRow? {
    let recovery = site.assessment.recovery[position]
    guard recovery.declareWithin.seconds != nil, let rto = recovery.objectives.rto,
      let undelayed = recovery.undelayed.seconds
    else { return nil }
    return SumRow(
      name: language.sumNames.declare,
      sum: language.difference(
        (rto, language.sumWords.promise), [(undelayed, language.sumWords.undelayed)]))
  }

  private func lastChanceSum(of position: Int) -> SumRow? {
    let recovery = site.assessment.recovery[position]
    guard recovery.lastChance.seconds != nil, let mtpd = recovery.objectives.mtpd,
      let undelayed = recovery.undelayed.seconds
    else { return nil }
    let parts = [
      (recovery.objectives.wrt, language.sumWords.workRecovery),
      (undelayed, language.sumWords.undelayed),
    ]
    return SumRow(
      name: language.sumNames.lastChance,
      sum: language.difference((mtpd, language.sumWords.bearable), parts))
  }

  /// The measurement, else the store that decides, else the service whose data must match.
  private func dataSum(of position: Int) -> SumRow? {
    guard let loss = site.assessment.dataLoss.byService[position],
      loss.figure.seconds != nil
    else { return nil }
    let name = language.sumNames.dataLoss
    if loss.chain.count > 1 {
      let titles = loss.chain.map { site.inventory.services[$0].title }
      return SumRow(name: name, sum: language.follows(titles))
    }
    if let measured = loss.measured, let rpa = measured.rpa {
      return SumRow(
        name: name, sum: language.measured(rpa.seconds, in: link(measured.activity).label))
    }
    return storeSum(of: position).map { SumRow(name: name, sum: $0) }
  }

  private func storeSum(of position: Int) -> String? {
    guard let deciding = site.assessment.decidingStore(of: position),
      let store = site.inventory.services[position].dataStores.elements()
        .first(where: { $0.id == deciding.store })
    else { return nil }
    let title = store.title
    guard deciding.inGroup == deciding.own, let best = deciding.bestProtection,
      let protection = store.protection.value?[best]
    else {
      return deciding.consistencyGroup.map { language.group($0, decides: title) }
    }
    return language.loss(of: protection, at: title)
  }

  private func availabilitySum(of position: Int) -> SumRow? {
    guard let availability = site.assessment.availability.byService[position],
      let exact = availability.exact, let downtime = availability.downtime
    else { return nil }
    return SumRow(
      name: language.sumNames.availability,
      sum: language.availability(
        Availability.percent(exact), naive: availability.naive.map { Availability.percent($0) },
        minutes: downtime))
  }

  /// Where an addend comes from: the field and file, the plan, the write-up, or the supplier.
  func source(of addend: Addend) -> PageLink {
    if let supplier = site.assessment.graph.supplier(addend.node) {
      return link(supplier.supplier)
    }
    switch addend.source {
    case .field(let span, let note):
      let path = site.programme.sources[span.file].path
      let field = language.field(of: addend.part)
      return PageLink(language.source(field, in: path, note: note))
    case .plan(let id, _): return link(id)
    case .writeUp: return PageLink(language.stepsOfWriteUp)
    case .objective: return PageLink(language.promiseInPlaceOfSteps)
    case nil: return PageLink(language.notStated)
    }
  }

  /// The services of the chain that decides, in order of recovery, and how good the whole is.
  func summary(of derivation: Derivation, at position: Int) -> String {
    let names = derivation.path.map { site.inventory.services[$0].title }
    return language.summary(
      names, sum: derivation.total, grade: site.assessment.recovery[position].grade)
  }
}
