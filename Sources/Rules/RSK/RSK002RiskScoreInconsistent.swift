// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let rsk002RiskScoreInconsistent = Rule(
    "RSK-002", "risk-score-inconsistent", severity: "MMLL",
    summary: "The residual risk is not greater than the inherent one.",
    rationale: """
      Controls lessen a risk. A residual score above the inherent one means that one of the two \
      was guessed.
      """,
    howToMend: "Correct one of the scores.",
    controls: ["ISO 22301 8.2.3"],
    examples: Examples(
      passing: [
        """
        {"risks": [{"id": "flood", "inherent": {"likelihood": 2, "impact": 4},
           "residual": {"likelihood": 2, "impact": 2}}]}
        """
      ],
      failing: [
        """
        {"risks": [{"id": "flood", "inherent": {"likelihood": 2, "impact": 4},
           "residual": ⟦{"likelihood": 3, "impact": 4}⟧}]}
        """
      ]),
    check: .eachRisk { risk, _ in
      guard let inherent = risk.inherent.value?.score, let residual = risk.residual.value?.score
      else {
        return .notApplicable
      }
      guard residual > inherent else { return .pass }
      return .fail(
        "the residual score of risk '\(risk.id)' is \(residual), its inherent one only \(inherent)",
        at: risk.residual.span ?? risk.span,
        notes: [.init("the inherent score", at: risk.inherent.span)],
        help: ["correct one of them"])
    })
}
