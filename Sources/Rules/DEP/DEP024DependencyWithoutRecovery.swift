// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep024DependencyWithoutRecovery = Rule(
    "DEP-024", "dependency-without-recovery", severity: "CHM-",
    summary: "Somebody says how everything comes back that a service needs strongly.",
    rationale: """
      A chain of recovery ends where nobody wrote anything down: no time, no plan, no promise of \
      a supplier. Whatever is above it waits for a thing that nobody is going to do.
      """,
    howToMend: """
      State 'times.own', a plan or steps for the service named, 'rto' for the supplier; or \
      declare that it is not needed strongly.
      """,
    controls: ["ISO 22301 8.3.4", "DORA 8(5)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "dependencies": [{"on": "ledger"}]},
          {"id": "ledger", "times": {"own": "1h"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "dependencies": [{"on": ⟦"ledger"⟧}]}, {"id": "ledger"}]}
        """
      ]),
    check: .eachPosition { position, check in
      guard !check.assessment.graph.needs(of: position).isEmpty else { return .notApplicable }
      let ends = check.assessment.deadEnds(of: position)
      guard !ends.isEmpty else { return .pass }
      let service = check.portfolio.service(position)
      return .fail(
        "service '\(service.id)' needs what nobody says how to bring back: "
          + "\(enumerated(ends.map { check.assessment.called($0) }))",
        atEach: ends.map { check.assessment.place(ofNeed: $0, in: service) }, orAt: service.span,
        help: ["state their recovery times or plans"])
    })
}
