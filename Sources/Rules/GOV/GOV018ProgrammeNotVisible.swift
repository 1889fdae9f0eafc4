// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov018ProgrammeNotVisible = Rule(
    "GOV-018", "programme-not-visible", severity: "H",
    summary: """
      Of nine in ten services of the first two tiers one can tell whether they keep their RTO.
      """,
    rationale: """
      A portal that is green because nobody knows is worse than none. What cannot be evaluated is \
      neither kept nor broken.
      """,
    howToMend: """
      State 'bia.rto' and 'times.own' of the services that cannot be told; their pages name what \
      is missing.
      """,
    controls: ["ISO 22301 9.1"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rto": "4h"}, "times": {"own": "1h"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "dependencies": []}, {"id": "shop", "tier": "tier-3"}]}
        -- content/program.json --
        ⟦⟧{"name": "Shop"}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rto": "4h"}}]}
        -- content/program.json --
        ⟦⟧{"name": "Shop"}
        """,
      ]),
    check: .programme { check in
      let dark = check.programme.tiers.prefix(2).compactMap { tier -> Wording? in
        let services = check.portfolio.living.filter { check.portfolio.tierIndex[$0] == tier.rank }
        let unknown = services.count { check.assessment.keepsPromise($0).isNotEvaluable }
        return unknown * 10 > services.count
          ? "\(unknown) of \(services.count) services of tier '\(tier.id)'" : nil
      }
      guard !dark.isEmpty else { return .pass }
      return .fail(
        "nobody can tell whether the RTO is kept by \(listed(dark))", at: check.settings.span,
        help: ["state 'bia.rto' and 'times.own' of these services"])
    })
}
