// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// The evaluator of an exercise is neither its lead nor the owner of a service in its scope.
  static let tst014EvaluatorNotIndependent = Rule(
    "TST-014", "evaluator-not-independent", severity: "HML-",
    summary: """
      The evaluator of an exercise is neither its lead nor the owner of a service in its scope.
      """,
    rationale: "Nobody marks their own work.",
    howToMend: "Let somebody else evaluate, and name them as 'evaluator'.",
    controls: ["DORA 24(4)", "ISO 22301 9.2"],
    examples: Examples(
      passing: [
        """
        {"people": [{"id": "amara"}, {"id": "bo"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "lead": "amara",
           "evaluator": "bo"}]}
        """
      ],
      failing: [
        """
        {"people": [{"id": "amara"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "lead": "amara",
           "evaluator": ⟦"amara"⟧}]}
        """,
        """
        {"people": [{"id": "amara"}], "exercises": [{"id": ⟦"ex-1"⟧, "heldOn": "2026-09-01"}]}
        """,
      ]),
    check: .eachHeldExercise { exercise, check in
      guard !exercise.evaluator.isAbsent else {
        return .fail(
          "exercise '\(exercise.id)' has no evaluator", at: exercise.span,
          help: ["name an 'evaluator'"])
      }
      guard case .stated(let evaluator, let span) = exercise.evaluator else {
        return .notApplicable
      }
      let owners = exercise.scope.elements().compactMap { scope in
        check.inventory.services[scope.service]?.owner.value
      }
      guard exercise.lead.value == evaluator || owners.contains(evaluator) else { return .pass }
      return .fail(
        "'\(evaluator)' evaluated exercise '\(exercise.id)', and led it or owns what it tried",
        at: span, help: ["let somebody else evaluate"])
    })
}
