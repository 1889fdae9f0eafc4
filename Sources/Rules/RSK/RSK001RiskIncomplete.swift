// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// Every risk has cause, consequence, owner, scores, controls, treatment and a review.
  static let rsk001RiskIncomplete = Rule(
    "RSK-001", "risk-incomplete", severity: "HMML",
    summary: """
      Every risk has cause, consequence, owner, scores, controls, treatment and a review.
      """,
    rationale: "A risk that is only a title frightens and helps nobody.",
    howToMend: "Add the missing fields.",
    controls: ["ISO 22301 8.2.3", "RA-3", "NIS2-IR 2.1"],
    examples: Examples(
      passing: [
        """
        {"people": [{"id": "amara"}], "risks": [{"id": "flood", "cause": "the river",
           "owner": "amara",
           "consequence": "the cellar is lost", "inherent": {"likelihood": 2, "impact": 4},
           "residual": {"likelihood": 2, "impact": 2}, "controls": ["pumps"],
           "treatment": "reduce",
           "reviewedOn": "2026-05-01"}]}
        """
      ],
      failing: [
        """
        {"risks": [{"id": ⟦"flood"⟧, "cause": "the river", "treatment": "accept"}]}
        """,
        """
        {"people": [{"id": "amara"}], "risks": [{"id": ⟦"flood"⟧, "cause": "the river",
           "owner": "amara", "consequence": "the cellar is lost", "inherent": {"likelihood": 2},
           "residual": {"likelihood": 2, "impact": 2}, "controls": ["pumps"],
           "treatment": "reduce", "reviewedOn": "2026-05-01"}]}
        """,
      ]),
    check: .eachRisk { risk, _ in
      let (inherent, residual) = (risk.inherent.value, risk.residual.value)
      let missing = absent([
        ("cause", risk.cause.isAbsent), ("consequence", risk.consequence.isAbsent),
        ("owner", risk.owner.isAbsent), ("inherent", risk.inherent.isAbsent),
        ("inherent.likelihood", inherent?.likelihood.isAbsent ?? false),
        ("inherent.impact", inherent?.impact.isAbsent ?? false),
        ("residual", risk.residual.isAbsent),
        ("residual.likelihood", residual?.likelihood.isAbsent ?? false),
        ("residual.impact", residual?.impact.isAbsent ?? false),
        ("controls", risk.controls.isAbsent),
        ("treatment", risk.treatment.isAbsent), ("reviewedOn", risk.reviewedOn.isAbsent),
      ])
      guard let missing else { return .pass }
      return .fail("risk '\(risk.id)' lacks \(missing)", at: risk.span, help: ["add \(missing)"])
    })
}
