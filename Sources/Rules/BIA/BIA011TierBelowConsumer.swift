// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let bia011TierBelowConsumer = Rule(
    "BIA-011", "tier-below-consumer", severity: "CHM-",
    summary: """
      Nothing that a critical service strongly needs is in a less critical tier.
      """,
    rationale: """
      Criticality is inherited: what a first-tier service cannot do without is itself first-tier, \
      whoever runs it and whatever it was bought for.
      """,
    howToMend: """
      Raise the tier of the service, or make its consumer able to do without it: a weak \
      dependency with a degraded mode, or an alternative in a group.
      """,
    controls: ["CP-2(8)", "DORA 8(4)", "SS1/21 5"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "dependencies": [{"on": "vault"}]},
                      {"id": "vault", "tier": "tier-1"}]}
        """,
        """
        {"services": [{"id": "menu", "tier": "tier-4", "dependencies": [{"on": "vault"}]},
                      {"id": "vault"}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "dependencies": [{"on": "ledger"}]},
                      {"id": "ledger", "tier": "tier-1", "dependencies": [{"on": "vault"}]},
                      {"id": "vault", "tier": ⟦"tier-4"⟧}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "dependencies": [{"on": "vault"}]},
                      {"id": ⟦"vault"⟧}]}
        """
      ]),
    check: .eachServiceOfAnyTier { service, position, check in
      guard let inherited = check.assessment.inheritedTier(of: position) else { return .pass }
      let column = min(inherited.tier, TierPolicy.lastColumn)
      return check.assessment.inheritsTier(position).outcome(missing: "tier", at: service.span) {
        let path = check.chain(of: inherited.path.reversed())
        return .fail(
          "service '\(service.id)' is in a tier below that of what needs it: \(path)",
          at: service.tier.span ?? service.span,
          help: ["raise its tier, or let its consumers do without it"])
      }.weighing(inColumn: column)
    })
}
