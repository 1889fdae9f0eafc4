// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

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
      let categories = check.settings.impactCategories.elements().map(\.id)
      let times = check.settings.timePoints.elements().map(\.value)
      var isRated = [Bool](repeating: false, count: categories.count * times.count)
      for rating in ratings where rating.level.isStated {
        guard let category = rating.category.value.flatMap({ categories.firstIndex(of: $0) }),
          let time = rating.at.value.flatMap({ times.firstIndex(of: $0) })
        else { continue }
        isRated[category * times.count + time] = true
      }
      guard let first = isRated.firstIndex(of: false) else {
        return isRated.isEmpty ? .notApplicable : .pass
      }
      let (category, time) = first.quotientAndRemainder(dividingBy: times.count)
      return .fail(
        "the impact analysis of service '\(service.id)' lacks \(isRated.count { !$0 }) of "
          + "\(isRated.count) ratings, the first \(categories[category]) at \(times[time])",
        at: analysis.place(in: service), help: ["rate every category at every time point"])
    })
}
