// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// No residual risk is above the appetite of the tier without a treatment in time or an
  /// acceptance in force.
  static let rsk004RiskAboveAppetite = Rule(
    "RSK-004", "risk-above-appetite", severity: "CHM-",
    summary: """
      No residual risk is above the appetite of the tier without a treatment in time or an \
      acceptance in force.
      """,
    rationale: """
      Living with more risk than was agreed is allowed, when somebody with the right to do so \
      says so, for a time.
      """,
    howToMend: """
      Treat the risk: an open action with the risk as 'source' and a 'due' date that has not \
      passed counts. Or have it accepted: 'acceptance' with 'by', 'on' and 'until'.
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
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "risks": [{"id": "flood",
           "services": ["pay"], "residual": {"likelihood": 3, "impact": 2}}],
         "actions": [{"id": "pumps", "source": "flood", "due": "2026-12-31"}]}
        -- content/program.json --
        {"riskScale": {"appetite": {"tier-1": 4}}}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "risks": [{"id": "flood",
           "services": ["pay"],
           "residual": ⟦{"likelihood": 3, "impact": 2}⟧}]}
        -- content/program.json --
        {"riskScale": {"appetite": {"tier-1": 4}}}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "risks": [{"id": "flood",
           "services": ["pay"], "residual": ⟦{"likelihood": 3, "impact": 2}⟧}],
         "actions": [{"id": "pumps", "source": "flood", "due": "2026-10-31"}]}
        -- content/program.json --
        {"riskScale": {"appetite": {"tier-1": 4}}}
        """,
      ]),
    check: .given(\.risksInTreatment) { treated in
      .eachRiskByTier { risk, tier, check in
        let appetite = check.settings.riskScale.value?.appetite.elements()
          .first { entry in
            check.programme.tiers.first { $0.id == entry.key.value }?.column == tier.column
          }
        guard let limit = appetite?.value.value, let score = risk.residual.value?.score else {
          return .notApplicable
        }
        guard score > limit, !risk.isAccepted(on: check.asOf), !treated.contains(risk.id.text)
        else { return .pass }
        return .fail(
          "the residual score of risk '\(risk.id)' is \(score), over the appetite of \(limit)",
          at: risk.residual.span ?? risk.span,
          notes: [.init("the appetite", at: appetite?.value.span)],
          help: ["treat it, or have it accepted for a time"])
      }
    })
}

extension Check {
  /// What the open actions whose day has not passed come from: the risks among these are treated
  /// in time.
  fileprivate var risksInTreatment: Set<String> {
    let open = inventory.actions.filter { action in
      !action.isClosed(on: asOf) && action.due.value.map { asOf <= $0 } ?? false
    }
    return Set(open.compactMap(\.source.value))
  }
}
