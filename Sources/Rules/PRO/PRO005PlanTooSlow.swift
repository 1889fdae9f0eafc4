// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// The steps of the plan fit between what they wait for and what is required.
  static let pro005PlanTooSlow = Rule(
    "PRO-005", "plan-too-slow", severity: "CHML",
    summary: """
      The steps of the plan fit between what they wait for and what is required.
      """,
    rationale: """
      A plan whose steps add up to more than the time there is cannot succeed, however well it is \
      carried out.
      """,
    howToMend: """
      Do steps at the same time instead of one after the other, prepare what can be prepared, or \
      promise a longer RTO.
      """,
    controls: ["ISO 22301 8.3.3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}}], "plans": [{"id": "plan-pay",
           "services": ["pay"], "steps": [{"id": "call", "duration": "1h"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": ⟦"4h"⟧}}], "plans": [{"id": "plan-pay",
           "services": ["pay"], "steps": [{"id": "call", "duration": "5h"}]}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "bia": {"rto": "4h"}}]}
        """
      ]),
    check: .eachService { service, position, check in
      let rto = check.portfolio.analysis(of: position)?.rto.span
      switch check.assessment.planFits(position) {
      case .pass: return .pass
      case .notApplicable: return .notApplicable
      case .notEvaluable(let missing):
        return .notEvaluable(missing: missing.first ?? "steps", at: service.span)
      case .fail:
        let figures = check.assessment.recovery[position]
        let planned: Wording =
          figures.times.planned.map { "\(RecoveryTime(seconds: $0.seconds))" } ?? "too long"
        let required: Wording = figures.required.map { "\(RecoveryTime(seconds: $0))" } ?? "less"
        return .fail(
          "the steps of service '\(service.id)' take \(planned) and end after the \(required) that "
            + "are required", at: rto ?? service.span,
          help: ["shorten the longest chain of steps, or promise more time"])
      }
    })
}
