// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let rsk005AcceptanceRunOut = Rule(
    "RSK-005", "acceptance-run-out", severity: "HHML",
    summary: "No acceptance of a risk has run out.",
    rationale: """
      A risk was accepted until a day, by somebody who expected it to be smaller by then. After \
      that day nobody has accepted it.
      """,
    howToMend: """
      Treat the risk, or have it accepted again with a new 'until'. Overdue actions of a risk \
      are GOV-009's to tell.
      """,
    controls: ["ISO 22301 8.2.3"],
    examples: Examples(
      passing: [
        """
        {"people": [{"id": "bo"}], "risks": [{"id": "flood",
           "acceptance": {"by": "bo", "on": "2026-01-01", "until": "2026-12-31"}}]}
        """,
        """
        {"people": [{"id": "bo"}], "services": [{"id": "pay", "tier": "tier-1"}],
         "risks": [{"id": "flood", "services": ["pay"], "residual": {"likelihood": 4, "impact": 4},
           "acceptance": {"by": "bo", "on": "2025-01-01", "until": "2025-12-31"}}]}
        -- content/program.json --
        {"riskScale": {"appetite": {"tier-1": 6}}}
        """,
      ],
      failing: [
        """
        {"people": [{"id": "bo"}], "risks": [{"id": "flood",
           "acceptance": {"by": "bo", "on": "2025-01-01", "until": ⟦"2025-12-31"⟧}}]}
        """
      ]),
    check: .given({ RiskLimits($0) }) { limits in
      .eachPlaced(\.risks, column: { $0.column(ofRisk: $1) }) { risk, position, check in
        guard case .stated(let until, let span)? = risk.acceptance.value?.until else {
          return .notApplicable
        }
        guard until < check.asOf else { return .pass }
        // Of one over the appetite RSK-004 tells it.
        guard !limits.isExceeded(by: risk, position, check) else { return .notApplicable }
        return .fail(
          "the acceptance of risk '\(risk.id)' ran out on \(until)", at: span,
          help: ["have it accepted again; or treat the risk, and take 'acceptance' out"])
      }
    })
}
