// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

extension Rule {
  /// A service is back before anything that rests on it must have it.
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
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "bia": {"rto": ⟦"4h"⟧}}]}
        """
      ]),
    check: .eachService { service, position, check in
      // Whoever waits for itself was told so by DEP-001.
      guard check.circles[position] == nil else { return .notApplicable }
      let analysis = check.portfolio.analysis(of: position)
      let place = analysis?.rto.span ?? service.span
      switch check.assessment.hasSlack(position) {
      case .pass: return .pass
      case .notApplicable: return .notApplicable
      case .notEvaluable(let missing):
        return .notEvaluable(missing: missing.first ?? "times.own", at: place)
      case .fail:
        return .fail(
          "with everything lost, service '\(service.id)' "
            + "is back later than what rests on it, or its own promise, requires", at: place,
          help: ["shorten what takes longest on its critical path"])
      }
    })
}
