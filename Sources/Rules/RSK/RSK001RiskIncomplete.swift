// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
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
        {"people": [{"id": "amara"}], "risks": [{"id": "flood", "cause": "the river",
           "owner": "amara", "consequence": "the cellar is lost", "inherent": ⟦{"likelihood": 2}⟧,
           "residual": {"likelihood": 2, "impact": 2}, "controls": ["pumps"],
           "treatment": "reduce", "reviewedOn": "2026-05-01"}]}
        """,
      ]),
    check: .eachRisk { risk, _ in
      guard let missing = Risk.demanded.absent(in: risk) else { return .pass }
      return .fail("risk '\(risk.id)' lacks \(missing)", at: risk.gap, help: ["add \(missing)"])
    })
}

extension Risk {
  /// Where something is missing: in a rating where that alone is not whole, else in the risk.
  fileprivate var gap: Span {
    let names = Self.demanded.filter { $0.isAbsent(self) }.map(\.name)
    for (name, rating) in [("inherent", self.inherent), ("residual", self.residual)]
    where names.allSatisfy({ $0.hasPrefix(name + ".") }) {
      return rating.span ?? span
    }
    return span
  }

  /// What every risk states.
  fileprivate static let demanded: [DemandedField<Risk>] = [
    DemandedField("cause") { $0.cause.isAbsent },
    DemandedField("consequence") { $0.consequence.isAbsent },
    DemandedField("owner") { $0.owner.isAbsent },
    DemandedField("inherent") { $0.inherent.isAbsent },
    DemandedField("inherent.likelihood") { $0.inherent.value?.likelihood.isAbsent ?? false },
    DemandedField("inherent.impact") { $0.inherent.value?.impact.isAbsent ?? false },
    DemandedField("residual") { $0.residual.isAbsent },
    DemandedField("residual.likelihood") { $0.residual.value?.likelihood.isAbsent ?? false },
    DemandedField("residual.impact") { $0.residual.value?.impact.isAbsent ?? false },
    DemandedField("controls") { $0.controls.isAbsent },
    DemandedField("treatment") { $0.treatment.isAbsent },
    DemandedField("reviewedOn") { $0.reviewedOn.isAbsent },
  ]
}
