// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst010ExerciseRecordIncomplete = Rule(
    "TST-010", "exercise-record-incomplete", severity: "HHML",
    summary: """
      The record of an exercise says when it was, what was to be shown, in which scenario, for \
      whom, with whom, and what came out.
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
        """
        {"services": [{"id": "pay"}], "scenarios": [{"id": "fire"}], "people": [{"id": "bo"}],
         "exercises": [{"id": ⟦"ex-1"⟧, "status": "held", "scenario": "fire",
           "scope": [{"service": "pay"}], "objectives": [{"text": "back in 4h", "met": true}],
           "participants": ["bo"], "results": [{"service": "pay", "result": "passed"}],
           "findings": []},
          {"id": "ex-2", "plannedOn": "2026-12-01"}, {"id": "ex-3", "status": "planned"}]}
        """,
      ]),
    check: .eachPlaced(\.exercises, column: { $0.column(ofExercise: $1) }) {
      exercise, position, check in
      guard check.portfolio.heldOn[position] != nil || exercise.hidesWhenItWas else {
        return .notApplicable
      }
      let missing = absent([
        ("heldOn", exercise.heldOn.isAbsent),
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
  /// Whether it was held, and does not say on which day; one that is meant to be says so.
  fileprivate var hidesWhenItWas: Bool {
    self.isHeld && self.heldOn.isAbsent && (self.status.isStated || self.plannedOn.isAbsent)
  }

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
