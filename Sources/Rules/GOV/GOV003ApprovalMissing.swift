// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov003ApprovalMissing = Rule(
    "GOV-003", "approval-missing", severity: "CHMM",
    summary: """
      Every service record is approved by somebody other than its owner and the authors of its \
      plans.
      """,
    rationale: """
      A second pair of eyes finds what the author cannot see. A record that nobody else has \
      approved is a draft, however old it is.
      """,
    howToMend: """
      Have the record approved: 'approval' with state approved, 'approvedBy' and 'on'. The \
      approver must not be the owner or the author of a plan of the service, nor of the steps in \
      its write-up.
      """,
    controls: ["ISO 22301 7.5.2", "ISO 22301 8.4.1", "CP-2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "owner": "amara",
           "approval": {"state": "approved", "approvedBy": "bo", "on": "2026-05-04"}}],
         "people": [{"id": "amara"}, {"id": "bo"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        """,
        """
        {"services": [{"id": "pay", "approval": {"state": ⟦"submitted"⟧}}]}
        """,
        """
        {"services": [{"id": "pay", "owner": "amara",
           "approval": {"state": "approved", "approvedBy": ⟦"amara"⟧, "on": "2026-05-04"}}],
         "people": [{"id": "amara"}]}
        """,
        """
        {"services": [{"id": "pay", "owner": "amara",
           "approval": {"state": "approved", "approvedBy": "bo", "on": ⟦"2027-05-04"⟧}}],
         "people": [{"id": "amara"}, {"id": "bo"}]}
        """,
        """
        {"services": [{"id": "pay", "owner": "amara",
           "approval": {"state": "approved", "approvedBy": ⟦"bo"⟧, "on": "2026-05-04"}}],
         "people": [{"id": "amara"}, {"id": "bo"}]}
        -- content/services/pay.md --
        ---
        author: bo
        ---
        | Step | Duration |
        | --- | --- |
        | Restore | 1h |
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "approval": {"state": ⟦"approved"⟧}}]}
        """
      ]),
    check: .eachService { service, position, check in
      let verdict = check.reviews.approvedByAnother(position)
      guard verdict != .pass else { return .pass }
      let approval = service.approval.value
      guard !service.approval.isMalformed, approval?.state.isMalformed != true,
        approval?.approvedBy.isMalformed != true
      else { return .notApplicable }
      let place = approval?.state.span ?? service.span
      return verdict.outcome(missing: "approval.approvedBy", at: place) {
        if check.reviews.isApproved(position) {
          return .fail(
            "service '\(service.id)' was approved by its owner or the author of its plan",
            at: approval?.approvedBy.span ?? service.span,
            help: ["have somebody else approve the record"])
        }
        if approval?.state.value == .approved, case .stated(let day, let span) = approval?.on {
          return .fail(
            "the approval of service '\(service.id)' is dated \(day), still to come", at: span,
            help: ["correct the date, or have the record approved"])
        }
        return .fail(
          approval?.state.value.map {
            "service '\(service.id)' is \(Wording($0.rawValue)), not approved"
          }
            ?? "service '\(service.id)' is not approved", at: place,
          help: ["have somebody other than the owner approve it, and state 'approval'"])
      }
    })
}
