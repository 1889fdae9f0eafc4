// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst009AnotherPlanExercised = Rule(
    "TST-009", "another-plan-exercised", severity: "HHM-",
    summary: "The latest exercise of a service tried it as it is recorded today.",
    rationale: """
      An exercise proves what was there on that day. After a change of steps, people or \
      dependencies it proves something that no longer exists.
      """,
    howToMend: "Hold the exercise again, or at least the part that changed.",
    controls: ["ISO 22301 8.6", "CP-2", "DORA 11(6)(a)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-3"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "level": 5, "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-3"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "level": 5, "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed"}]},
          {"id": "ex-2", "heldOn": "2026-06-01", "level": 5,
           "scope": [{"service": "pay", "fingerprint": ⟦"0123"⟧}],
           "results": [{"service": "pay", "result": "passed"}]}]}
        """
      ]),
    check: .eachService { service, position, check in
      guard let last = check.outdatedExercises[position] else { return .pass }
      // That the older one does not suffice TST-001 tells, with the reason.
      guard check.assessment.proofs.inDate(position) != .fail else { return .notApplicable }
      return .fail(
        "service '\(service.id)' has changed since its latest exercise '\(last.exercise)'",
        at: last.span, help: ["hold the exercise again"])
    })
}
