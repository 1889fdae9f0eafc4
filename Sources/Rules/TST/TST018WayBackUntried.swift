// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst018WayBackUntried = Rule(
    "TST-018", "way-back-untried", severity: "HHM-",
    summary: "An exercise that moved a service to its second place also moved it back.",
    rationale: """
      Many a failover has worked, and the service then stayed where it was not meant to stay, \
      because nobody dared the way back.
      """,
    howToMend: "Move back as a part of the exercise, and state 'switchedBack' of the result.",
    controls: ["DORA RTS 25(2)(c)", "CP-4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "exercises": [{"id": "ex-1", "kind": "failover",
          "heldOn": "2026-05-01", "scope": [{"service": "pay"}],
          "results": [{"service": "pay", "result": "passed", "switchedBack": true}]}]}
        """,
        """
        {"services": [{"id": "pay"}], "exercises": [
          {"id": "ex-1", "kind": "failover", "heldOn": "2026-05-01",
           "scope": [{"service": "pay"}], "results": [{"service": "pay", "result": "passed"}]},
          {"id": "ex-2", "kind": "full-scale", "heldOn": "2026-08-01",
           "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed", "switchedBack": true}]}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "exercises": [{"id": "ex-1", "kind": "failover",
          "heldOn": "2026-05-01", "scope": [{"service": "pay"}],
          "results": [{"service": "pay", "result": "passed", "switchedBack": ⟦false⟧}]}]}
        """,
        """
        {"services": [{"id": "pay"}, {"id": "web"}], "exercises": [{"id": "ex-1",
          "kind": "failover", "heldOn": "2026-05-01",
          "scope": [{"service": "pay"}, {"service": "web"}],
          "results": [⟦{"service": "pay", "result": "passed"}⟧,
           {"service": "web", "result": "passed", "switchedBack": true}]}]}
        """,
      ]),
    check: .onceRecorded(
      "results.switchedBack",
      { check in
        check.inventory.exercises.contains { exercise in
          exercise.results.elements().contains { !$0.switchedBack.isAbsent }
        }
      },
      .eachService { service, position, check in
        let moved = check.assessment.proofs.all(of: position).last { proof in
          guard !proof.isEvent, let exercise = check.exercise(of: proof) else { return false }
          return exercise.exerciseKind.value == .failover
            || exercise.outcome(for: service.id)?.switchedBack.isStated == true
        }
        guard let moved, let result = check.result(of: service, in: moved) else {
          return .notApplicable
        }
        guard !result.switchedBack.isMalformed else { return .notApplicable }
        guard result.switchedBack.value != true else { return .pass }
        return .fail(
          result.switchedBack.isAbsent
            ? "service '\(service.id)' was moved in '\(moved.activity.id)', which does not say whether "
              + "the way back was tried"
            : "service '\(service.id)' was moved in '\(moved.activity.id)', and the way back was not "
              + "tried",
          at: result.switchedBack.span ?? result.span,
          help: ["try the way back, and state 'switchedBack'"])
      }))
}
