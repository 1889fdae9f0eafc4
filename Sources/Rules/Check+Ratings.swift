// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics

extension Check {
  /// From when on an outage is intolerable by the ratings of an analysis, and where that is rated.
  func firstIntolerable(
    in analysis: BusinessImpactAnalysis
  ) -> (at: RecoveryTime, span: Span)? {
    let intolerable = settings.intolerableFrom.value ?? 4
    return analysis.ratings.elements().filter { ($0.level.value ?? 0) >= intolerable }
      .compactMap { rating in rating.at.value.map { (at: $0, span: rating.span) } }
      .min { $0.at < $1.at }
  }
}
