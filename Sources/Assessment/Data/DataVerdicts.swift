// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing

/// A verdict about one data store of a service.
package struct DataStoreVerdict: Sendable {
  /// The store's id, which is the finding's discriminator.
  package let store: RecordID<DataStore>
  /// The place of the store in the service's list.
  package let index: Int
  /// What the check says about this store alone.
  package let verdict: Verdict
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
    let promise = rpo(of: service)
    return each(service) { store, loss in
      guard let limit = store.rpo.value ?? promise else {
        return .notEvaluable(missing: ["rpo"])
      }
      return loss.own.keeps(limit, missing: "protection.interval")
    }
  }

  /// DAT-003: restored with an integrity check within the tier's interval.
  package func restoreTests(of service: Int) -> [DataStoreVerdict] {
    let policy = portfolio.policy(of: service)
    return each(service) { store, _ in
      guard let policy else { return .notEvaluable(missing: ["tier"]) }
      guard let test = store.restoreTest.value, let on = test.on.happened(by: portfolio.asOf),
        test.ok.value == true, test.integrityChecked.value == true
      else { return .fail }
      return Verdict(passes: on.holds(for: policy.restoreTestEvery, on: portfolio.asOf))
    }
  }

  /// DAT-005: a copy lies at a site where the service does not run, nor at a part of one.
  package func elsewhere(of service: Int) -> [DataStoreVerdict] {
    let here = portfolio.service(service).primarySites
    let sites = portfolio.programme.inventory.sites
    return each(service) { store, _ in
      let copies = store.protection.elements().compactMap { $0.site.value }
      if store.hasNoCopy { return .fail }
      if copies.isEmpty { return .notEvaluable(missing: ["protection.site"]) }
      if here.isEmpty { return .notEvaluable(missing: ["sites"]) }
      return Verdict(passes: sites.isLeft(copies, ofLosing: here))
    }
  }

  /// DAT-008: the stores of a consistency group have a common point within the RPO.
  package func commonPoint(of service: Int) -> [DataStoreVerdict] {
    let promise = rpo(of: service)
    return each(service) { store, loss in
      guard loss.consistencyGroup != nil else { return .notApplicable }
      guard let limit = store.rpo.value ?? promise else {
        return .notEvaluable(missing: ["rpo"])
      }
      return loss.inGroup.keeps(limit, missing: "protection.interval")
    }
  }

  /// DAT-011: something else than replication protects the store.
  package func backups(of service: Int) -> [DataStoreVerdict] {
    each(service) { store, _ in
      guard let protections = store.protection.value else {
        return .notEvaluable(missing: ["protection"])
      }
      let isReplicationAlone = !protections.isEmpty && protections.allSatisfy { $0.isReplication }
      return Verdict(passes: !isReplicationAlone)
    }
  }

  /// DEP-009: what is lost along data edges keeps the promise; the tier's largest RPO, standing in
  /// for one that is not stated, can be missed but not kept (readings.md A2).
  package func chain(of service: Int) -> Verdict {
    guard let loss = losses.byService[service] else { return .notApplicable }
    if let rpo = rpo(of: service) { return loss.achieved.keeps(rpo, missing: "data loss") }
    let limit = portfolio.policy(of: service)?.maxRPO
    let isMissed = limit.map { loss.achieved.keeps($0, missing: "") == .fail } ?? false
    return isMissed ? .fail : .notEvaluable(missing: ["bia.rpo"])
  }

  /// The service's promise, for stores without one of their own.
  private func rpo(of service: Int) -> RecoveryTime? {
    portfolio.analysis(of: service)?.rpo.value
  }

  /// Asks something of every store of a service, in the order of its record.
  private func each(
    _ service: Int, _ check: (DataStore, DataStoreLoss) -> Verdict
  ) -> [DataStoreVerdict] {
    let stores = portfolio.service(service).dataStores.elements()
    return zip(stores, losses.byService[service]?.stores ?? []).enumerated().map { index, pair in
      DataStoreVerdict(store: pair.0.id, index: index, verdict: check(pair.0, pair.1))
    }
  }
}
