// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// No residual risk is above the appetite of the tier without an acceptance in force.
  static let rsk004RiskAboveAppetite = Rule(
    "RSK-004", "risk-above-appetite", severity: "CHM-",
    summary: """
      No residual risk is above the appetite of the tier without an acceptance in force.
      """,
    rationale: """
      Living with more risk than was agreed is allowed, when somebody with the right to do so \
      says so, for a time.
      """,
    howToMend: """
      Treat the risk, or have it accepted: 'acceptance' with 'by', 'on' and 'until'.
      """,
    controls: ["ISO 22301 8.2.3", "ISO 22301 6.1", "SOC 2 CC9.1"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "risks": [{"id": "flood",
           "services": ["pay"],
           "residual": {"likelihood": 2, "impact": 2}}]}
        -- content/program.json --
        {"riskScale": {"appetite": {"tier-1": 4}}}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "risks": [{"id": "flood",
           "services": ["pay"],
           "residual": ⟦{"likelihood": 3, "impact": 2}⟧}]}
        -- content/program.json --
        {"riskScale": {"appetite": {"tier-1": 4}}}
        """
      ]),
    check: .eachRiskByTier { risk, tier, check in
      let appetite = check.settings.riskScale.value?.appetite.elements()
        .first { entry in
          check.programme.tiers.first { $0.id == entry.key.value }?.column == tier.column
        }
      guard let limit = appetite?.value.value, let score = risk.residual.value?.score else {
        return .notApplicable
      }
      guard score > limit, !risk.isAccepted(on: check.asOf) else { return .pass }
      return .fail(
        "the residual score of risk '\(risk.id)' is \(score), over the appetite of \(limit)",
        at: risk.residual.span ?? risk.span,
        notes: [.init("the appetite", at: appetite?.value.span)],
        help: ["treat it, or have it accepted for a time"])
    })
}

extension Risk {
  /// Whether somebody's acceptance holds on a day.
  fileprivate func isAccepted(on asOf: CalendarDay) -> Bool {
    guard let acceptance = self.acceptance.value, acceptance.by.isStated,
      acceptance.on.happened(by: asOf) != nil
    else { return false }
    return acceptance.until.value.map { asOf <= $0 } ?? true
  }
}
