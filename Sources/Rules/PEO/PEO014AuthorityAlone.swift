// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// At least two people, not all at one site, may declare the activation of a plan.
  static let peo014AuthorityAlone = Rule(
    "PEO-014", "authority-alone", severity: "CHH-",
    summary: "At least two people, not all at one site, may declare the activation of a plan.",
    rationale: """
      The plan waits for the one who may begin it. If that one sits in the building that is lost, \
      it waits for ever.
      """,
    howToMend: "Assign somebody at another site to one of the roles under 'activation.authority'.",
    controls: ["ISO 22301 8.4.2", "DORA RTS 24(1)(b)", "NIS2-IR 4.3.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "roles": [{"id": "lead"}],
         "sites": [{"id": "basel"}, {"id": "bern"}],
         "people": [{"id": "amara", "site": "basel"}, {"id": "bo", "site": "bern"}],
         "assignments": [{"role": "lead", "person": "amara"}, {"role": "lead", "person": "bo"}],
         "plans": [{"id": "run", "services": ["pay"], "activation": {"authority": ["lead"]}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "roles": [{"id": "lead"}], "people": [{"id": "amara"}],
         "assignments": [{"role": "lead", "person": "amara"}],
         "plans": [{"id": "run", "services": ["pay"], "activation": {"authority": ⟦["lead"]⟧}}]}
        """,
        """
        {"services": [{"id": "pay"}], "roles": [{"id": "lead"}], "sites": [{"id": "bern"}],
         "people": [{"id": "amara", "site": "bern"}, {"id": "bo", "site": "bern"}],
         "assignments": [{"role": "lead", "person": "amara"}, {"role": "lead", "person": "bo"}],
         "plans": [{"id": "run", "services": ["pay"], "activation": {"authority": ⟦["lead"]⟧}}]}
        """,
      ]),
    check: .eachPlanWith({ $0.roleHolders }) { plan, holders, check in
      // That nobody is named PRO-003 tells.
      guard case .stated(let roles, let span)? = plan.activation.value?.authority, !roles.isEmpty
      else { return .notApplicable }
      let people = roles.lazy.flatMap { holders[$0.value] ?? [] }
      guard let first = people.first else {
        return .fail(
          "nobody may declare plan '\(plan.id)'", at: span,
          help: ["assign two people to these roles"])
      }
      guard people.contains(where: { $0 != first }) else {
        return .fail(
          "only '\(first)' may declare plan '\(plan.id)'", at: span,
          help: ["assign another person to one of these roles"])
      }
      guard let site = check.inventory.people[first]?.site.value,
        people.allSatisfy({ check.inventory.people[$0]?.site.value == site })
      else { return .pass }
      return .fail(
        "all who may declare plan '\(plan.id)' are at site '\(site)'", at: span,
        help: ["assign somebody at another site to one of these roles"])
    })
}
