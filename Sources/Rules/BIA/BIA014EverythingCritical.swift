// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let bia014EverythingCritical = Rule(
    "BIA-014", "everything-critical", severity: "I",
    summary: """
      At most a quarter of the services are of the first tier, and six in ten of the first two.
      """,
    rationale: """
      Where everything comes first, nothing does. Money and attention go where the loudest owner \
      is.
      """,
    howToMend: """
      Compare the impact ratings of the first tiers with each other, and move down what the \
      ratings do not carry.
      """,
    controls: ["ISO 22301 8.2.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "a", "tier": "tier-1"}, {"id": "b", "tier": "tier-2"},
           {"id": "c", "tier": "tier-3"}, {"id": "d", "tier": "tier-3"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "a", "tier": "tier-1"}, {"id": "b", "tier": "tier-1"},
           {"id": "c", "tier": "tier-3"}, {"id": "d", "tier": "tier-3"}]}
        -- content/program.json --
        ⟦⟧{"name": "Shop"}
        """
      ]),
    check: .programme { check in
      let ranks = check.portfolio.living.compactMap { check.portfolio.tierIndex[$0] }
      // Of three services one is a third already.
      guard ranks.count >= 4 else { return .notApplicable }
      let first = ranks.count { $0 == 0 }
      let firstTwo = ranks.count { $0 < 2 }
      guard first * 4 > ranks.count || firstTwo * 10 > ranks.count * 6 else { return .pass }
      return .fail(
        "of \(ranks.count) services with a tier \(first) are of the first and \(firstTwo) "
          + "of the first two",
        at: check.settings.span, help: ["move down what its impact ratings do not carry"])
    })
}
