// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep026SiteRecoveryInfeasible = Rule(
    "DEP-026", "site-recovery-infeasible", severity: "C",
    summary: """
      When a whole site is lost, the people who are left can bring back in time all that fell \
      with it.
      """,
    rationale: """
      Each plan alone may fit. After the loss of a site all of them run at once, and the same \
      three people stand in every one.
      """,
    howToMend: """
      Train more people for the role named, at other sites; shorten or automate its steps; or \
      agree which services may wait.
      """,
    controls: ["ISO 22301 8.3.4", "DORA 11(7)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "sites": [{"site": "bern"},
             {"site": "basel", "use": "recovery"}],
           "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "sites": [{"id": "bern"}, {"id": "basel"}], "roles": [{"id": "dba"}],
         "people": [{"id": "bo", "site": "basel", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}],
         "plans": [{"id": "run", "services": ["pay"], "steps": [
           {"id": "1", "role": "dba", "duration": "3h"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "sites": [{"site": "bern"},
             {"site": "basel", "use": "recovery"}],
           "people": {"roles": [{"role": "dba", "primary": "bo"}]}},
          {"id": "sell", "bia": {"rto": "4h"}, "sites": [{"site": "bern"},
             {"site": "basel", "use": "recovery"}],
           "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "sites": [{"id": ⟦"bern"⟧}, {"id": "basel"}], "roles": [{"id": "dba"}],
         "people": [{"id": "bo", "site": "basel", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}],
         "plans": [{"id": "run", "services": ["pay", "sell"], "steps": [
           {"id": "1", "role": "dba", "duration": "3h"}]}]}
        """
      ]),
    check: .eachSiteWith({ $0.peopleFeasibilityBySite }) { site, roles, check in
      guard !roles.isEmpty else { return .notApplicable }
      let short = roles.filter { $0.people > 0 && $0.firstMissed != nil }
      guard !short.isEmpty else { return .pass }
      let first = check.shortfall(of: short[0])
      let roles: Wording =
        switch short.count {
        case 1: "\(first)"
        case 2: "\(first), and so does 1 more role"
        default: "\(first), and so do \(short.count - 1) more roles"
        }
      return .fail(
        "after the loss of site '\(site.id)' too few people are left to recover all in time: "
          + "\(roles)", at: site.span,
        help: ["train more people elsewhere, shorten the steps, or let some services wait"])
    })
}

extension Check {
  /// By site: whether those whom its loss leaves can do all recoveries that wait for them.
  fileprivate var peopleFeasibilityBySite: [[PeopleFeasibility]] {
    assessment.peopleFeasibilityBySite(eligiblePeople)
  }
}
