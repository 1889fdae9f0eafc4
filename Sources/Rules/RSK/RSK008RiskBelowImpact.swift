// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// A risk weighs at least as much as the impact analysis says of the services that it stops.
  static let rsk008RiskBelowImpact = Rule(
    "RSK-008", "risk-below-impact", severity: "MML-",
    summary: """
      A risk weighs at least as much as the impact analysis says of the services that it stops.
      """,
    rationale: """
      Two documents of one house that rate the same outage differently are both out of use.
      """,
    howToMend: "Raise the risk's inherent impact, or correct the ratings.",
    controls: ["ISO 22301 8.2.1"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h", "ratings": [
           {"category": "money", "at": "2h", "level": 3}]}}],
         "risks": [{"id": "flood", "services": ["pay"], "inherent": {"likelihood": 2, "impact": 3}}]}
        -- content/program.json --
        {"impactCategories": [{"id": "money"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h", "ratings": [
           {"category": "money", "at": "2h", "level": 5}]}}],
         "risks": [{"id": "flood", "services": ["pay"],
           "inherent": {"likelihood": 2, "impact": ⟦3⟧}}]}
        -- content/program.json --
        {"impactCategories": [{"id": "money"}]}
        """
      ]),
    check: .given(\.ratedImpacts) { impacts in
      .eachRisk { risk, check in
        guard case .stated(let impact, let span)? = risk.inherent.value?.impact else {
          return .notApplicable
        }
        let worst = risk.services.elements()
          .compactMap { check.portfolio.position(of: $0.value).flatMap { impacts[$0] } }
          .max { $0.level < $1.level }
        guard let worst else { return .notApplicable }
        guard impact < worst.level else { return .pass }
        return .fail(
          "risk '\(risk.id)' has impact \(impact), but an outage of service '\(worst.service)' up "
            + "to its RTO is rated \(worst.level)", at: span,
          notes: [.init("rated here", at: worst.span)],
          help: ["raise the impact, or correct the rating"])
      }
    })
}

/// The worst that an analysis says of an outage that lasts no longer than promised.
private struct RatedImpact: Sendable {
  let service: RecordID<Service>
  let level: Int
  let span: Span
}

extension Check {
  /// By service; `nil` for retired ones, and where nothing is rated up to the RTO.
  fileprivate var ratedImpacts: [RatedImpact?] {
    portfolio.isLiving.indices.map { portfolio.isLiving[$0] ? ratedImpact(of: $0) : nil }
  }

  private func ratedImpact(of position: Int) -> RatedImpact? {
    guard let analysis = portfolio.analysis(of: position), let rto = analysis.rto.value else {
      return nil
    }
    return analysis.ratings.elements().compactMap { rating in
      guard let at = rating.at.value, at <= rto, let level = rating.level.value else { return nil }
      return RatedImpact(service: portfolio.id(of: position), level: level, span: rating.span)
    }.max { $0.level < $1.level }
  }
}
