// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// A score with what it is made of.
struct RatedRisk: Sendable {
  let badge: Badge
  let made: String

  static let shape = Shape<RatedRisk>(
    "risk-rating", "a score with what it is made of",
    [
      .record("badge", of: Badge.shape, "band and score") { $0.badge },
      .text("made", "likelihood times impact, by their words") { $0.made },
    ])
}

extension PageContext {
  /// A score with its likelihood and impact; absent where one of them is.
  func rating(_ score: Stated<RiskScore>) -> RatedRisk? {
    guard let rating = site.resilience.riskBands.rating(of: score), let mark = riskMark(score)
    else { return nil }
    let scale = riskScale
    return RatedRisk(
      badge: mark.badge,
      made: language.say(
        """
        Likelihood \(scale.likelihood[rating.likelihood - 1]) × impact \
        \(scale.impact[rating.impact - 1])
        """))
  }
}
