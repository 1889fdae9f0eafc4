// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov015ManagementReviewMissing = Rule(
    "GOV-015", "management-review-missing", severity: "H",
    summary: """
      Management reviewed the programme within a year and looked at actions, exercises, changes \
      and resources.
      """,
    rationale: """
      A programme that nobody above it looks at loses its money first and its people next.
      """,
    howToMend: """
      Hold the review, and add it to 'managementReviews' of program.json with its 'topics'.
      """,
    controls: ["ISO 22301 9.3", "DORA 13(5)", "FFIEC BCM IX", "SS1/21 7"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}]}
        -- content/program.json --
        {"managementReviews": [{"on": "2026-03-01",
          "topics": ["actions", "exercises", "changes", "resources"]}]}
        """,
        """
        {"services": [{"id": "pay"}]}
        -- content/program.json --
        {"managementReviews": [{"on": "2026-03-01", "topics": ["actions", "exercises"]},
          {"on": "2026-03-01", "topics": ["changes", "resources"]}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay"}]}
        -- content/program.json --
        {"managementReviews": [⟦{"on": "2026-03-01", "topics": ["actions"]}⟧]}
        """,
        """
        {"services": [{"id": "pay"}]}
        -- content/program.json --
        {"managementReviews": [⟦{"on": "2024-03-01"}⟧]}
        """,
      ]),
    check: .onceRecorded(
      "managementReviews of program.json", { !$0.settings.managementReviews.isAbsent },
      .programme { check in
        guard !check.settings.managementReviews.isMalformed else { return .notApplicable }
        let reviews = check.settings.managementReviews.elements()
        let held = reviews.compactMap { review in
          review.on.happened(by: check.asOf).map { (day: $0, review: review) }
        }
        guard let last = held.max(by: { $0.day < $1.day }) else {
          return .fail(
            "management never reviewed the programme",
            at: check.settings.managementReviews.span ?? check.settings.span,
            help: ["hold the review, and state 'on'"])
        }
        guard last.day.holds(for: Interval(months: 12), on: check.asOf) else {
          return .fail(
            "management last reviewed the programme on \(last.day)", at: last.review.span,
            help: ["hold the review again"])
        }
        // What was said on one day is one review, in however many entries.
        let topics = Set(
          held.filter { $0.day == last.day }.flatMap { $0.review.topics.elements().map(\.value) })
        let missing = ReviewTopic.allCases.filter { !topics.contains($0) }.map(\.rawValue)
        guard !missing.isEmpty else { return .pass }
        return .fail(
          "the management review of \(last.day) did not look at \(quoted(missing))",
          at: last.review.span, help: ["look at them, and list them under 'topics'"])
      }))
}
