// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// No single loss takes three of the first-tier services, or half of them.
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
      Spread the services, make what they share redundant; or record and accept the risk.
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
    check: Inspection { check, judge in
      for (loss, kind) in [
        (LossKind.service, RecordKind.services), (.supplier, .suppliers), (.site, .sites),
        (.person, .people),
      ] {
        for row in check.assessment.losses.rows(of: loss) {
          judge.hear(check.concentration(in: row, kind), of: kind, row.id, 0)
        }
      }
    })
}

extension Check {
  fileprivate func concentration(in row: LossTable.Row, _ kind: RecordKind) -> Outcome {
    let misses = assessment.losses.services(in: row).count {
      $0.missesRTO == true && portfolio.tierIndex[Int($0.service)] == 0
    }
    // Most losses take nothing; only where it may be too much is it worth the full account.
    guard misses >= 3 || (misses > 0 && misses * 2 >= assessment.firstTierCount) else {
      return .pass
    }
    let concentration = assessment.concentration(in: row)
    guard concentration.isTooMuch else { return .pass }
    let only = concentration.services.count == 1 ? concentration.services.first : nil
    return .fail(
      only.map {
        "the loss of \(kind.called(row.id)) alone makes first-tier service "
          + "'\(portfolio.id(of: $0))' miss its RTO, half of the first tier or more"
      }
        ?? "the loss of \(kind.called(row.id)) alone makes \(concentration.services.count) "
        + "first-tier services miss their RTO", at: place(of: row, kind),
      help: ["spread them, make it redundant, or record and accept the risk"])
  }

  private func place(of row: LossTable.Row, _ kind: RecordKind) -> Span {
    switch kind {
    case .suppliers: inventory.suppliers[row.index].span
    case .sites: inventory.sites[row.index].span
    case .people: inventory.people[row.index].span
    default: inventory.services[row.index].span
    }
  }
}
