// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
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
    check: .given({ RiskLimits($0) }) { limits in
      .eachPlaced(\.risks, column: { $0.column(ofRisk: $1) }) { risk, position, check in
        guard let appetite = limits.appetite(forRisk: position, check),
          let score = risk.residual.value?.score
        else { return .notApplicable }
        guard limits.isExceeded(by: risk, position, check) else { return .pass }
        let end = risk.acceptance.value?.until ?? .absent
        return .fail(
          "the residual score of risk '\(risk.id)' is \(score), over the appetite of \(appetite.value)",
          at: risk.residual.span ?? risk.span,
          notes: [.init("the appetite", at: appetite.span)]
            + (end.value.flatMap { day in
              day < check.asOf
                ? [.init("its acceptance ran out on \(day)", at: end.span)] : nil
            } ?? []),
          help: ["treat it, or have it accepted for a time"])
      }
    })
}
