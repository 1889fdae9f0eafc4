// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// There is time to notice the disruption and to decide before recovery must begin.
  static let dep019DecisionTooLate = Rule(
    "DEP-019", "decision-too-late", severity: "CHM-",
    summary: "There is time to notice the disruption and to decide before recovery must begin.",
    rationale: """
      Recovery that takes exactly as long as was promised leaves nobody a minute to find out \
      what is wrong. A person who must decide needs at least fifteen.
      """,
    howToMend: """
      Shorten detection, let a machine decide, prepare the decision with clear criteria, or \
      shorten the recovery itself.
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
      ]),
    check: .eachService { service, position, check in
      let promise = check.portfolio.analysis(of: position)?.rto.span
      let verdict = check.assessment.decidesInTime(position)
      // That the time of recovery is not known DEP-004 tells.
      guard !verdict.isNotEvaluable else { return .notApplicable }
      return check.recovery(verdict, of: position, at: promise) { place in
        let deadline = check.assessment.recovery[position].declareWithin.seconds
        let left = deadline.map { max(0, $0) } ?? 0
        return .fail(
          left == 0
            ? "recovery of service '\(service.id)' must be declared before anything happens to keep "
              + "its RTO"
            : "recovery of service '\(service.id)' must be declared within "
              + "\(RecoveryTime(seconds: left)) to keep its RTO", at: place,
          help: ["shorten detection and decision, or the recovery itself"])
      }
    })
}
