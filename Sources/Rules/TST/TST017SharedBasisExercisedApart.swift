// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst017SharedBasisExercisedApart = Rule(
    "TST-017", "shared-basis-exercised-apart", severity: "H",
    summary: """
      Services of the first tier that would miss their objectives together were exercised together \
      within three years.
      """,
    rationale: """
      Each of them recovers well, with all the people and machines to itself. In a real loss they \
      all want the same ones at once.
      """,
    howToMend: """
      Hold an exercise with all of the services named in its scope, best with the loss of what they \
      share.
      """,
    controls: ["DORA RTS 25(2)", "FFIEC BCM VII", "ISO 22301 8.5"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "a", "tier": "tier-1", "bia": {"rto": "1h"}, "times": {"own": "1m"},
           "dependencies": [{"on": "net"}]},
          {"id": "b", "tier": "tier-1", "bia": {"rto": "1h"}, "times": {"own": "1m"},
           "dependencies": [{"on": "net"}]},
          {"id": "net", "bia": {"rto": "9h"}, "times": {"own": "8h"}}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-01-10",
           "scope": [{"service": "a"}, {"service": "b"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "a", "tier": "tier-1", "bia": {"rto": "1h"}, "times": {"own": "1m"},
           "dependencies": [{"on": "net"}]},
          {"id": "b", "tier": "tier-1", "bia": {"rto": "1h"}, "times": {"own": "1m"},
           "dependencies": [{"on": "net"}]},
          {"id": ⟦"net"⟧, "bia": {"rto": "9h"}, "times": {"own": "8h"}}]}
        """,
        """
        {"services": [{"id": "a", "tier": "tier-1", "bia": {"rto": "1h"}, "times": {"own": "1m"},
           "dependencies": [{"on": "net"}]},
          {"id": "b", "tier": "tier-1", "bia": {"rto": "1h"}, "times": {"own": "1m"},
           "dependencies": [{"on": "net"}]},
          {"id": "c", "tier": "tier-1", "bia": {"rto": "1h"}, "times": {"own": "1m"},
           "dependencies": [{"on": "net"}]},
          {"id": ⟦"net"⟧, "bia": {"rto": "9h"}, "times": {"own": "8h"}}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-01-10",
           "scope": [{"service": "a"}, {"service": "b"}]},
          {"id": "ex-2", "heldOn": "2026-02-10",
           "scope": [{"service": "b"}, {"service": "c"}]}]}
        """,
      ]),
    check: .given({ $0.coverage(withinMonths: 36).byService }) { exercised in
      .eachLoss(of: .service, .supplier, .site, .person) { row, kind, check in
        let tiers = check.portfolio.tierIndex
        let fallen = check.assessment.losses.blast(of: row).filter { tiers[$0] == 0 }
        guard fallen.count > 1, let first = fallen.first else { return .notApplicable }
        let isShared = exercised[first].contains { exercise in
          fallen.dropFirst().allSatisfy { exercised[$0].contains(exercise) }
        }
        guard !isShared else { return .pass }
        return .fail(
          "the loss of \(kind.called(row.id)) makes \(fallen.count) services of the first tier "
            + "miss their RTO, which were not all exercised together within 36 months: "
            + "\(quoted(fallen.map { check.portfolio.id(of: $0).text }))",
          at: check.place(of: row),
          help: ["hold an exercise with all of them in its scope"])
      }
    })
}
