// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let bia013AdjustmentUnapproved = Rule(
    "BIA-013", "adjustment-unapproved", severity: "HHML",
    summary: "An objective that was set otherwise than the ratings say has been approved.",
    rationale: """
      To move an objective by hand is right where somebody with authority has reasons. Without a \
      name it is a wish.
      """,
    howToMend: "Have the impact analysis approved, and record it in its 'approval'.",
    controls: ["ISO 22301 8.2.2"],
    examples: Examples(
      passing: [
        """
        {"people": [{"id": "bo"}], "services": [{"id": "pay", "bia": {"rto": "2h",
           "adjustedReason": "stock exchange rule",
           "approval": {"state": "approved", "approvedBy": "bo"}}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "2h", "adjustedReason": ⟦"stock exchange rule"⟧}}]}
        """,
        """
        {"people": [{"id": "bo"}], "services": [{"id": "pay", "bia": {"rto": "2h",
           "adjustedReason": ⟦"stock exchange rule"⟧,
           "approval": {"state": "approved", "approvedBy": "bo", "on": "2027-01-01"}}}]}
        """,
      ]),
    check: .eachAnalysis { analysis, service, check in
      guard case .stated(_, let span) = analysis.adjustedReason else { return .notApplicable }
      let approval = analysis.approval.value
      let isApproved = approval?.isGiven(by: check.asOf) ?? false
      guard !isApproved || approval?.approvedBy.value == nil else { return .pass }
      return .fail(
        "nobody approved the adjusted objective of service '\(service.id)'", at: span,
        help: ["have the analysis approved, and record its 'approval'"])
    })
}
