// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov005BiaReviewOverdue = Rule(
    "GOV-005", "bia-review-overdue", severity: "HHML",
    summary: """
      The impact analysis of every service was reviewed within the interval of its tier.
      """,
    rationale: """
      What an outage costs changes with customers, volumes and law. Objectives that rest on an \
      old analysis may promise too little, or too much.
      """,
    howToMend: """
      Go through the analysis with those who know the harm, correct it, and set 'reviewedOn'. The \
      interval is 'biaReview' of the tier.
      """,
    controls: ["ISO 22301 8.2.2", "ISO 22301 8.6", "ISO 22301 9.1", "NIS2-IR 4.1.3", "DORA 11(5)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "bia": {"reviewedOn": "2025-11-21"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "bia": {"reviewedOn": ⟦"2025-11-20"⟧}}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-4"}],
         "bias": [{"id": "bia-pay", "service": "pay", "conductedOn": ⟦"2024-11-20"⟧}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-1"}]}
        """,
        """
        {"services": [{"id": ⟦"pay"⟧, "bia": {"reviewedOn": "2025-11-20"}}]}
        """,
        """
        {"services": [{"id": ⟦"pay"⟧}], "bias": [{"id": "bia-pay", "service": "pay"}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1"}],
         "bias": [{"id": ⟦"bia-pay"⟧, "service": "pay"}]}
        """,
      ]),
    check: .eachService { service, position, check in
      guard let analysis = check.portfolio.analysis(of: position) else {
        return .notEvaluable(missing: "bia", at: service.span)
      }
      let verdict = check.reviews.analysisReview(of: position)
      guard verdict != .pass else { return .pass }
      let last = check.reviews.analysisReviewedOn(position)
      return verdict.outcome(
        missing: "tier",
        at: check.portfolio.tierIndex[position] == nil ? service.span : analysis.place(in: service)
      ) {
        // What was never reviewed cannot be told, so there is a date.
        guard let last else { return .notApplicable }
        let every = check.portfolio.strictPolicy(of: position).biaReview
        return .fail(
          "the impact analysis of service '\(service.id)' was last reviewed on \(last); its tier "
            + "asks for a review every \(every)",
          at: analysis.reviewSpan(on: last) ?? analysis.place(in: service),
          help: ["review it and set 'reviewedOn'"])
      }
    })
}

extension BusinessImpactAnalysis {
  /// Where the date stands on which it was last looked at.
  fileprivate func reviewSpan(on day: CalendarDay?) -> Span? {
    self.reviewedOn.value == day ? self.reviewedOn.span : self.conductedOn.span
  }
}
