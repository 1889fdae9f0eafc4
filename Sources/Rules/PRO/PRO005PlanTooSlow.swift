// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro005PlanTooSlow = Rule(
    "PRO-005", "plan-too-slow", severity: "CHML",
    summary: """
      The steps of the plan fit between what they wait for and what is required.
      """,
    rationale: """
      A plan whose steps add up to more than the time there is cannot succeed, however well it is \
      carried out.
      """,
    howToMend: """
      Do steps at the same time instead of one after the other, prepare what can be prepared, or \
      promise a longer RTO.
      """,
    controls: ["ISO 22301 8.3.3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}}], "plans": [{"id": "plan-pay",
           "services": ["pay"], "steps": [{"id": "call", "duration": "1h"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": ⟦"4h"⟧}}], "plans": [{"id": "plan-pay",
           "services": ["pay"], "steps": [{"id": "call", "duration": "5h"}]}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "bia": {"rto": "4h"}}]}
        """
      ]),
    check: .eachService { service, position, check in
      let window = check.assessment.planWindow(of: position)
      return check.assessment.planFits(position, in: window).outcome(
        missing: "steps", at: service.span
      ) {
        guard let window else { return .notApplicable }
        let place = check.portfolio.analysis(of: position)?.rto.span ?? service.span
        let consumer = check.assessment.recovery[position].requiredBy
          .map { check.portfolio.service($0) }
        return .fail(
          "the steps of service '\(service.id)' \(window.progress); \(window.demand(by: consumer))",
          at: place, notes: [.init("the service that requires it", at: consumer?.span)],
          help: [window.wayOut(by: consumer)])
      }
    })
}

extension PlanWindow {
  /// What the steps do, as the end of a sentence: `begin after 2h, take 5h and need 10m of checks`.
  fileprivate var progress: Wording {
    guard !start.isNever else { return "can never begin, since what they wait for never returns" }
    let begin: Wording =
      start.seconds == 0 ? "begin at once" : "begin after \(RecoveryTime(seconds: start.seconds))"
    let take: Wording = "take \(RecoveryTime(seconds: planned))"
    return listed(
      validate == 0
        ? [begin, take] : [begin, take, "need \(RecoveryTime(seconds: validate)) of checks"])
  }

  /// By when they must be done, and who says so.
  fileprivate func demand(by consumer: Service?) -> Wording {
    let limit = RecoveryTime(seconds: max(0, required))
    if let consumer, required < 0 { return "'\(consumer.id)' leaves it no time" }
    return consumer.map { "'\($0.id)' requires it within \(limit)" } ?? "it promises \(limit)"
  }

  fileprivate func wayOut(by consumer: Service?) -> Wording {
    guard !isLostBefore else {
      // Nothing is to be mended where nothing is waited for.
      if start.seconds > 0 || start.isNever { return "mend what the steps wait for" }
      return consumer.map { "let '\($0.id)' wait longer" }
        ?? "shorten the checks, or promise more time"
    }
    return consumer.map {
      "shorten the longest chain of steps, or let '\($0.id)' wait longer"
    } ?? "shorten the longest chain of steps, or promise more time"
  }
}
