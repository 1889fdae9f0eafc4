// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
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
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "times": {"own": "5h"},
           "dependencies": [{"on": "ledger"}]},
          {"id": "ledger", "bia": {"rto": ⟦"1h"⟧}, "times": {"own": "1h"}}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        """
      ]),
    check: .eachPosition { position, check in
      check.assessment.promisesEnough(position).outcome(
        missing: "bia.rto", at: check.portfolio.service(position).span
      ) {
        let service = check.portfolio.service(position)
        let place = check.assessment.recovery[position].objectives.rtoSpan ?? service.span
        if let flaw = check.impossible(for: service, position, at: place) { return .fail(flaw) }
        let required = check.assessment.recovery[position].required ?? 0
        let consumers = check.assessment.requiringChain(of: position).dropFirst()
        let chain = consumers.map { inQuotes(check.portfolio.id(of: $0)) }
        return .fail(
          "the RTO of service '\(service.id)' must be \(RecoveryTime(seconds: required)) or less "
            + "for what rests on it: \(chain)", at: place,
          help: ["promise a shorter RTO, or let the consumer wait longer"])
      }
    })
}

extension Check {
  /// That a consumer of a service leaves it no time at all; `nil` where none does so.
  func impossible(for service: Service, _ position: Int, at place: Span) -> Flaw? {
    guard let required = assessment.recovery[position].required, required < 0 else { return nil }
    let consumers = assessment.requiringChain(of: position).dropFirst()
    // Who has time left by those above, and leaves none to those below.
    let last = consumers.first { assessment.recovery[$0].required ?? 0 >= 0 } ?? consumers.last
    let name = inQuotes(last.map { portfolio.id(of: $0) } ?? service.id)
    return Flaw(
      "no RTO of service '\(service.id)' is short enough: what \(name) itself takes to recover "
        + "leaves no time for it", at: place,
      help: ["shorten the steps of \(name), or let it promise a longer RTO"])
  }
}
