// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst013AlternatesNeverTried = Rule(
    "TST-013", "alternates-never-tried", severity: "HHM-",
    summary: """
      For each critical role of a service some alternate took part in an exercise of it within two \
      years.
      """,
    rationale: "An alternate who has never done it is a name in a list.",
    howToMend: "Let the alternate act in the next exercise while the primary watches.",
    controls: ["ISO 22301 8.5", "SP 800-34r1 3.5"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "people": {"roles": [
           {"role": "dba", "primary": "amara", "alternates": ["bo"]}]}}],
         "roles": [{"id": "dba", "critical": true}], "people": [{"id": "amara"}, {"id": "bo"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "scope": [{"service": "pay"}],
           "participants": ["bo"]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "people": {"roles": [
           {"role": ⟦"dba"⟧, "primary": "amara", "alternates": ["bo"]}]}}],
         "roles": [{"id": "dba", "critical": true}], "people": [{"id": "amara"}, {"id": "bo"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "scope": [{"service": "pay"}],
           "participants": ["amara"]}]}
        """
      ]),
    check: .given({ $0.coverage(withinMonths: 24) }) { coverage in
      .eachService { service, position, check in
        // That it was never exercised, or with nobody, other rules tell.
        guard coverage.hasPeople(position) else { return .notApplicable }
        let (roles, records) = (
          check.assessment.people.services[position].roles, check.inventory.roles
        )
        let critical = roles.filter { role in
          role.roleIndex.map { records[$0].critical.value == true } ?? false
            && role.activeAlternates > 0
        }
        guard !critical.isEmpty else { return .notApplicable }
        let untried = critical.filter { !coverage.includesAlternate(of: $0, position) }
        guard !untried.isEmpty else { return .pass }
        return .fail(
          "no alternate took part in the exercises of service '\(service.id)' for "
            + "\(quoted(untried.map { $0.role.text }))", atEach: untried.map { $0.span },
          orAt: service.span, help: ["let an alternate act in the next one"])
      }
    })
}
