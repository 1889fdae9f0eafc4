// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst015AlwaysAnnounced = Rule(
    "TST-015", "always-announced", severity: "M---",
    summary: """
      A service of the first tier was exercised without warning at least once within three years.
      """,
    rationale: """
      An exercise that stands in the calendar finds everybody at the desk with the plan open. \
      Outages do not look into the calendar.
      """,
    howToMend: "Agree on a week instead of a date, and state 'announced' as false.",
    controls: ["ISO 22301 8.5"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "announced": false,
           "scope": [{"service": "pay"}], "results": [{"service": "pay", "result": "passed"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-1"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "announced": true,
           "scope": [{"service": "pay"}], "results": [{"service": "pay", "result": "passed"}]}]}
        """
      ]),
    check: .eachService { service, position, check in
      let proofs = check.assessment.proofs.all(of: position)
        .filter { $0.on.holds(for: Interval(months: 36), on: check.asOf) }
      guard !proofs.isEmpty else { return .notApplicable }
      let isSurprised = proofs.contains { proof in
        guard !proof.isEvent, let announced = check.exercise(of: proof)?.announced else {
          return proof.isEvent
        }
        return announced.value == false || announced.isMalformed
      }
      guard !isSurprised else { return .pass }
      return .fail(
        "service '\(service.id)' was never exercised without warning within 36 months",
        at: service.span, help: ["hold one unannounced, and state 'announced' as false"])
    })
}
