// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep005SurvivalNotReached = Rule(
    "DEP-005", "survival-not-reached", severity: "CCHM",
    summary: """
      With everything it stands on lost, a service is back, its backlog included, within its \
      MTPD.
      """,
    rationale: """
      Beyond the MTPD the harm is no longer bearable. A service that comes back later comes back \
      to nothing.
      """,
    howToMend: """
      Shorten the chain of recovery, add a workaround, or find out whether the MTPD is really so \
      short.
      """,
    controls: ["ISO 22301 8.2.2", "ISO 22301 8.4.5", "SS1/21 4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h", "mtpd": "1d"},
           "times": {"own": "4h"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h", "wrt": "4h", "mtpd": ⟦"1d"⟧},
           "times": {"own": "21h"}}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h", "mtpd": ⟦"1d"⟧}}]}
        """
      ]),
    check: .eachPosition { position, check in
      let promise = check.assessment.recovery[position].objectives.mtpdSpan
      return check.recovery(check.assessment.survives(position), of: position, at: promise) {
        .fail(
          check.assessment.recovery.span[position].lateness(
            of: check.portfolio.id(of: position)), at: $0,
          help: ["shorten what takes longest on its critical path"])
      }
    })
}

extension ServiceRecovery {
  /// When the service is back, its backlog done, and when it had to be.
  fileprivate func lateness(of service: RecordID<Service>) -> Wording {
    guard !atLeast.isNever, let mtpd = objectives.mtpd else {
      return "with everything lost, service '\(service)' is never back"
    }
    let back = RecoveryTime(seconds: atLeast.seconds)
    let limit = RecoveryTime(seconds: mtpd)
    guard objectives.wrt > 0 else {
      return "with everything lost, service '\(service)' is back after \(back) at the earliest, "
        + "beyond its MTPD of \(limit)"
    }
    let done = RecoveryTime(seconds: atLeast.seconds + objectives.wrt)
    return
      "with everything lost, service '\(service)' is back after \(back) at the earliest and "
      + "has its backlog done after \(done), beyond its MTPD of \(limit)"
  }
}
