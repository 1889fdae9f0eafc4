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
        """
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
      ]),
    check: .eachService { service, position, check in
      guard let rating = service.recoveryRating.value else { return .notApplicable }
      if case .stated(false, let span) = rating.willingToFailOver, rating.failover.isStated {
        return .fail(
          "service '\(service.id)' has a failover that nobody is willing to use", at: span,
          help: ["settle now whether failing over is allowed"])
      }
      guard let rto = check.portfolio.analysis(of: position)?.rto.value,
        case .stated(let decision, let span) = rating.decision
      else { return .notApplicable }
      guard decision == .human, rto.seconds < RecoveryTime.hour else { return .pass }
      return .fail(
        "a person must decide for service '\(service.id)', which promises to be back in \(rto)",
        at: span, help: ["let a machine decide, or promise at least an hour"])
    })
}
