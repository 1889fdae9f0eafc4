// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
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
             {"kind": "backup", "interval": "30m"}]},
           {"id": "prices", "consistencyGroup": "alone", "protection": [
             {"kind": "backup", "interval": "1d"}]}]}]}
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
    check: .eachStatedDataStore({ $0.data.commonPoint(of: $1) }) { store, service, part, _ in
      Flaw(
        store.shortfall(part, in: service), at: store.span, store.id.text,
        help: ["copy all members of the group as often as the strictest RPO asks for"])
    })
}

extension DataStore {
  /// How far its last common point with its group lies back, and how far it may.
  fileprivate func shortfall(_ part: DataStoreVerdict, in service: Service) -> Wording {
    let group = self.consistencyGroup.value ?? ""
    guard let (loss, limit) = part.shortfall, !loss.isNever else {
      return "data store '\(id)' of service '\(service.id)' has no common point with "
        + "consistency group '\(group)'"
    }
    let back = RecoveryTime(seconds: loss.seconds)
    return "the common point of data store '\(id)' of service '\(service.id)' with "
      + "consistency group '\(group)' may lie \(back) back; the RPO is \(limit)"
  }
}
