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
           "participants": ["bo"], "results": [{"service": "pay", "result": "passed"}],
           "findings": []}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "people": [{"id": "bo"}],
         "exercises": [{"id": ⟦"ex-1"⟧, "heldOn": "2026-09-01", "scope": [{"service": "pay"}],
           "participants": ["bo"], "results": [{"service": "pay", "result": "passed"}],
           "findings": []}]}
        """,
        """
        {"services": [{"id": "pay"}], "scenarios": [{"id": "fire"}],
         "exercises": [{"id": ⟦"ex-1"⟧, "kind": "failover", "heldOn": "2026-09-01",
           "scenario": "fire", "scope": [{"service": "pay"}], "objectives": [], "participants": [],
           "results": [{"service": "pay", "result": "passed"}]}]}
        """,
      ]),
    check: .eachHeldExercise { exercise, _ in
      let missing = absent([
        ("objectives", exercise.objectives.isAbsent || exercise.objectives.value?.isEmpty == true),
        ("scenario", exercise.scenario.isAbsent), ("scope", exercise.scope.isAbsent),
        (
          "participants",
          exercise.participants.isAbsent || exercise.participants.value?.isEmpty == true
        ),
        ("results", exercise.results.isAbsent), ("results.rta", exercise.hidesHowLongItTook),
        ("findings", exercise.findings.isAbsent),
      ])
      guard let missing else { return .pass }
      return .fail(
        "exercise '\(exercise.id)' does not say \(missing)", at: exercise.span,
        help: ["add \(missing)"])
    })
}

extension Exercise {
  /// Whether a recovery that it really ran is without a measured time or loss.
  fileprivate var hidesHowLongItTook: Bool {
    switch self.exerciseKind.value {
    case .failover, .fullScale, .restore:
      // What failed did not come back after any time.
      self.results.elements().contains {
        $0.rta.isAbsent && $0.rpa.isAbsent && $0.result.value != .failed
      }
    default: false
    }
  }
}
