// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// The RTO of a shared service is short enough for all that rest on it.
  static let dep006PromiseTooLateForConsumers = Rule(
    "DEP-006", "promise-too-late-for-consumers", severity: "CHML",
    summary: "The RTO of a shared service is short enough for all that rest on it.",
    rationale: """
      A platform that promises eight hours cannot carry a service that promises four. The \
      requirement comes from above, through every service between.
      """,
    howToMend: """
      Promise a shorter RTO, or agree with the consumer named that it can wait longer.
      """,
    controls: ["DORA 8(4)", "CP-2(8)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "times": {"own": "1h"},
           "dependencies": [{"on": "ledger"}]},
          {"id": "ledger", "bia": {"rto": "3h"}, "times": {"own": "1h"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "times": {"own": "1h"},
           "dependencies": [{"on": "ledger"}]},
          {"id": "ledger", "bia": {"rto": ⟦"8h"⟧}, "times": {"own": "1h"}}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        """
      ]),
    check: .eachService { service, position, check in
      let analysis = check.portfolio.analysis(of: position)
      return check.assessment.promisesEnough(position).outcome(
        missing: "bia.rto", at: service.span
      ) {
        let required = check.assessment.recovery[position].required ?? 0
        let chain = check.assessment.requiringChain(of: position).dropFirst()
          .map { inQuotes(check.portfolio.id(of: $0)) }
        return .fail(
          "the RTO of service '\(service.id)' must be \(RecoveryTime(seconds: required)) or less "
            + "for what rests on it: \(chain)", at: analysis?.rto.span ?? service.span,
          help: ["promise a shorter RTO, or let the consumer wait longer"])
      }
    })
}
