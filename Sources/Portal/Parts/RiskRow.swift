// SPDX-License-Identifier: Apache-2.0

import Assessment
package import Continuity
package import Templates

/// A risk in a table (`parts/risk-table`).
package struct RiskRow: Sendable {
  package let risk: PageLink
  package let id: String
  package let threat: String?
  package let inherent: RiskMark?
  package let residual: RiskMark?
  package let treatment: String?
  package let owner: PageLink?
  package let reviewed: MomentText?

  package static let shape = Shape<RiskRow>(
    "risk-row", "a risk in a table",
    [
      .record("risk", of: PageLink.shape, "the risk") { $0.risk },
      .text("id", "the record's id") { $0.id },
      .optionalText("threat", "threat family, in words") { $0.threat },
      .record("inherent", of: Badge.shape, "before controls") { $0.inherent?.badge },
      .text("inherent_sort", "what the column sorts by") { $0.inherent?.sort ?? "" },
      .record("residual", of: Badge.shape, "after controls") { $0.residual?.badge },
      .text("residual_sort", "what the column sorts by") { $0.residual?.sort ?? "" },
      .optionalText("treatment", "treatment, in words") { $0.treatment },
      .record("owner", of: PageLink.shape, "who answers for it") { $0.owner },
      .record("reviewed", of: MomentText.shape, "last review") { $0.reviewed },
    ])
}

/// A score with its band.
package struct RiskMark: Sendable {
  package let score: Int
  package let badge: Badge

  /// What its column sorts by: the highest first.
  package var sort: String { String(-score) }
}

extension PageContext {
  /// Some risks as rows, by their places, the highest first.
  package func riskRows(_ positions: [Int]) -> Listing<RiskRow> {
    let marked = positions.map { position in
      let risk = site.inventory.risks[position]
      return (risk, riskMark(risk.residual), riskMark(risk.inherent))
    }.sorted { first, second in
      let scores = (first.1 ?? first.2)?.score ?? 0
      let others = (second.1 ?? second.2)?.score ?? 0
      return scores == others ? first.0.id < second.0.id : scores > others
    }
    let rows = marked.map { risk, residual, inherent in
      RiskRow(
        risk: link(risk.id), id: risk.id.text,
        threat: risk.threatFamily.value.map { language.phrase($0) },
        inherent: inherent, residual: residual,
        treatment: risk.treatment.value.map { language.word($0) }, owner: link(risk.owner),
        reviewed: moment(risk.reviewedOn))
    }
    return Listing(rows, count: language.count(rows.count, .risk))
  }

  /// Likelihood times impact with its band; absent where one of them is.
  package func riskMark(_ score: Stated<RiskScore>) -> RiskMark? {
    site.resilience.riskBands.rating(of: score).map { rating in
      let bands = site.resilience.riskBands
      let badge = bands.place(of: rating.score).map { place in
        Badge("\(bandName(place)), \(rating.score)", .band(place, of: bands))
      }
      return RiskMark(score: rating.score, badge: badge ?? Badge(String(rating.score)))
    }
  }
}
