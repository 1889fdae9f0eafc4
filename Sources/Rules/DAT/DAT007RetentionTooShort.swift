// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dat007RetentionTooShort = Rule(
    "DAT-007", "retention-too-short", severity: "HHML",
    summary: """
      Copies are kept for as long as a corruption may go unnoticed: 30 days for the first two \
      tiers, then 14 and 7.
      """,
    rationale: """
      If the damage is noticed after three weeks and copies are kept for two, every copy holds \
      the damage.
      """,
    howToMend: """
      Keep copies longer: 'retention' of the copy that is kept longest counts, a month as 30 days.
      """,
    controls: ["SOC 2 A1.2", "NIS2-IR 4.2.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "dataStores": [{"id": "books",
           "protection": [{"kind": "backup", "retention": "1mo"}, {"kind": "snapshot"}]}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "dataStores": [{"id": "books",
           "protection": [{"kind": "backup", "retention": "14d"},
             {"kind": "backup", "retention": ⟦"3w"⟧}]}]}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "dataStores": [{"id": ⟦"books"⟧,
           "protection": [{"kind": "backup", "retention": "3d"}, {"kind": "snapshot"}]}]}]}
        """
      ]),
    check: .eachService { service, position, check in
      let days = TierPolicy.backupKept(column: check.columns.column(ofService: position))
      return .worst(
        of: service.dataStores.elements().map { store in
          let all = store.protection.elements()
          if all.indices.contains(where: { !all[$0].isReplication && all[$0].daysKept >= days }) {
            return .pass
          }
          let copies = all.filter { !$0.isReplication }
          // That nothing but replication protects it DAT-011 tells.
          guard !copies.isEmpty, !copies.contains(where: \.retention.isMalformed) else {
            return .notApplicable
          }
          guard copies.allSatisfy({ $0.retention.isStated }) else {
            return .notEvaluable(
              missing: "protection.retention of \(store.id)", at: store.span, store.id.text)
          }
          return .fail(
            "no copy of data store '\(store.id)' is kept for \(days) days",
            at: copies.max { $0.daysKept < $1.daysKept }?.retention.span ?? store.span,
            store.id.text,
            help: ["keep copies longer"])
        })
    })
}

extension Protection {
  /// For how many days a copy is kept: the same on each day, so a month has 30.
  fileprivate var daysKept: Int {
    retention.value.map { $0.months * 30 + $0.seconds / RecoveryTime.day } ?? 0
  }
}
