// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov014ReviewsNotIndependent = Rule(
    "GOV-014", "reviews-not-independent", severity: "M",
    summary: """
      Within a year somebody else than the owner has reviewed the write-up of every service of the \
      first tier, and of one in ten of the others.
      """,
    rationale: """
      Owners read what they meant to write. A second reader finds the telephone number that nobody \
      answers.
      """,
    howToMend: """
      Draw a sample with 'holdfast sample', let others review it, and state 'reviewedBy' and \
      'reviewedOn' in the front matter.
      """,
    controls: ["ISO 22301 9.2", "FFIEC BCM II"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "owner": "amara"}],
         "people": [{"id": "amara"}, {"id": "bo"}]}
        -- content/services/pay.md --
        ---
        reviewedOn: 2026-08-30
        reviewedBy: bo
        ---
        How payments come back.
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "owner": "amara"}],
         "people": [{"id": "amara"}]}
        -- content/services/pay.md --
        ---
        reviewedOn: 2026-08-30
        reviewedBy: amara
        ---
        How payments come back.
        -- content/program.json --
        ⟦⟧{"name": "Shop"}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "owner": "amara"}], "people": [{"id": "amara"}]}
        -- content/program.json --
        ⟦⟧{"name": "Shop"}
        """
      ]),
    check: .programme { check in
      guard !check.portfolio.living.isEmpty else { return .notApplicable }
      let writeUps = check.programme.documents.writeUps
      guard writeUps.indices.contains(where: { !writeUps[$0].frontMatter.reviewedBy.isAbsent })
      else {
        return .notEvaluable(missing: "reviewedBy of the write-ups", at: check.settings.span)
      }
      let first = check.portfolio.living.filter { check.portfolio.tierIndex[$0] == 0 }
      let others = check.portfolio.living.filter { check.portfolio.tierIndex[$0] != 0 }
      let seen = (
        first: first.count(where: check.wasSampled), others: others.count(where: check.wasSampled)
      )
      guard seen.first < first.count || seen.others * 10 < others.count else { return .pass }
      return .fail(
        "others than the owner reviewed \(seen.first) of \(first.count) services of the first tier "
          + "and \(seen.others) of \(others.count) others within a year", at: check.settings.span,
        help: ["draw a sample with 'holdfast sample', and record who reviewed it"])
    })
}

extension Check {
  /// Whether somebody else than the owner reviewed a write-up within a year.
  fileprivate func wasSampled(_ position: Int) -> Bool {
    guard let review = portfolio.writeUpReview(of: position), let reviewer = review.by,
      let on = review.on.happened(by: asOf)
    else { return false }
    return reviewer != inventory.services[position].owner.value
      && on.holds(for: Interval(months: 12), on: asOf)
  }
}
