// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// How much a risk weighs: likelihood times impact, and the band that falls into.
package struct RiskRating: Hashable, Sendable {
  /// 1 to 5.
  package let likelihood: Int
  /// 1 to 5.
  package let impact: Int
  /// 1 to 25.
  package let score: Int
  /// The id of the band; `nil` below the first.
  package let band: String?
}

extension RiskScore {
  /// Likelihood times impact, 1 to 25; `nil` where one is not stated.
  package var score: Int? {
    guard let likelihood = self.likelihood.value, let impact = self.impact.value else {
      return nil
    }
    return likelihood * impact
  }
}

/// The bands of scores: the programme's, else low, medium, high, critical (readings.md B21).
package struct RiskBands: Sendable {
  /// The lowest first.
  private let bands: [(id: String, name: String, from: Int)]
  /// Whether the programme states none, so that the names are the program's own words.
  package let isStandard: Bool
  /// The ids of all bands, the lowest first.
  package let ids: [String]

  /// Those of a programme that states none.
  package static let standard = [
    (id: "low", name: "Low", from: 1), (id: "medium", name: "Medium", from: 5),
    (id: "high", name: "High", from: 10), (id: "critical", name: "Critical", from: 15),
  ]

  package init(_ settings: Settings) {
    let stated = settings.riskScale.value?.bands.value?.compactMap { band in
      band.from.value.flatMap { from in
        (band.id.value ?? band.name.value).map { ($0, band.name.value ?? $0, from) }
      }
    }
    isStandard = stated == nil
    bands = (stated ?? Self.standard).sorted { $0.2 < $1.2 }
    ids = bands.map(\.id)
  }

  /// What a band is called, by its place in `ids`.
  package func name(of place: Int) -> String { bands[place].name }

  /// The place in `ids` of the band of a score; `nil` below the first.
  package func place(of score: Int) -> Int? {
    bands.lastIndex { $0.from <= score }
  }

  /// The rating of a stated score, `nil` where likelihood or impact is not stated.
  package func rating(of score: Stated<RiskScore>) -> RiskRating? {
    guard let stated = score.value, let product = stated.score,
      let likelihood = stated.likelihood.value, let impact = stated.impact.value
    else { return nil }
    return RiskRating(
      likelihood: likelihood, impact: impact, score: product,
      band: place(of: product).map { bands[$0].id })
  }
}
