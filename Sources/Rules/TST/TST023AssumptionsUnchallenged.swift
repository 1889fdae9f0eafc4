// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst023AssumptionsUnchallenged = Rule(
    "TST-023", "assumptions-unchallenged", severity: "LLL-",
    summary: "An exercise puts at least one surprise or assumption of the plan to the test.",
    rationale: """
      An exercise that follows the plan proves that one can read. What the plan takes for granted \
      is where it breaks.
      """,
    howToMend: "Take away something that the plan counts on, and list it under 'injects'.",
    controls: ["DORA RTS 25(2)(d)", "ISO 22301 8.5"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "exercises": [{"id": "ex-1", "heldOn": "2026-05-01",
          "scope": [{"service": "pay"}], "injects": ["the duty lead does not answer"]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "exercises": [{"id": ⟦"ex-1"⟧, "heldOn": "2026-05-01",
          "scope": [{"service": "pay"}]}, {"id": "ex-2", "heldOn": "2026-06-01",
          "scope": [{"service": "pay"}], "injects": ["no telephone"]}]}
        """
      ]),
    check: .onceRecorded(
      "exercises.injects", { $0.inventory.exercises.contains { !$0.injects.isAbsent } },
      .eachHeldExercise { exercise, check in
        // A restore or a call-out has one question, and no plan to be surprised.
        let kind = exercise.exerciseKind.value
        let isRecent =
          exercise.heldOn.value?.holds(for: Interval(months: 24), on: check.asOf) ?? false
        guard isRecent, kind != .review, kind != .restore, kind != .callOut else {
          return .notApplicable
        }
        guard exercise.injects.elements().isEmpty, !exercise.injects.isMalformed else {
          return .pass
        }
        return .fail(
          "exercise '\(exercise.id)' put no assumption of the plan to the test", at: exercise.span,
          help: ["take something away that the plan counts on, and list it under 'injects'"])
      }))
}
