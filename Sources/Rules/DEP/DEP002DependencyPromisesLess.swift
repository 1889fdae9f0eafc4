// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep002DependencyPromisesLess = Rule(
    "DEP-002", "dependency-promises-less", severity: "HHML",
    summary: "A service promises no more than what it needs strongly promises to it.",
    rationale: """
      A dependency that may take eight hours cannot carry a promise of four, however short the \
      steps of the service are.
      """,
    howToMend: """
      Promise a shorter RTO for the dependency, a longer one for the service; or state the \
      workaround or the alternative that makes the dependency unnecessary.
      """,
    controls: ["DORA 8(4)", "DORA 8(5)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "dependencies": [{"on": "ledger"}]},
          {"id": "ledger", "bia": {"rto": "4h"}}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "dependencies": [
            {"on": "ledger", "group": "books"}, {"on": "paper", "group": "books"}]},
          {"id": "ledger", "bia": {"rto": "8h"}}, {"id": "paper", "bia": {"rto": "1h"}}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "dependencies": [
            {"on": "ledger", "workaround": "by-hand"}]},
          {"id": "ledger", "bia": {"rto": "8h"}}],
         "plans": [{"id": "plan-pay", "services": ["pay"], "workarounds": [{"id": "by-hand",
            "activation": "1h", "maxDuration": "1d", "capacityPercent": 100}]}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "dependencies": [{"on": ⟦"ledger"⟧}]},
          {"id": "ledger", "bia": {"rto": "8h"}}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "dependencies": [
            {"on": ⟦"ledger"⟧, "workaround": "by-hand"}]},
          {"id": "ledger", "bia": {"rto": "8h"}}],
         "plans": [{"id": "plan-pay", "services": ["pay"], "workarounds": [{"id": "by-hand",
            "activation": "1h", "maxDuration": "2h", "capacityPercent": 100}]}]}
        """,
      ]),
    check: .eachPosition { position, check in
      let lines = check.assessment.promiseLines(of: position)
      guard lines.contains(where: { $0.verdict == .fail }) else {
        // A promise that is missing BIA-006 and SUP-002 tell.
        let isTold = !lines.isEmpty && !lines.contains { $0.verdict.isNotEvaluable }
        return isTold ? .pass : .notApplicable
      }
      let service = check.portfolio.service(position)
      // A need may be stated twice, for running and for recovery.
      var seen: Set<Int> = []
      let late = lines.filter { $0.verdict == .fail && seen.insert($0.node).inserted }
      let promises = late.map { line -> Wording in
        let (name, time) = (
          check.assessment.called(line.node), RecoveryTime(seconds: line.seconds)
        )
        return line.switchover == 0 ? "\(name) \(time)" : "\(name) \(time) with switchover"
      }
      return .fail(
        "service '\(service.id)' promises more than what it needs: \(listed(promises))",
        atEach: late.map { check.assessment.place(ofNeed: $0.node, in: service) },
        orAt: service.span, help: ["promise the dependency earlier, or the service later"])
    })
}
