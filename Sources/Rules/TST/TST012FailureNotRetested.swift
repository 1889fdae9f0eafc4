// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst012FailureNotRetested = Rule(
    "TST-012", "failure-not-retested", severity: "CHM-",
    summary: """
      What failed in an exercise is tried again with success: within 90 days for the first two \
      tiers, else within 180.
      """,
    rationale: """
      An exercise that failed shows that the service does not come back. Until it was tried \
      again, that is what is known.
      """,
    howToMend: "Mend what failed, hold the exercise again and record its result.",
    controls: ["ISO 22301 10.1", "DORA 24(5)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "exercises": [
           {"id": "ex-1", "heldOn": "2026-01-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": "failed"}]},
           {"id": "ex-2", "heldOn": "2026-03-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": "passed"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "exercises": [
           {"id": "ex-1", "heldOn": "2026-01-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": ⟦"failed"⟧}]}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "exercises": [
           {"id": "ex-1", "heldOn": "2026-01-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": "passed"}]},
           {"id": "ex-2", "heldOn": "2026-06-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": ⟦"failed"⟧}]},
           {"id": "ex-3", "heldOn": "2026-11-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": "failed"}]}]}
        """,
      ]),
    check: .eachService { service, position, check in
      let proofs = check.assessment.proofs.all(of: position)
      guard proofs.contains(where: { !$0.isEvent }) else { return .notApplicable }
      // To fail again is no success: the time runs from the first failure on.
      let begin = proofs.lastIndex { $0.result != .failed }.map { $0 + 1 } ?? 0
      let failures = proofs[begin...].filter { !$0.isEvent }
      guard let first = failures.first else { return .pass }
      let days = check.columns.column(ofService: position) < 2 ? 90 : 180
      let limit = first.on.adding(days: days)
      guard limit < check.asOf else { return .pass }
      return .fail(
        "service '\(service.id)' failed in '\(first.activity.id)' on \(first.on) and was not tried "
          + "again with success by \(limit)",
        at: check.result(of: service, in: first)?.result.span ?? first.span,
        notes: failures.dropFirst().map { .init("failed again on \($0.on)", at: $0.span) },
        help: ["mend what failed, and hold the exercise again"])
    })
}
