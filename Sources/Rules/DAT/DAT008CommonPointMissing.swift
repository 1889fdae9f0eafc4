// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// Data stores that must be restored together have a common point within the RPO.
  static let dat008CommonPointMissing = Rule(
    "DAT-008", "common-point-missing", severity: "CHM-",
    summary: "Data stores that must be restored together have a common point within the RPO.",
    rationale: """
      If orders are copied every hour and stock every night, the only point at which both agree \
      is last night.
      """,
    howToMend: """
      Copy all members of the consistency group as often as the strictest RPO among them asks \
      for.
      """,
    controls: ["DORA 12(7)", "CP-10"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rpo": "1h"}, "dataStores": [
           {"id": "orders", "consistencyGroup": "shop", "protection": [
             {"kind": "backup", "interval": "1h"}]},
           {"id": "stock", "consistencyGroup": "shop", "protection": [
             {"kind": "backup", "interval": "30m"}]}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rpo": "1h"}, "dataStores": [
           {"id": ⟦"orders"⟧, "consistencyGroup": "shop", "protection": [
             {"kind": "backup", "interval": "1h"}]},
           {"id": "stock", "rpo": "1d", "consistencyGroup": "shop", "protection": [
             {"kind": "backup", "interval": "1d"}]}]}]}
        """
      ]),
    check: .eachStatedDataStore({ $0.data.commonPoint(of: $1) }) { store, service, check in
      Flaw(
        check.shortfall(of: store, service), at: store.span, store.id.text,
        help: ["copy all members of the group as often as the strictest RPO asks for"])
    })
}

extension Check {
  /// How far the last common point may lie back, and how far it may.
  fileprivate func shortfall(of store: DataStore, _ service: Service) -> Wording {
    let group = store.consistencyGroup.value ?? ""
    guard let position = portfolio.position(of: service.id),
      let loss = assessment.dataLoss.byService[position]?.stores.first(where: {
        $0.store == store.id
      }),
      !loss.inGroup.low.isNever,
      let limit = store.rpo.value ?? portfolio.analysis(of: position)?.rpo.value
    else {
      return "data store '\(store.id)' of service '\(service.id)' has no common point with "
        + "consistency group '\(group)'"
    }
    let back = RecoveryTime(seconds: loss.inGroup.low.seconds)
    return "the common point of data store '\(store.id)' of service '\(service.id)' with "
      + "consistency group '\(group)' may lie \(back) back; the RPO is \(limit)"
  }
}
