// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov008ApproverReportsToOwner = Rule(
    "GOV-008", "approver-reports-to-owner", severity: "HMLI",
    summary: "Nobody approves a record who reports to its owner, directly or not.",
    rationale: """
      An approval is worth what it costs to refuse it. Who reports to the owner cannot refuse.
      """,
    howToMend: """
      Have it approved by somebody above the owner or outside the line; correct 'manager' if the \
      line is wrong.
      """,
    controls: ["ISO 22301 5.1", "ISO 22301 5.3", "DORA 5(2)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "owner": "amara", "approval": {"state": "approved",
           "approvedBy": "bo"}}],
         "people": [{"id": "amara", "manager": "bo"}, {"id": "bo"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "owner": "bo", "approval": {"state": "approved",
           "approvedBy": ⟦"amara"⟧}}],
         "people": [{"id": "amara", "manager": "chidi"}, {"id": "bo"},
           {"id": "chidi", "manager": "bo"}]}
        """
      ]),
    check: .eachService { service, position, check in
      guard let approval = check.reviews.approval(of: position),
        case .stated(let approver, let span) = approval.approvedBy,
        let owner = service.owner.value, approver != owner
      else { return .notApplicable }
      guard check.reports(approver, to: owner) else { return .pass }
      return .fail(
        "'\(approver)', who approved service '\(service.id)', reports to its owner '\(owner)'",
        at: span,
        help: ["have it approved by somebody above the owner or outside the line"])
    })
}
