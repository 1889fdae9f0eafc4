// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sit001SiteLossFatal = Rule(
    "SIT-001", "site-loss-fatal", severity: "CHML",
    summary: "No service misses its RTO because one site is lost.",
    rationale: """
      Fire, flood and a cut cable take a whole building. What runs only there, and comes back \
      nowhere else, is gone for as long as the building is.
      """,
    howToMend: """
      State where the service recovers ('sites' with 'use' recovery, or 'alternates' of the \
      site) and prepare that place; or accept it with a waiver.
      """,
    controls: ["CP-6", "CP-7", "DORA RTS 26(2)(c)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "times": {"own": "1h"}, "sites": [
           {"site": "bern"}, {"site": "basel", "use": "recovery"}]}],
         "sites": [{"id": "basel"}, {"id": "bern"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "times": {"own": "1h"}, "sites": [
           {"site": "bern"}]}],
         "sites": [{"id": ⟦"bern"⟧}]}
        """
      ]),
    check: Inspection { check, judge in
      for row in check.assessment.losses.rows(of: .site) {
        judge.hear(check.survival(in: row), of: .sites, row.id, check.column(in: row))
      }
    })
}

extension Check {
  /// By which tier a loss weighs: that of those who miss their RTO, else of those of whom it cannot
  /// be told, else of all that fall.
  fileprivate func column(in row: LossTable.Row) -> Int {
    let fallen = assessment.losses.services(in: row)
    let missing = assessment.losses.missing(in: row)
    let doubtful = fallen.filter { $0.missesRTO == nil }.map { Int($0.service) }
    let decisive =
      !missing.isEmpty ? missing : !doubtful.isEmpty ? doubtful : fallen.map { Int($0.service) }
    return decisive.isEmpty ? 3 : columns.column(ofServices: decisive)
  }

  fileprivate func survival(in row: LossTable.Row) -> Outcome {
    let site = inventory.sites[row.index]
    return assessment.survivesLoss(in: row).outcome(missing: "times.own", at: site.span) {
      let missed = assessment.losses.missing(in: row).map { portfolio.id(of: $0).text }
      return .fail(
        missed.count == 1
          ? "the loss of site '\(site.id)' makes \(quoted(missed)) miss its RTO"
          : "the loss of site '\(site.id)' makes \(quoted(missed)) miss their RTO", at: site.span,
        help: ["state and prepare where they recover, or accept it with a waiver"])
    }
  }
}
