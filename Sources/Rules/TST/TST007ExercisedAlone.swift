// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
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
        """,
        """
        {"services": [{"id": "fax", "status": "retired"},
           {"id": "pay", "dependencies": [{"on": "fax"}]}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "rta": "2h", "result": "passed"}]}]}
        """,
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
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "cloud"}]}],
         "suppliers": [{"id": "cloud"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "rta": ⟦"2h"⟧, "result": "passed"}]}]}
        """,
      ]),
    check: .eachService { service, position, check in
      let (services, suppliers) = (
        check.livingDependencies[position], service.suppliers.elements()
      )
      let groups = services.strongGroups
      let needs =
        services.indices.contains { place in
          services[place].isStrong(inGroups: groups) && services[place].neededFor.value != .runtime
        }
        || suppliers.indices.contains { place in
          suppliers[place].isStrong && suppliers[place].neededFor.value != .runtime
        }
      let proofs = check.assessment.proofs.all(of: position)
      guard needs, let latest = proofs.indices.last(where: { proofs[$0].rta != nil }) else {
        return .notApplicable
      }
      guard proofs[latest].grade < 4, !check.wasMeasuredWhole(position) else { return .pass }
      let last = proofs[latest]
      let exercise = check.exercise(of: last)
      let scopes = exercise?.scope.elements() ?? []
      let isSaid = scopes.indices.contains { place in
        !scopes[place].dependenciesIncluded.isAbsent
          && scopes[place].service.value == service.id
      }
      return .fail(
        isSaid
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
    guard let day = assessment.proofs.measurement(of: position)?.on else { return false }
    return day.holds(for: portfolio.strictPolicy(of: position).exerciseEvery, on: asOf)
  }
}
