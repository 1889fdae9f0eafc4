// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

extension Rule {
  /// The people who can take a role are not all at one site.
  static let peo006HoldersInOnePlace = Rule(
    "PEO-006", "holders-in-one-place", severity: "CHM-",
    summary: "The people who can take a role are not all at one site.",
    rationale: """
      A fire alarm, a flood or a strike at one place takes all of them at once.
      """,
    howToMend: """
      Name and train somebody at another site, or correct 'site' of the people.
      """,
    controls: ["CP-2", "SS1/21 5"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-3",
           "people": {"roles": [{"role": "dba", "primary": "amara", "alternates": ["bo"]}]}}],
         "roles": [{"id": "dba"}], "sites": [{"id": "bern"}, {"id": "oslo"}],
         "people": [
          {"id": "amara", "site": "bern", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]},
          {"id": "bo", "site": "oslo", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-3",
           "people": {"roles": [{"role": ⟦"dba"⟧, "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "sites": [{"id": "bern"}],
         "people": [{"id": "amara", "site": "bern", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-1"}]}
        """
      ]),
    check: .eachRole({ $0.isSpread }) { role, service, _ in
      let site = role.eligible.first?.site?.text ?? ""
      return Flaw(
        "all who can take role '\(role.role)' of service '\(service.id)' are at site '\(site)'",
        at: role.span, role.role.text, help: ["name and train somebody at another site"])
    })
}
