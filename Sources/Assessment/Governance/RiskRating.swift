// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// How much a risk weighs: likelihood times impact, and the band that falls into.
package struct RiskRating: Hashable, Sendable {
  /// 1 to 5.
  package let likelihood: Int
  /// 1 to 5.
  package let impact: Int
  /// The id of the band; `nil` below the first.
  package let band: String?

  /// 1 to 25.
  package var score: Int { likelihood * impact }
}

/// The bands of scores: the programme's, else low, medium, high, critical (readings.md B21).
package struct RiskBands: Sendable {
  private let bands: [(id: String, from: Int)]

  package init(_ settings: Settings) {
    let stated = settings.riskScale.value?.bands.value?.compactMap { band in
      band.from.value.flatMap { from in (band.id.value ?? band.name.value).map { ($0, from) } }
    }
    bands = stated ?? [("low", 1), ("medium", 5), ("high", 10), ("critical", 15)]
  }

  /// The rating of a stated score, `nil` where likelihood or impact is not stated.
  package func rating(of score: Stated<RiskScore>) -> RiskRating? {
    guard let likelihood = score.value?.likelihood.value, let impact = score.value?.impact.value
    else { return nil }
    let reached = bands.filter { $0.from <= likelihood * impact }
    return RiskRating(
      likelihood: likelihood, impact: impact, band: reached.max { $0.from < $1.from }?.id)
  }
}
