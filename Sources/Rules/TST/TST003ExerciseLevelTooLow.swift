// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst003ExerciseLevelTooLow = Rule(
    "TST-003", "exercise-level-too-low", severity: "HHM-",
    summary: "The exercises of a service reach the level that its tier requires.",
    rationale: """
      A walk through the plan shows that it can be read. That the service comes back, only a run \
      in production shows, or what comes close to it.
      """,
    howToMend: "Hold the next exercise at 'requiredLevel' of the tier, and state its 'level'.",
    controls: ["DORA RTS 25(2)(c)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-2"}], "exercises": [{"id": "ex-1", "level": 4,
           "heldOn": "2026-09-01", "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-2"}], "exercises": [{"id": "ex-1", "level": 3,
           "heldOn": "2026-09-01", "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed"}]}]}
        """
      ]),
    check: .eachService { service, position, check in
      // No exercise at all, or none in time, is what TST-001 and TST-002 tell.
      guard let policy = check.portfolio.policy(of: position) else { return .notApplicable }
      let (every, asOf) = (policy.exerciseEvery, check.asOf)
      let proofs = check.assessment.proofs.all(of: position)
      let recent = proofs.drop { !$0.on.holds(for: every, on: asOf) }
      guard let best = recent.max(by: { ($0.level ?? -1) < ($1.level ?? -1) }) else {
        return .notApplicable
      }
      guard (best.level ?? -1) < policy.requiredLevel else { return .pass }
      return .fail(
        best.level.map {
          "service '\(service.id)' was exercised at level \($0) at most within "
            + "\(every); its tier requires \(policy.requiredLevel)"
        }
          ?? "service '\(service.id)' was exercised at no stated level within "
          + "\(every); its tier requires \(policy.requiredLevel)", at: service.span,
        notes: [.init("the best one", at: best.span)],
        help: ["hold the next exercise at the required level"])
    })
}
