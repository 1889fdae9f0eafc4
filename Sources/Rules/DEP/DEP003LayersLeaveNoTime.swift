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
      steps; where these alone take longer than its RTO, no dependency can help.
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
        """
        {"services": [{"id": "pay", "bia": {"rto": ⟦"1h"⟧}, "times": {"own": "2h"},
           "dependencies": [{"on": "ledger"}, {"on": "mail"}]}, {"id": "ledger"},
          {"id": "mail", "bia": {"rto": "1h"}}]}
        """,
      ]),
    check: .eachPosition { position, check in
      let rule = check.assessment.layerRule(position)
      return rule.verdict.outcome(
        missing: "bia.rto", at: check.portfolio.service(position).span
      ) {
        let service = check.portfolio.service(position)
        let late = rule.lines.filter { $0.verdict == .fail }
        let objectives = check.assessment.recovery[position].objectives
        let alone = late.first { $0.own + $0.validate > objectives.rto ?? .max }
        if let alone { return .fail(alone.slowness(of: service, objectives)) }
        return .worst(of: late.map { .fail(check.shortfall($0, of: service, objectives)) })
      }
    })
}

extension LayerLine {
  /// That the own steps alone take too long, so that no dependency could be back early enough.
  fileprivate func slowness(of service: Service, _ objectives: Objectives) -> Flaw {
    let (own, rto) = (
      RecoveryTime(seconds: own), RecoveryTime(seconds: objectives.rto ?? 0)
    )
    return Flaw(
      validate == 0
        ? "the own steps of service '\(service.id)' take \(own), over its RTO of \(rto)"
        : "the own steps of service '\(service.id)' take \(own) and to validate "
          + "\(RecoveryTime(seconds: validate)), over its RTO of \(rto)",
      at: objectives.rtoSpan ?? service.span,
      help: ["shorten its own steps, or let it promise a longer RTO"])
  }
}

extension Check {
  /// That what a service waits for comes too late for its own steps.
  fileprivate func shortfall(
    _ line: LayerLine, of service: Service, _ objectives: Objectives
  ) -> Flaw {
    Flaw(
      "\(assessment.called(line.node)) leaves service '\(service.id)' no time: "
        + "\(RecoveryTime(seconds: line.promise)) + own \(RecoveryTime(seconds: line.own)) "
        + "+ validate \(RecoveryTime(seconds: line.validate)) is over its RTO of "
        + "\(RecoveryTime(seconds: objectives.rto ?? 0))",
      at: assessment.place(ofNeed: line.node, in: service) ?? service.span,
      assessment.id(ofNode: line.node),
      help: ["promise the dependency earlier, or the service later"])
  }
}
