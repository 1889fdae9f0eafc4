// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let bia001BiaMissing = Rule(
    "BIA-001", "bia-missing", severity: "CCHM",
    summary: "Every service has an impact analysis with at least one rating.",
    rationale: """
      Without knowing how harm grows with time, no objective can be more than a guess, and no \
      order of recovery more than a habit.
      """,
    howToMend: """
      Add a record under 'bias', or 'bia' in the service's own record, with 'ratings': how bad an \
      outage of each length is in each category.
      """,
    controls: [
      "ISO 22301 8.2.2", "ISO/TS 22317", "SP 800-34r1 3.2", "RA-9", "DORA 11(5)", "NIS2-IR 4.1.3",
      "FFIEC BCM III",
    ],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"ratings": [{"category": "money", "at": "4h",
           "level": 3}]}}]}
        -- content/program.json --
        {"impactCategories": [{"id": "money"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        """,
        """
        {"services": [{"id": "pay"}], "bias": [{"id": ⟦"bia-pay"⟧, "service": "pay",
           "rto": "4h"}]}
        """,
      ]),
    check: .eachService { service, position, check in
      guard !service.bia.isMalformed else { return .notApplicable }
      guard let analysis = check.portfolio.analysis(of: position) else {
        return .fail(
          "service '\(service.id)' has no impact analysis", at: service.span, lacking: "bia",
          help: ["add 'bia' to the service, or a record under 'bias' that names it"])
      }
      guard !analysis.ratings.isMalformed else { return .notApplicable }
      guard analysis.ratings.elements().isEmpty else { return .pass }
      return .fail(
        "the impact analysis of service '\(service.id)' rates nothing",
        at: analysis.ratings.span ?? analysis.place(in: service),
        help: ["add 'ratings' with a 'category', a time 'at' and a 'level' from 1 to 5"])
    })
}
