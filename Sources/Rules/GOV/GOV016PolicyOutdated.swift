// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov016PolicyOutdated = Rule(
    "GOV-016", "policy-outdated", severity: "M",
    summary: """
      The policy is approved and reviewed within a year, and its objectives say how one sees that \
      they are reached.
      """,
    rationale: """
      The policy is where the mandate comes from. One of five years ago was signed by people who \
      have left.
      """,
    howToMend: """
      Review the policy, have it approved, and state 'policy' of program.json with 'objectives' \
      and their 'measure'.
      """,
    controls: ["ISO 22301 5.2", "ISO 22301 6.2", "CP-1", "DORA 11(1)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "people": [{"id": "amara"}]}
        -- content/program.json --
        {"policy": {"approvedBy": "amara", "approvedOn": "2024-03-01", "reviewedOn": "2026-03-01",
          "objectives": [{"text": "no promise broken", "measure": "DEP-004 finds nothing"}]}}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}]}
        -- content/program.json --
        {"policy": ⟦{"reviewedOn": "2026-03-01", "objectives": [{"text": "be resilient"}]}⟧}
        """,
        """
        {"services": [{"id": "pay"}], "people": [{"id": "amara"}]}
        -- content/program.json --
        {"policy": ⟦{"approvedBy": "amara", "reviewedOn": "2026-03-01",
          "objectives": [{"text": "no promise broken", "measure": "DEP-004 finds nothing"}]}⟧}
        """,
      ]),
    check: .onceRecorded(
      "policy of program.json", { !$0.settings.policy.isAbsent },
      .programme { check in
        guard case .stated(let policy, let span) = check.settings.policy else {
          return .notApplicable
        }
        let objectives = policy.objectives.elements()
        let isReviewed = [policy.reviewedOn, policy.approvedOn].contains {
          $0.isMalformed || $0.isInDate(for: Interval(months: 12), on: check.asOf)
        }
        var gaps: [Wording] = []
        if policy.approvedBy.isAbsent {
          gaps.append("was approved by nobody")
        } else if policy.approvedOn.isAbsent {
          gaps.append("does not say when it was approved")
        } else if let day = policy.approvedOn.value, day > check.asOf {
          gaps.append("is approved on \(day) only, still to come")
        }
        if !isReviewed {
          gaps.append("was not reviewed within a year")
        }
        if policy.objectives.saysNothing() || objectives.contains(where: \.measure.isAbsent) {
          gaps.append("has objectives that cannot be measured, or none")
        }
        guard !gaps.isEmpty else { return .pass }
        return .fail(
          "the policy \(listed(gaps))", at: span,
          help: ["have it reviewed and approved, and give each objective a 'measure'"])
      }))
}
