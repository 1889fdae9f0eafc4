// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics

extension Check {
  /// From when on an outage is intolerable by the ratings of an analysis, and where that is rated.
  func firstIntolerable(
    in analysis: BusinessImpactAnalysis
  ) -> (at: RecoveryTime, span: Span)? {
    let intolerable = settings.intolerableFrom.value ?? 4
    let ratings = analysis.ratings.elements()
    var first: (at: RecoveryTime, span: Span)?
    for place in ratings.indices where (ratings[place].level.value ?? 0) >= intolerable {
      guard let at = ratings[place].at.value, first.map({ at < $0.at }) ?? true else { continue }
      first = (at, ratings[place].span)
    }
    return first
  }
}
