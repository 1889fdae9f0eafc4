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
      let proofs = check.assessment.proofs
      let needs = service.strongDependencies.contains { $0.neededFor.value != .runtime }
      guard needs, let last = proofs.lastWithRecoveryTime(of: position) else {
        return .notApplicable
      }
      let every = check.portfolio.strictPolicy(of: position).exerciseEvery
      let whole = proofs.endToEnd(of: position)
      guard !(whole.map { $0.on.holds(for: every, on: check.asOf) } ?? false), last.grade < 4 else {
        return .pass
      }
      let isSaid = check.exercise(of: last)?.scope.elements().contains { scope in
        scope.service.value == service.id && !scope.dependenciesIncluded.isAbsent
      }
      return .fail(
        isSaid ?? false
          ? "service '\(service.id)' measured its recovery in '\(last.activity.id)' while all it "
            + "depends on was running"
          : "service '\(service.id)' measured its recovery in '\(last.activity.id)', which does not "
            + "say whether what it depends on was lost too",
        at: check.result(of: service, in: last)?.rta.span ?? last.span,
        help: ["exercise it together with its dependencies, and state 'dependenciesIncluded'"])
    })
}
