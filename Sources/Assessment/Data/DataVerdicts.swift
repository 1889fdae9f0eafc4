// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing

/// A verdict about one data store of a service.
package struct DataStoreVerdict: Sendable {
  /// The place of the store in the service's list.
  package let index: Int
  /// What the check says about this store alone.
  package let verdict: Verdict
  /// What may be lost at the least, and at the most by what is promised; `nil` where the check is
  /// not about that, or nothing is promised.
  package fileprivate(set) var shortfall: (loss: Elapsed, limit: RecoveryTime)?
}

/// What the rules ask about a service's data stores, store by store.
package struct DataChecks: Sendable {
  private let portfolio: Portfolio
  private let losses: DataLossTable

  /// Checks over losses that were computed before.
  package init(_ portfolio: Portfolio, losses: DataLossTable) {
    self.portfolio = portfolio
    self.losses = losses
  }

  /// The verdict of a service over its stores: not evaluable where it does not state any.
  package func overall(_ parts: [DataStoreVerdict], of service: Int) -> Verdict {
    guard portfolio.service(service).dataStores.isStated else {
      return .notEvaluable(missing: ["dataStores"])
    }
    return Verdict.worst(of: parts.map(\.verdict))
  }

  /// DAT-002: copies are taken often enough for the store's RPO, else the service's.
  package func frequency(of service: Int) -> [DataStoreVerdict] {
    lost(of: service) { $0.own }
  }

  /// DAT-003: restored with an integrity check within the tier's interval.
  package func restoreTests(of service: Int) -> [DataStoreVerdict] {
    let asOf = portfolio.asOf
    let interval = portfolio.tierIndex[service].map {
      portfolio.programme.tiers[$0].restoreTestEvery
    }
    return each(service) { store in
      // What no interval could mend fails without a tier too.
      guard let test = store.restoreTest.value, test.ok.value == true,
        test.integrityChecked.value == true, let on = test.on.happened(by: asOf)
      else { return .fail }
      guard let interval else { return .notEvaluable(missing: ["tier"]) }
      return Verdict(passes: on.holds(for: interval, on: asOf))
    }
  }

  /// DAT-005: a copy lies at a site where the service does not run, nor at a part of one.
  package func elsewhere(of position: Int) -> [DataStoreVerdict] {
    let service = portfolio.service(position)
    guard service.dataStores.isStated else { return [] }
    let (sites, here) = (portfolio.programme.inventory.sites, service.primarySites)
    return each(position) { store in
      let protection = store.protection.elements()
      let copies = protection.indices.compactMap { protection[$0].site.value }
      // That there is no copy at all DAT-002 tells.
      if store.hasNoCopy { return .notApplicable }
      guard !copies.isEmpty else { return .notEvaluable(missing: ["protection.site"]) }
      if here.isEmpty { return .notEvaluable(missing: ["sites"]) }
      if sites.isLeft(copies, ofLosing: here) { return .pass }
      // The copy of which nobody knows where it lies may be elsewhere.
      return copies.count < protection.count ? .notEvaluable(missing: ["protection.site"]) : .fail
    }
  }

  /// DAT-008: the stores of a consistency group have a common point within the RPO; what a store
  /// loses by itself DAT-002 tells. Nothing is said of a service without such a store.
  package func commonPoint(of service: Int) -> [DataStoreVerdict] {
    guard let losses = losses.byService[service]?.stores,
      losses.indices.contains(where: { losses[$0].consistencyGroup != nil })
    else { return [] }
    return zip(
      lost(of: service) { $0.consistencyGroup == nil ? nil : $0.inGroup }, frequency(of: service)
    )
    .map { common, alone in
      guard alone.verdict == .fail else { return common }
      return DataStoreVerdict(index: common.index, verdict: .notApplicable)
    }
  }

  /// DAT-011: something else than replication protects the store.
  package func backups(of service: Int) -> [DataStoreVerdict] {
    each(service) { store in
      guard let protections = store.protection.value else {
        return .notEvaluable(missing: ["protection"])
      }
      if protections.contains(where: \.isOfEarlierTime) { return .pass }
      if protections.contains(where: \.protectionKind.isAbsent) {
        return .notEvaluable(missing: ["protection.kind"])
      }
      // That there is no copy at all DAT-002 tells.
      let isReplicationAlone = !protections.isEmpty && protections.allSatisfy(\.isReplication)
      return isReplicationAlone ? .fail : .notApplicable
    }
  }

  /// DEP-009: what is lost along data edges keeps the promise; the tier's largest RPO, standing in
  /// for one that is not stated, can be missed but not kept (readings.md A2).
  package func chain(of service: Int) -> Verdict {
    guard let achieved = losses.byService[service]?.achieved else { return .notApplicable }
    if let rpo = portfolio.analysis(of: service)?.rpo.value {
      return achieved.keeps(rpo, missing: "data loss")
    }
    let limit = portfolio.policy(of: service)?.maxRPO
    let isMissed = limit.map { achieved.keeps($0, missing: "") == .fail } ?? false
    return isMissed ? .fail : .notEvaluable(missing: ["bia.rpo"])
  }

  /// What of a store may be lost: its own promise, else the service's.
  package func rpo(of store: DataStore, in service: Int) -> RecoveryTime? {
    store.rpo.value ?? portfolio.analysis(of: service)?.rpo.value
  }

  /// Asks something of every store of a service, in the order of its record.
  private func each(_ service: Int, _ check: (DataStore) -> Verdict) -> [DataStoreVerdict] {
    let stores = portfolio.service(service).dataStores.elements()
    return stores.indices.map { place in
      DataStoreVerdict(index: place, verdict: check(stores[place]))
    }
  }

  /// Whether every store of a service loses no more than promised.
  ///
  /// - Parameter range: of what is lost; `nil` for a store of which that is not asked.
  private func lost(
    of service: Int, _ range: (DataStoreLoss) -> ElapsedRange?
  ) -> [DataStoreVerdict] {
    let stores = portfolio.service(service).dataStores.elements()
    guard !stores.isEmpty, let losses = self.losses.byService[service]?.stores else { return [] }
    return zip(stores.indices, losses.indices).map { place, loss in
      guard let lost = range(losses[loss]) else {
        return DataStoreVerdict(index: place, verdict: .notApplicable)
      }
      guard let limit = rpo(of: stores[place], in: service) else {
        // To lose everything misses any limit, also one that nobody stated (readings.md A2).
        let verdict: Verdict = lost.low.isNever ? .fail : .notEvaluable(missing: ["rpo"])
        return DataStoreVerdict(index: place, verdict: verdict)
      }
      return DataStoreVerdict(
        index: place, verdict: lost.keeps(limit, missing: "protection.interval"),
        shortfall: (lost.low, limit))
    }
  }
}
