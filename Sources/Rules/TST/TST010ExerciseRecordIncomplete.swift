// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst010ExerciseRecordIncomplete = Rule(
    "TST-010", "exercise-record-incomplete", severity: "HHML",
    summary: """
      The record of an exercise says what was to be shown, in which scenario, for whom, with \
      whom, and what came out.
      """,
    rationale: "An exercise that nobody can read about a year later was a nice afternoon.",
    howToMend: """
      Add what is missing; an exercise without results proves nothing to any other rule.
      """,
    controls: ["ISO 22301 8.5", "CP-4", "SP 800-34r1 3.5"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "scenarios": [{"id": "fire"}], "people": [{"id": "bo"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "scenario": "fire",
           "scope": [{"service": "pay"}], "objectives": [{"text": "back in 4h", "met": true}],
           "participants": ["bo"], "results": [{"service": "pay", "result": "passed"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "people": [{"id": "bo"}],
         "exercises": [{"id": ⟦"ex-1"⟧, "heldOn": "2026-09-01", "scope": [{"service": "pay"}],
           "participants": ["bo"], "results": [{"service": "pay", "result": "passed"}]}]}
        """
      ]),
    check: .eachHeldExercise { exercise, _ in
      let missing = absent([
        ("objectives", exercise.objectives.isAbsent), ("scenario", exercise.scenario.isAbsent),
        ("scope", exercise.scope.isAbsent), ("participants", exercise.participants.isAbsent),
        ("results", exercise.results.isAbsent),
      ])
      guard let missing else { return .pass }
      return .fail(
        "exercise '\(exercise.id)' does not say \(missing)", at: exercise.span,
        help: ["add \(missing)"])
    })
}
