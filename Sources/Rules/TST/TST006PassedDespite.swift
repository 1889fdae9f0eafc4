// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst006PassedDespite = Rule(
    "TST-006", "passed-despite", severity: "CHML",
    summary: """
      An exercise recorded as passed met its objectives, kept the RTO and left no critical \
      finding open.
      """,
    rationale: """
      A result is what happened, not what was hoped. 'Passed' over a missed time hides the very \
      fact that the exercise was held to find.
      """,
    howToMend: """
      Change the result to 'passed-with-findings' or 'failed', or close the critical finding's \
      action.
      """,
    controls: ["ISO 22301 8.5", "ISO 22301 8.6"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed-with-findings", "rta": "5h"}]}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed", "rta": "3h"}]}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed", "rta": ⟦"5h"⟧}]}]}
        """
      ]),
    check: .eachHeldExercise { exercise, check in
      guard let reasons = exercise.passedDespite(in: check.portfolio) else {
        return .notApplicable
      }
      guard !reasons.isEmpty else { return .pass }
      return .worst(
        of: reasons.map { reason in
          switch reason {
          case .slow(let service, let rta, let rto, let span):
            .fail(
              "service '\(service)' passed with \(rta), over its RTO of \(rto)", at: span,
              "slow \(service)", help: ["record the result as 'failed' or 'passed-with-findings'"])
          case .objectiveNotMet(let text, let span):
            .fail(
              text.isEmpty
                ? "'\(exercise.id)' passed though an objective was not met"
                : "'\(exercise.id)' passed though the objective '\(text)' was not met", at: span,
              "objective \(text)", help: ["record the result as 'failed' or 'passed-with-findings'"]
            )
          case .criticalFinding(let id, let span):
            .fail(
              "'\(exercise.id)' passed though its critical finding '\(id)' is open", at: span,
              "finding \(id)", help: ["close the finding's action, or change the result"])
          }
        })
    })
}
