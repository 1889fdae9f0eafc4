// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sit004PeopleBesideMachines = Rule(
    "SIT-004", "people-beside-machines", severity: "CHM-",
    summary: "Those who can bring a service back are not all at the one site where it runs.",
    rationale: "The event that takes the machines takes the people who could replace them.",
    howToMend: "Train somebody at another site for the role named.",
    controls: ["ISO 22301 8.4.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "sites": [{"site": "bern"}],
           "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "sites": [{"id": "basel"}, {"id": "bern"}],
         "people": [{"id": "bo", "site": "basel", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "sites": [{"site": "bern"}],
           "people": {"roles": [{"role": ⟦"dba"⟧, "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "sites": [{"id": "bern"}],
         "people": [{"id": "bo", "site": "bern", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}]}
        """
      ]),
    check: .eachPosition { position, check in
      guard let site = check.assessment.onlyPrimarySite(of: position) else { return .notApplicable }
      let roles = check.assessment.people.services[position].roles
      guard roles.indices.contains(where: { roles[$0].eligibleCount > 0 }) else {
        return .notApplicable
      }
      let places = roles.indices.filter { roles[$0].isConfined(to: site) }
      guard !places.isEmpty else { return .pass }
      let (service, beside) = (check.portfolio.service(position), places.map { roles[$0] })
      return .fail(
        "service '\(service.id)' runs at site '\(site)' alone, and so sits everybody eligible for "
          + "\(quoted(beside.map { $0.role.text }))", atEach: beside.map { $0.span },
        orAt: service.span, help: ["train somebody at another site"])
    })
}
