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
    check: .given({ check in
      (coverage: check.coverage(withinMonths: 24), isCritical: check.isCritical)
    }) { facts in
      .eachService { service, position, check in
        let roles = check.assessment.people.services[position].roles
        let critical = roles.indices.filter { place in
          roles[place].roleIndex.map { facts.isCritical[$0] } ?? false
            && roles[place].activeAlternates > 0
        }
        // That it was never exercised, or with nobody, other rules tell.
        guard !critical.isEmpty, facts.coverage.hasPeople(position) else { return .notApplicable }
        let untried = critical.map { roles[$0] }
          .filter { !facts.coverage.includesAlternate(of: $0, position) }
        guard !untried.isEmpty else { return .pass }
        return .fail(
          "no alternate took part in the exercises of service '\(service.id)' for "
            + "\(quoted(untried.map { $0.role.text }))", atEach: untried.map { $0.span },
          orAt: service.span, help: ["let an alternate act in the next one"])
      }
    })
}

extension Check {
  /// By role: whether it is critical.
  fileprivate var isCritical: [Bool] { inventory.roles.map { $0.critical.value == true } }
}
