// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
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
    check: .given({ RatingMatrix($0.settings) }) { matrix in
      .eachAnalysis { analysis, service, _ in
        guard !analysis.ratings.elements().isEmpty else { return .notApplicable }
        let isRated = matrix.isRated(by: analysis)
        guard let first = isRated.firstIndex(of: false) else {
          return isRated.isEmpty ? .notApplicable : .pass
        }
        guard !analysis.ratings.elements().contains(where: \.isUnread) else {
          return .notApplicable
        }
        return .fail(
          "the impact analysis of service '\(service.id)' lacks \(isRated.count { !$0 }) of "
            + "\(isRated.count) ratings, the first '\(matrix.category(of: first))' at "
            + "\(matrix.time(of: first))",
          at: analysis.place(in: service), help: ["rate every category at every time point"])
      }
    })
}

extension ImpactRating {
  /// Whether something of it could not be read, so that it may be any of the matrix.
  fileprivate var isUnread: Bool {
    category.isMalformed || at.isMalformed || level.isMalformed
  }
}

/// What is to be rated: each category at each time point, the time points of a category together.
private struct RatingMatrix: Sendable {
  private let categories: [RecordID<ImpactCategory>]
  private let times: [RecoveryTime]

  init(_ settings: Settings) {
    categories = settings.impactCategories.elements().map { $0.id }
    // What is written in two ways, as 1d and 24h, is one point.
    var seen: Set<Int> = []
    times = settings.timePoints.elements().map(\.value).filter { seen.insert($0.seconds).inserted }
  }

  /// By place in the matrix, whether an analysis has a level there.
  func isRated(by analysis: BusinessImpactAnalysis) -> [Bool] {
    var isRated = [Bool](repeating: false, count: categories.count * times.count)
    let ratings = analysis.ratings.elements()
    for place in ratings.indices where ratings[place].level.isStated {
      // By places: searching for a value compares through code that knows nothing of its type.
      guard let at = ratings[place].at.value,
        let time = times.indices.first(where: { times[$0].seconds == at.seconds }),
        let id = ratings[place].category.value,
        let category = categories.indices.first(where: { categories[$0].text == id.text })
      else { continue }
      isRated[category * times.count + time] = true
    }
    return isRated
  }

  func category(of place: Int) -> RecordID<ImpactCategory> { categories[place / times.count] }

  func time(of place: Int) -> RecoveryTime { times[place % times.count] }
}
