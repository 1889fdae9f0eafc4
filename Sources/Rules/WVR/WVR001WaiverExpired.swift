// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let wvr001WaiverExpired = Rule(
    "WVR-001", "waiver-expired", severity: "CHMM",
    summary: "No waiver has expired.",
    rationale: """
      A waiver is a promise to mend something by a day. When the day has passed, the finding that \
      it covered stands again, and so does the broken promise.
      """,
    howToMend: """
      Mend what was waived and delete the waiver, or have it granted again as a new one with \
      'renewalOf'.
      """,
    controls: ["ISO 22301 6.1.2", "ISO 22301 8.2.3", "CA-5", "PM-4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}],
         "waivers": [{"id": "w-1", "subject": "pay", "expiresOn": "2026-11-21"}]}
        """,
        """
        {"waivers": [{"id": "w-1", "expiresOn": "2026-05-01"},
                     {"id": "w-2", "expiresOn": "2026-12-31", "renewalOf": "w-1"}]}
        """,
      ],
      failing: [
        """
        {"waivers": [{"id": "w-1", "expiresOn": ⟦"2026-11-20"⟧}]}
        """,
        """
        {"services": [{"id": "pay"}, {"id": "ship"}],
         "waivers": [{"id": "w-1", "rule": "BIA-004", "subject": "pay",
             "expiresOn": ⟦"2026-05-01"⟧},
           {"id": "w-2", "rule": "DEP-022", "subject": "ship", "expiresOn": "2026-12-31",
             "renewalOf": "w-1"},
           {"id": "w-3", "expiresOn": ⟦"2026-05-01"⟧, "renewalOf": "w-3"}]}
        """,
        """
        {"waivers": [{"id": "w-1", "expiresOn": ⟦"2026-05-01"⟧},
                     {"id": "w-2", "grantedOn": "2027-01-01", "expiresOn": "2027-03-31",
                      "renewalOf": "w-1"}]}
        """,
      ],
      notEvaluable: [
        """
        {"waivers": [{"id": ⟦"w-1"⟧}]}
        """
      ]),
    check: .eachWaiver { waiver, check in
      // A date that cannot be read was told when the file was read.
      guard !waiver.expiresOn.isMalformed else { return .notApplicable }
      return check.waivers.isInForce(waiver).outcome(missing: "expiresOn", at: waiver.span) {
        let others = check.inventory.waivers.filter {
          if case .differs(let earlier) = check.waivers.renewal(by: $0) {
            earlier.id == waiver.id
          } else {
            false
          }
        }
        return .fail(
          waiver.expiresOn.value.map { "waiver '\(waiver.id)' expired on \($0)" }
            ?? "waiver '\(waiver.id)' is not in force", at: waiver.expiresOn.span ?? waiver.span,
          notes: others.map {
            .init("'\($0.id)' does not renew it: it is for another gap", at: $0.renewalOf.span)
          },
          help: [
            "mend what it covers and delete the waiver, or have it granted again with 'renewalOf'"
          ])
      }
    })
}
