// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep022Concentration = Rule(
    "DEP-022", "concentration", severity: "H",
    summary: """
      No single loss takes three of the first-tier services, or half of them.
      """,
    rationale: """
      Many services on one platform, supplier, place or person fail together. That may be right, \
      but then somebody must have decided it.
      """,
    howToMend: """
      Spread the services, or make what they share redundant; else record and accept the risk, and \
      have this waived.
      """,
    controls: ["DORA 28(4)(c)", "DORA 29", "SS1/21 5", "FFIEC BCM III"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}, {"id": "ship", "tier": "tier-1"},
          {"id": "sell", "tier": "tier-1"}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rto": "1h"},
           "times": {"own": "2h"}}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rto": "1h"},
           "dependencies": [{"on": "grid"}]},
          {"id": "ship", "tier": "tier-1", "bia": {"rto": "1h"},
           "dependencies": [{"on": "grid"}]},
          {"id": "sell", "tier": "tier-1", "bia": {"rto": "1h"},
           "dependencies": [{"on": "grid"}]},
          {"id": ⟦"grid"⟧, "tier": "tier-2", "bia": {"rto": "8h"}, "times": {"own": "8h"}}]}
        """
      ]),
    check: .eachLoss(of: .service, .supplier, .site, .person) { row, kind, check in
      let concentration = check.assessment.concentration(in: row)
      guard concentration.isTooMuch else { return .pass }
      let only = concentration.services.count == 1 ? concentration.services.first : nil
      return .fail(
        only.map {
          "the loss of \(kind.called(row.id)) alone makes first-tier service "
            + "'\(check.portfolio.id(of: $0))' miss its RTO, half of the first tier or more"
        } ?? concentration.losses(by: kind.called(row.id)), at: check.place(of: row),
        help: ["spread them, make it redundant, or have it waived"])
    })
}

extension Concentration {
  /// How many services a loss makes late, and why that is too many.
  fileprivate func losses(by what: Wording) -> Wording {
    reachesLimit
      ? "the loss of \(what) alone makes \(services.count) first-tier services miss their RTO"
      : "the loss of \(what) alone makes \(services.count) of \(outOf) first-tier services miss "
        + "their RTO, half or more"
  }
}
