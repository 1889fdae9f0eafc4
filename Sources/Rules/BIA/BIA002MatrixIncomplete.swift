// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

extension Rule {
  /// Every impact category of the programme is rated at every time point.
  static let bia002MatrixIncomplete = Rule(
    "BIA-002", "matrix-incomplete", severity: "HHML",
    summary: "Every impact category of the programme is rated at every time point.",
    rationale: """
      A gap in the matrix is read as no harm. Whoever rates money and forgets safety sets the \
      wrong objective with great care.
      """,
    howToMend: """
      Rate each of 'impactCategories' at each of 'timePoints' of program.json.
      """,
    controls: ["ISO 22301 8.2.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"ratings": [{"category": "money", "at": "4h",
           "level": 3}]}}]}
        -- content/program.json --
        {"impactCategories": [{"id": "money"}], "timePoints": ["4h"]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧, "bia": {"ratings": [{"category": "money", "at": "4h",
           "level": 3}]}}]}
        -- content/program.json --
        {"impactCategories": [{"id": "money"}], "timePoints": ["4h", "1d"]}
        """
      ]),
    check: .eachAnalysis { analysis, service, check in
      let ratings = analysis.ratings.elements()
      guard !ratings.isEmpty else { return .notApplicable }
      let rated = Set(
        ratings.filter { $0.level.isStated }.compactMap { rating -> String? in
          guard let category = rating.category.value, let at = rating.at.value else { return nil }
          return "\(category) at \(at)"
        })
      let demanded = check.settings.impactCategories.elements().flatMap { category in
        check.settings.timePoints.elements().map { "\(category.id) at \($0.value)" }
      }
      let missing = demanded.filter { !rated.contains($0) }
      guard let first = missing.first else { return demanded.isEmpty ? .notApplicable : .pass }
      return .fail(
        "the impact analysis of service '\(service.id)' lacks \(missing.count) of "
          + "\(demanded.count) ratings, the first \(first)", at: analysis.place(in: service),
        help: ["rate every category at every time point"])
    })
}
