// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let trn006CourseOutdated = Rule(
    "TRN-006", "course-outdated", severity: "HMM-",
    summary: "The content of every course was revised within 24 months.",
    rationale: """
      A course that teaches last year's switch-over teaches the wrong one with conviction.
      """,
    howToMend: "Revise the content and set 'contentRevisedOn'.",
    controls: ["CP-3", "ISO 22301 7.2"],
    examples: Examples(
      passing: [
        """
        {"courses": [{"id": "restore", "contentRevisedOn": "2024-11-21"}]}
        """,
        """
        {"services": [{"id": "menu", "tier": "tier-4", "people": {"roles": [{"role": "cook"}]}}],
         "roles": [{"id": "cook", "curriculum": ["dishes"]}],
         "courses": [{"id": "dishes", "contentRevisedOn": "2020-01-01"}]}
        """,
      ],
      failing: [
        """
        {"courses": [{"id": "restore", "contentRevisedOn": ⟦"2024-11-20"⟧}]}
        """
      ],
      notEvaluable: [
        """
        {"courses": [{"id": ⟦"restore"⟧}]}
        """,
        """
        {"courses": [{"id": "restore", "contentRevisedOn": ⟦"2027-06-01"⟧}]}
        """,
      ]),
    check: .eachCourse { course, check in
      guard !course.contentRevisedOn.isMalformed else { return .notApplicable }
      let span = course.contentRevisedOn.span ?? course.span
      guard let day = course.contentRevisedOn.happened(by: check.asOf) else {
        return .notEvaluable(missing: "contentRevisedOn", at: span)
      }
      guard !day.holds(for: Interval(months: 24), on: check.asOf) else { return .pass }
      return .fail(
        "the content of course '\(course.id)' was last revised on \(day)", at: span,
        help: ["revise it and set 'contentRevisedOn'"])
    })
}
