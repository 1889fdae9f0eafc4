// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let rsk007RiskReviewOverdue = Rule(
    "RSK-007", "risk-review-overdue", severity: "MMLL",
    summary: """
      Every risk was reviewed within the interval at which its tier reviews impact analyses.
      """,
    rationale: """
      Threats and controls change; a risk that nobody looks at grows unseen.
      """,
    howToMend: "Review the risk and set 'reviewedOn'.",
    controls: ["ISO 22301 8.2.3", "DORA 8(7)"],
    examples: Examples(
      passing: [
        """
        {"risks": [{"id": "flood", "reviewedOn": "2025-11-21"}]}
        """
      ],
      failing: [
        """
        {"risks": [{"id": "flood", "reviewedOn": ⟦"2025-11-20"⟧}]}
        """
      ],
      notEvaluable: [
        """
        {"risks": [{"id": "flood", "reviewedOn": ⟦"2027-01-15"⟧}]}
        """
      ]),
    check: .given({ $0.programme.tiers.map(\.biaReview) }) { intervals in
      .eachPlaced(\.risks, column: { $0.column(ofRisk: $1) }) { risk, position, check in
        // Its absence is RSK-001's to report.
        guard case .stated(let day, let span) = risk.reviewedOn else { return .notApplicable }
        guard day <= check.asOf else {
          return .notEvaluable(
            "when risk '\(risk.id)' was last reviewed cannot be told: \(day) is still to come",
            at: span, help: ["set 'reviewedOn' to the day of the last review"])
        }
        let every = intervals[min(check.columns.rank(ofRisk: position), intervals.count - 1)]
        guard !day.holds(for: every, on: check.asOf) else { return .pass }
        return .fail(
          "risk '\(risk.id)' was last reviewed on \(day); a review is due every \(every)", at: span,
          help: ["review it and set 'reviewedOn'"])
      }
    })
}
