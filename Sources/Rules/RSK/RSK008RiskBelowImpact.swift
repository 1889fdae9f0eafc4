// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
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
      .eachPlaced(\.risks, column: { $0.column(ofRisk: $1) }) { risk, position, check in
        guard case .stated(let impact, let span)? = risk.inherent.value?.impact else {
          return .notApplicable
        }
        guard let worst = check.worst(of: impacts, forRisk: position) else {
          return .notApplicable
        }
        guard impact < worst.level else { return .pass }
        return .fail(
          "risk '\(risk.id)' has impact \(impact), but an outage of service "
            + "'\(check.portfolio.id(of: worst.service))' up to its RTO is rated \(worst.level)",
          at: span,
          notes: [.init("rated here", at: worst.span)],
          help: ["raise the impact, or correct the rating"])
      }
    })
}

/// The worst that an analysis says of an outage that lasts no longer than promised.
private struct RatedImpact: Sendable {
  /// The position of the service.
  let service: Int
  let level: Int
  let span: Span
}

extension Check {
  /// By service; `nil` for retired ones, and where nothing is rated up to the RTO.
  fileprivate var ratedImpacts: [RatedImpact?] {
    portfolio.isLiving.indices.map { portfolio.isLiving[$0] ? ratedImpact(of: $0) : nil }
  }

  /// The worst of the services that a risk stops.
  fileprivate func worst(of impacts: [RatedImpact?], forRisk position: Int) -> RatedImpact? {
    var worst: RatedImpact?
    for case let service? in portfolio.threatened[position] {
      guard let rated = impacts[service], rated.level > worst?.level ?? .min else { continue }
      worst = rated
    }
    return worst
  }

  private func ratedImpact(of service: Int) -> RatedImpact? {
    guard let analysis = portfolio.analysis(of: service), let rto = analysis.rto.value else {
      return nil
    }
    let ratings = analysis.ratings.elements()
    var worst: RatedImpact?
    for place in ratings.indices {
      guard let level = ratings[place].level.value, level > worst?.level ?? .min,
        let at = ratings[place].at.value, at <= rto
      else { continue }
      worst = RatedImpact(service: service, level: level, span: ratings[place].span)
    }
    return worst
  }
}
