// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep021CriticalByAccident = Rule(
    "DEP-021", "critical-by-accident", severity: "H",
    summary: "What three first-tier services need directly is of the first tier itself.",
    rationale: """
      Nobody decided that the shared platform is critical, yet the most critical services fall \
      with it. It gets the reviews, exercises and alternates of its own tier, which are fewer.
      """,
    howToMend: "Move it to the first tier, or make it unnecessary for some of its consumers.",
    controls: ["DORA 29", "CP-2(8)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "dependencies": [{"on": "grid"}]},
          {"id": "sell", "tier": "tier-1", "dependencies": [{"on": "grid"}]},
          {"id": "grid", "tier": "tier-2"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "dependencies": [{"on": "grid"}]},
          {"id": "sell", "tier": "tier-1", "dependencies": [{"on": "grid"}]},
          {"id": "ship", "tier": "tier-1", "dependencies": [{"on": "grid"}]},
          {"id": "grid", "tier": ⟦"tier-2"⟧}]}
        """
      ]),
    check: .eachPosition { position, check in
      guard let rank = check.portfolio.tierIndex[position], rank > 0 else { return .notApplicable }
      let consumers = check.assessment.firstTierConsumers(of: position)
      guard consumers.count >= Concentration.limit else { return .pass }
      let service = check.portfolio.service(position)
      return .fail(
        "\(consumers.count) first-tier services need service '\(service.id)', which is of a lower "
          + "tier: \(quoted(consumers.map { check.portfolio.id(of: $0).text }))",
        at: service.tier.span ?? service.span,
        help: ["move it to the first tier, or let its consumers do without it"])
    })
}
