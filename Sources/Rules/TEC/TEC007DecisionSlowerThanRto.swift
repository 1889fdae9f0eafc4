// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tec007DecisionSlowerThanRto = Rule(
    "TEC-007", "decision-slower-than-rto", severity: "CH--",
    summary: """
      No person must decide where less than an hour is promised, and nobody unwilling where \
      failing over is the plan.
      """,
    rationale: """
      To wake somebody, to explain and to let them decide takes more than half an hour. A \
      promise of less is one of automatic decisions.
      """,
    howToMend: """
      Let a machine decide or prepare the decision, or promise at least an hour; settle now \
      whether failing over is allowed.
      """,
    controls: ["DORA 12"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "30m"}, "recoveryRating": {
           "willingToFailOver": true, "failover": "automatic", "decision": "automatic"}}]}
        """,
        """
        {"services": [{"id": "pay", "times": {"own": "1h"}, "dependencies": [], "suppliers": [],
           "bia": {"rto": "8h"}, "recoveryRating": {
           "willingToFailOver": false, "failover": "scripted", "decision": "human"}}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "30m"}, "recoveryRating": {
           "failover": "automatic", "decision": ⟦"human"⟧}}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "recoveryRating": {
           "willingToFailOver": ⟦false⟧, "failover": "scripted"}}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "bia": {"rto": "30m"}}]}
        """,
        """
        {"services": [{"id": ⟦"pay"⟧, "recoveryRating": {"decision": "human"}}]}
        """,
      ]),
    check: .eachService { service, position, check in
      // A process that people do needs no rating; one that states it is asked.
      guard service.mayBeTechnology || service.recoveryRating.isStated,
        !service.recoveryRating.isMalformed
      else { return .notApplicable }
      let rating = service.recoveryRating.value
      // Who is back in time without it need not fail over.
      if case .stated(false, let span)? = rating?.willingToFailOver,
        rating?.failover.isStated == true, check.assessment.keepsPromise(position) != .pass
      {
        return .fail(
          "service '\(service.id)' has a failover that nobody is willing to use", at: span,
          help: ["settle now whether failing over is allowed"])
      }
      let rto = check.portfolio.analysis(of: position)?.rto ?? .absent
      return service.isDecidedInTime(rating?.decision ?? .absent, rto)
    })
}

extension Service {
  /// Whether what decides on its failover is as quick as its promise asks.
  fileprivate func isDecidedInTime(
    _ decision: Stated<Decision>, _ rto: Stated<RecoveryTime>
  ) -> Outcome {
    switch (decision, rto) {
    case (.stated(.human, _), .absent):
      .notEvaluable(missing: "bia.rto", at: span)
    case (.absent, .stated(let rto, _)) where rto.seconds < RecoveryTime.hour:
      .notEvaluable(
        missing: "recoveryRating.decision", at: self.recoveryRating.span ?? span)
    case (.stated(.human, let span), .stated(let rto, _)) where rto.seconds < RecoveryTime.hour:
      .fail(
        "a person must decide for service '\(id)', which promises to be back in \(rto)", at: span,
        help: ["let a machine decide, or promise at least an hour"])
    case (.stated, .stated): .pass
    default: .notApplicable
    }
  }
}
