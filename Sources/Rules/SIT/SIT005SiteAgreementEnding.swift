// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sit005SiteAgreementEnding = Rule(
    "SIT-005", "site-agreement-ending", severity: "HHM-",
    summary: """
      No agreement about a site that services use, or would go to, ends within 90 days.
      """,
    rationale: "The recovery site that was given up to save its rent is missed on one day only.",
    howToMend: """
      Renew the agreement, or prepare another place and move the services to it; correct \
      'agreementEnds'.
      """,
    controls: ["CP-7"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "bern"}]}],
         "sites": [{"id": "bern", "agreementEnds": "2027-12-31"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "bern"}]}],
         "sites": [{"id": "bern", "agreementEnds": ⟦"2026-12-31"⟧}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "sites": [{"site": "bern"}]}],
         "sites": [{"id": "basel", "agreementEnds": ⟦"2026-12-31"⟧, "partOf": "rhine"},
           {"id": "bern", "alternates": ["basel"]},
           {"id": "rhine", "agreementEnds": ⟦"2026-12-31"⟧}]}
        """,
      ]),
    check: .eachSite { site, _, check in
      guard case .stated(let end, let span) = site.agreementEnds else { return .notApplicable }
      guard end <= check.asOf.horizon else { return .pass }
      return .fail(
        end < check.asOf
          ? "the agreement about site '\(site.id)' ended on \(end)"
          : "the agreement about site '\(site.id)' ends on \(end)",
        at: span, help: ["renew it, or prepare another place"])
    })
}
