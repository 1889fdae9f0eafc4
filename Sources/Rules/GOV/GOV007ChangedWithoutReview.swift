// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov007ChangedWithoutReview = Rule(
    "GOV-007", "changed-without-review", severity: "HHML",
    summary: "A service was reviewed since it last changed in earnest.",
    rationale: """
      New dependencies, another hosting or a shorter objective make yesterday's analysis and plan \
      into fiction. The calendar's next date is too late.
      """,
    howToMend: "Review the impact analysis and the plans now, and set their 'reviewedOn'.",
    controls: ["ISO 22301 6.3", "DORA 8(3)", "DORA 11(6)(a)", "SS1/21 5"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "changedOn": "2026-05-01", "bia": {"reviewedOn": "2026-05-09"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "changedOn": ⟦"2026-05-10"⟧, "bia": {"reviewedOn": "2026-05-09"}}]}
        """
      ]),
    check: .onceRecorded(
      "services.changedOn", { $0.inventory.services.contains { !$0.changedOn.isAbsent } },
      .eachService { service, position, check in
        // Whether there is any review at all GOV-005 and GOV-006 ask.
        guard let changed = service.changedOn.happened(by: check.asOf),
          let review = check.latestReview(of: position)
        else { return .notApplicable }
        guard review.on < changed else { return .pass }
        return .fail(
          "service '\(service.id)' changed on \(changed) and was last reviewed on \(review.on)",
          at: service.changedOn.span ?? service.span,
          notes: [.init("this review", at: review.span)],
          help: ["review its impact analysis and plans"])
      }))
}
