// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep019DecisionTooLate = Rule(
    "DEP-019", "decision-too-late", severity: "CHM-",
    summary: "There is time to notice the disruption and to decide before recovery must begin.",
    rationale: """
      Recovery that takes exactly as long as was promised leaves nobody a minute to find out \
      what is wrong. A person who must decide needs at least fifteen.
      """,
    howToMend: """
      Shorten detection, let a machine decide, prepare the decision with clear criteria, or \
      shorten the recovery itself. Where less than fifteen minutes are left, say who decides: \
      'recoveryRating.decision'.
      """,
    controls: ["DORA RTS 26(1)(a)", "ISO 22301 8.4.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "times": {"own": "3h", "decide": "30m"},
           "recoveryRating": {"decision": "human"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": ⟦"4h"⟧},
           "times": {"own": "4h", "decide": "30m"}}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": ⟦"4h"⟧}, "times": {"own": "3h 50m"},
           "recoveryRating": {"decision": "human"}}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "bia": {"rto": ⟦"1h"⟧}, "times": {"own": "55m"}}]}
        """
      ]),
    check: .eachPosition { position, check in
      let promise = check.assessment.recovery[position].objectives.rtoSpan
      let verdict = check.assessment.decidesInTime(position)
      // That the time of recovery is not known DEP-004 tells.
      if verdict.isNotEvaluable {
        guard check.assessment.recovery.span[position].declareWithin.seconds != nil else {
          return .notApplicable
        }
        return .notEvaluable(
          missing: "recoveryRating.decision", at: promise ?? check.portfolio.service(position).span,
          help: ["say who decides: 'automatic', 'assisted' or 'human'"])
      }
      return check.recovery(verdict, of: position, at: promise) { place in
        .fail(
          check.assessment.recovery.span[position].haste(
            of: check.portfolio.id(of: position)), at: place,
          help: ["shorten detection and decision, or the recovery itself"])
      }
    })
}

extension ServiceRecovery {
  /// How long the recovery takes, when it must be declared, and what is too slow for that.
  fileprivate func haste(of service: RecordID<Service>) -> Wording {
    let promise = RecoveryTime(seconds: objectives.rto ?? 0)
    guard let left = declareWithin.seconds, left >= 0, let alone = undelayed.seconds else {
      let least = RecoveryTime(seconds: undelayed.seconds ?? atLeast.seconds)
      return undelayed == .never
        ? "however soon it is declared, service '\(service)' is never back"
        : "recovery of service '\(service)' takes \(least), however soon it is declared, of an "
          + "RTO of \(promise)"
    }
    let reaction = (achieved.seconds ?? alone) - alone
    let (time, deadline) = (RecoveryTime(seconds: alone), RecoveryTime(seconds: left))
    let delay = RecoveryTime(seconds: reaction)
    guard left > 0 else {
      return reaction > 0
        ? "recovery of service '\(service)' takes \(time), all of its RTO; to detect and to "
          + "decide takes \(delay)"
        : "recovery of service '\(service)' takes \(time), all of its RTO; the person who "
          + "decides needs \(Assessment.humanDecision)"
    }
    return reaction > left
      ? "recovery of service '\(service)' takes \(time) and must be declared within \(deadline) "
        + "to keep its RTO of \(promise); to detect and to decide takes \(delay)"
      : "recovery of service '\(service)' takes \(time) and must be declared within \(deadline) "
        + "to keep its RTO of \(promise); the person who decides needs "
        + "\(Assessment.humanDecision)"
  }
}
