// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov006PlanReviewOverdue = Rule(
    "GOV-006", "plan-review-overdue", severity: "HHML",
    summary: """
      Every plan of a service, and its write-up, was reviewed within the interval of its tier.
      """,
    rationale: """
      Names, systems and places change every month. A plan that nobody has read for a year sends \
      people to doors that are no longer there.
      """,
    howToMend: """
      Walk through the text with those who would use it, correct it, and set 'reviewedOn' of the \
      plan or in the front matter. The interval is 'planReview' of the tier; a shorter \
      'reviewEvery' in the front matter of a write-up stands for that write-up.
      """,
    controls: ["ISO 22301 8.6", "CP-2", "NIS2-IR 4.1.4", "FFIEC BCM VIII"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}],
         "plans": [{"id": "plan-pay", "services": ["pay"], "reviewedOn": "2025-11-21"}]}
        -- content/services/pay.md --
        ---
        reviewedOn: 2026-08-30
        ---
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}],
         "plans": [{"id": "plan-pay", "services": ["pay"], "reviewedOn": ⟦"2025-11-20"⟧}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-4"}]}
        -- content/services/pay.md --
        ---
        reviewedOn: ⟦2024-11-20⟧
        ---
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1"}]}
        -- content/services/pay.md --
        ---
        reviewedOn: ⟦2026-05-20⟧
        reviewEvery: 6mo
        ---
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-1"}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1"}],
         "plans": [{"id": ⟦"plan-pay"⟧, "services": ["pay"]}]}
        """,
        """
        {"services": [{"id": ⟦"pay"⟧}], "plans": [{"id": "plan-pay", "services": ["pay"]}]}
        """,
      ]),
    check: .eachService { service, position, check in
      let reviews = check.reviews.planReviews(of: position)
      guard !reviews.isEmpty else { return .notEvaluable(missing: "plan", at: service.span) }
      return .worst(
        of: reviews.map { review in
          guard review.verdict != .pass else { return .pass }
          let every = review.every ?? check.portfolio.strictPolicy(of: position).planReview
          let name = review.subject.map { $0.kind.called($0.id) } ?? "the write-up"
          let plan = review.subject.flatMap { check.inventory.plans[RecordID($0.id)] }
          let place = plan?.reviewedOn.span ?? review.span
          return review.verdict.outcome(
            missing: "tier",
            at: check.portfolio.tierIndex[position] == nil ? service.span : place,
            review.subject?.id ?? "write-up"
          ) {
            // What was never reviewed cannot be told, so there is a date.
            guard let on = review.on else { return .notApplicable }
            return .fail(
              "\(name) of service '\(service.id)' was last reviewed on \(on); a review is due "
                + "every \(every)",
              at: place, review.subject?.id ?? "write-up", help: ["review it and set 'reviewedOn'"])
          }
        })
    })
}
