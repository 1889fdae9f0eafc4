// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep004PromiseNotReached = Rule(
    "DEP-004", "promise-not-reached", severity: "CHML",
    summary: "With everything it stands on lost, a service is back within its RTO.",
    rationale: """
      The objective is a promise; the sum of what must be done, in the order in which it must be \
      done, is what happens. Where the sum is longer, the promise is broken already.
      """,
    howToMend: """
      Look at the addends on the service's page: shorten the longest, start earlier by deciding \
      sooner, or promise what can be kept. Only measured, planned or declared times count; the \
      objective itself proves nothing.
      """,
    controls: [
      "ISO 22301 8.3.3", "ISO 22301 8.4.5", "DORA RTS 24(1)", "DORA RTS 26(1)", "SOC 2 A1.2",
      "CP-10",
    ],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "times": {"own": "4h"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": ⟦"4h"⟧}, "times": {"own": "5h"}}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "bia": {"rto": ⟦"4h"⟧}}]}
        """
      ]),
    check: .eachPosition { position, check in
      let promise = check.assessment.recovery[position].objectives.rtoSpan
      return check.recovery(
        check.assessment.keepsPromise(position), of: position, at: promise
      ) { place in
        let service = check.portfolio.id(of: position)
        let measured = check.assessment.proofs.measurement(of: position)
        // The list itself would hand out copies of all figures.
        let figures = check.assessment.recovery.span
        let back = figures[position].back(measured)
        return .fail(
          figures[position].objectives.promise.map {
            "with everything lost, service '\(service)' is \(back); \($0)"
          } ?? "with everything lost, service '\(service)' is \(back)", at: place,
          notes: measured.map { [.init("measured end to end", at: $0.span)] } ?? [],
          help: ["shorten what takes longest on its critical path, or promise what can be kept"])
      }
    })
}

extension ServiceRecovery {
  /// When the service is back, by the larger of the design and what was measured (method.md 2.3).
  fileprivate func back(_ measured: EndToEnd?) -> Wording {
    if atLeast.isNever { return "never back" }
    let design = RecoveryTime(seconds: atLeast.seconds)
    guard let time = measured?.time, time.seconds > design.seconds else {
      return "back after \(design) at the earliest"
    }
    return "back after \(time), as measured end to end; by design after \(design) at the earliest"
  }
}
