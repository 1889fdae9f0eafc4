// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep007SlackNegative = Rule(
    "DEP-007", "slack-negative", severity: "CHML",
    summary: "A service is back before anything that rests on it must have it.",
    rationale: """
      Slack is the time between when a service is back and when it is needed. Below zero, \
      somebody above misses a promise because of it.
      """,
    howToMend: """
      Look at who sets the requirement, and at the longest addend below; mend whichever is \
      cheaper.
      """,
    controls: ["SP 800-34r1 3.2", "ISO 22301 8.4.5"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "times": {"own": "1h"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": ⟦"4h"⟧}, "times": {"own": "5h"}}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": ⟦"1h"⟧}, "times": {"own": "2h"},
           "dependencies": [{"on": "ledger"}]},
          {"id": "ledger", "bia": {"rto": ⟦"10m"⟧}, "times": {"own": "5m"}}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "bia": {"rto": ⟦"4h"⟧}}]}
        """
      ]),
    check: .eachPosition { position, check in
      let promise = check.assessment.recovery[position].objectives.rtoSpan
      return check.recovery(check.assessment.hasSlack(position), of: position, at: promise) {
        let service = check.portfolio.service(position)
        if let flaw = check.impossible(for: service, position, at: $0) { return .fail(flaw) }
        return .fail(
          check.lateness(of: service, position), at: $0,
          help: ["shorten what takes longest on its critical path"])
      }
    })
}

extension Check {
  /// When a service is back, when it must be, and for whom (method.md 2.4).
  fileprivate func lateness(of service: Service, _ position: Int) -> Wording {
    // The list itself would hand out copies of all figures.
    let figures = assessment.recovery.span
    let consumers = assessment.requiringChain(of: position)
    guard !figures[position].atLeast.isNever, let required = figures[position].required else {
      return "with everything lost, service '\(service.id)' is never back"
    }
    let back = RecoveryTime(seconds: figures[position].atLeast.seconds)
    let needed = RecoveryTime(seconds: required)
    let limit: Wording =
      consumers.count > 1
      ? "it is needed after \(needed), as \(chain(of: consumers.reversed()))"
      : figures[position].objectives.promise ?? "it is needed after \(needed)"
    return "with everything lost, service '\(service.id)' is back after \(back) at the earliest; "
      + "\(limit)"
  }
}
