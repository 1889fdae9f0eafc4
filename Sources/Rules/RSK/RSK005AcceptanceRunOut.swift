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
        """
      ],
      failing: [
        """
        {"people": [{"id": "bo"}], "risks": [{"id": "flood",
           "acceptance": {"by": "bo", "on": "2025-01-01", "until": ⟦"2025-12-31"⟧}}]}
        """
      ]),
    check: .eachRisk { risk, check in
      guard case .stated(let until, let span) = risk.acceptance.value?.until ?? .absent else {
        return .notApplicable
      }
      guard until < check.asOf else { return .pass }
      return .fail(
        "the acceptance of risk '\(risk.id)' ran out on \(until)", at: span,
        help: ["treat the risk, or have it accepted again"])
    })
}
