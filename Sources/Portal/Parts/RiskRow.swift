// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// A risk in a table (`parts/risk-table`).
struct RiskRow: Sendable {
  let risk: PageLink
  let id: String
  let threat: String?
  let inherent: RiskMark?
  let residual: RiskMark?
  let treatment: String?
  let owner: PageLink?
  let reviewed: MomentText?

  static let shape = Shape<RiskRow>(
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
struct RiskMark: Sendable {
  let score: Int
  let badge: Badge

  /// What its column sorts by: the highest first.
  var sort: String { String(-score) }
}

extension PageContext {
  /// Some risks as rows, by their places, the highest first.
  func riskRows(_ positions: some Sequence<Int>) -> Listing<RiskRow> {
    let ranks = site.resilience.riskRanks
    let rows = positions.sorted { ranks[$0] < ranks[$1] }.map { riskRow($0) }
    return Listing(rows, count: language.count(rows.count, .risk))
  }

  /// A risk as a row, by its place.
  func riskRow(_ position: Int) -> RiskRow {
    let risk = site.inventory.risks[position]
    return RiskRow(
      risk: link(risk: position), id: risk.id.text,
      threat: risk.threatFamily.value.map { language.phrase($0) },
      inherent: riskMark(risk.inherent), residual: riskMark(risk.residual),
      treatment: risk.treatment.value.map { language.word($0) }, owner: link(risk.owner),
      reviewed: moment(risk.reviewedOn))
  }

  /// Likelihood times impact with its band; absent where one of them is.
  func riskMark(_ score: Stated<RiskScore>) -> RiskMark? {
    guard let product = score.value?.score else { return nil }
    let bands = site.resilience.riskBands
    let badge = bands.place(of: product).map { place in
      Badge("\(bandName(place)), \(product)", .band(place, of: bands))
    }
    return RiskMark(score: product, badge: badge ?? Badge(String(product)))
  }
}
