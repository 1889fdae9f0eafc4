// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep003LayersLeaveNoTime = Rule(
    "DEP-003", "layers-leave-no-time", severity: "HHML",
    summary: """
      What a service waits for is promised early enough to leave time for its own steps.
      """,
    rationale: """
      If the database may take two hours and the application needs one more, the application \
      cannot promise two. The flat comparison of two RTOs does not see it.
      """,
    howToMend: """
      Promise a shorter RTO for the dependency, a longer one for the service, or shorten its own \
      steps.
      """,
    controls: ["ISO 22301 8.3.3", "CP-2(8)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "times": {"own": "1h"},
           "dependencies": [{"on": "ledger"}]}, {"id": "ledger", "bia": {"rto": "2h"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "times": {"own": "1h"},
           "dependencies": [{"on": ⟦"ledger"⟧}]}, {"id": "ledger", "bia": {"rto": "4h"}}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "times": {"own": "1h"},
           "suppliers": [{"supplier": "northcloud", "service": "hosting"},
             {"supplier": ⟦"northcloud"⟧, "service": "feed"}]}],
         "suppliers": [{"id": "northcloud",
           "services": [{"id": "hosting", "rto": "1h"}, {"id": "feed", "rto": "4h"}]}]}
        """,
      ]),
    check: .eachService { service, position, check in
      let rule = check.assessment.layerRule(position)
      return rule.verdict.outcome(missing: "bia.rto", at: service.span) {
        .worst(
          of: rule.lines.filter { $0.verdict == .fail }.map { line in
            .fail(
              "\(check.assessment.called(line.node)) leaves service '\(service.id)' no time: "
                + "\(RecoveryTime(seconds: line.promise)) + own \(RecoveryTime(seconds: line.own)) "
                + "+ validate \(RecoveryTime(seconds: line.validate)) is over its RTO",
              at: check.assessment.place(ofNeed: line.node, in: service) ?? service.span,
              check.assessment.id(ofNode: line.node),
              help: ["promise the dependency earlier, or the service later"])
          })
      }
    })
}
