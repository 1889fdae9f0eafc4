// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tec009SecondSiteDrifted = Rule(
    "TEC-009", "second-site-drifted", severity: "HHM-",
    summary: """
      The other sites of a service were compared with the first within the tier's interval for \
      restore tests.
      """,
    rationale: """
      Every change at the first site that was forgotten at the second waits there for the day of \
      the failover.
      """,
    howToMend: """
      Compare the two, or rebuild one from the sources of the other, and state 'sites.comparedOn'.
      """,
    controls: ["CP-7", "CP-10"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1",
          "sites": [{"site": "a"}, {"site": "b", "use": "secondary", "comparedOn": "2026-10-01"}]}],
         "sites": [{"id": "a"}, {"id": "b"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1",
          "sites": [{"site": "a"}, {"site": "b", "use": "secondary", "comparedOn": ⟦"2026-03-01"⟧}]}],
         "sites": [{"id": "a"}, {"id": "b"}]}
        """
      ]),
    check: .onceRecorded(
      "services.sites.comparedOn",
      { check in
        check.inventory.services.contains { service in
          service.sites.elements().contains { !$0.comparedOn.isAbsent }
        }
      },
      .eachService { service, position, check in
        let others = service.standbySites
        guard service.mayBeTechnology, !others.isEmpty else { return .notApplicable }
        let every = check.portfolio.strictPolicy(of: position).restoreTestEvery
        let drifted = others.filter { usage in
          !usage.comparedOn.isMalformed
            && !usage.comparedOn.isInDate(for: every, on: check.asOf)
        }
        guard !drifted.isEmpty else { return .pass }
        return .fail(
          "sites of service '\(service.id)' were not compared with the first within \(every): "
            + "\(quoted(drifted.compactMap(\.site.value?.text)))",
          atEach: drifted.map { $0.comparedOn.span ?? $0.site.span }, orAt: service.span,
          help: ["compare them, and state 'comparedOn'"])
      }))
}
