// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// The recovery time that a service relies on was measured with what it depends on lost as well.
  static let tst007ExercisedAlone = Rule(
    "TST-007", "exercised-alone", severity: "HHL-",
    summary: """
      The recovery time that a service relies on was measured with what it depends on lost as \
      well.
      """,
    rationale: """
      A database that returns in ten minutes beside a running network says nothing about the \
      morning on which both are gone.
      """,
    howToMend: """
      Hold an exercise in which the dependencies are taken away too, and state \
      'dependenciesIncluded' in its scope.
      """,
    controls: ["ISO 22301 8.5", "CP-4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "ledger"}, {"id": "pay", "dependencies": [{"on": "ledger"}]}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01",
           "scope": [{"service": "pay", "dependenciesIncluded": true}],
           "results": [{"service": "pay", "rta": "2h", "result": "passed"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "ledger"}, {"id": "pay", "dependencies": [{"on": "ledger"}]}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "rta": ⟦"2h"⟧, "result": "passed"}]}]}
        """,
        """
        {"services": [{"id": "ledger"}, {"id": "pay", "dependencies": [{"on": "ledger"}]}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01",
           "scope": [{"service": "pay", "dependenciesIncluded": false}],
           "results": [{"service": "pay", "rta": ⟦"2h"⟧, "result": "passed"}]}]}
        """,
      ]),
    check: .eachService { service, position, check in
      let needs = service.dependencies.elements().contains {
        $0.isStrong && $0.neededFor.value != .runtime
      }
      guard needs, let last = check.assessment.proofs.lastWithRecoveryTime(of: position) else {
        return .notApplicable
      }
      guard last.grade < 4, !check.wasMeasuredWhole(position) else { return .pass }
      let exercise = check.exercise(of: last)
      let isSaid = exercise?.scope.elements().contains { scope in
        scope.service.value == service.id && !scope.dependenciesIncluded.isAbsent
      }
      return .fail(
        isSaid ?? false
          ? "service '\(service.id)' measured its recovery in '\(last.activity.id)' while all it "
            + "depends on was running"
          : "service '\(service.id)' measured its recovery in '\(last.activity.id)', which does not "
            + "say whether what it depends on was lost too",
        at: exercise?.outcome(for: service.id)?.rta.span ?? last.span,
        help: ["exercise it together with its dependencies, and state 'dependenciesIncluded'"])
    })
}

extension Check {
  /// Whether the recovery of a service was measured with all that it stands on gone, and that holds.
  fileprivate func wasMeasuredWhole(_ position: Int) -> Bool {
    guard let day = assessment.proofs.endToEnd(of: position)?.on else { return false }
    return day.holds(for: portfolio.strictPolicy(of: position).exerciseEvery, on: asOf)
  }
}
