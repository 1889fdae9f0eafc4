// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import StructuredData

extension PortalData {
  /// An offering: the weakest of its services in each figure, and which one that is (C2).
  func offering(_ offering: Offering) -> JSONValue {
    let standing = OfferingStanding(offering, in: portfolio) { figures(of: $0) }
    return .object([
      ("id", .text(standing.id.text)),
      ("services", .array(standing.services.map { .text(portfolio.service($0).id.text) })),
      ("promised", weakest(standing.promised) { JSONValue($0) }),
      ("achieved", weakest(standing.achieved) { JSONValue($0) }),
      ("slack", weakest(standing.slack) { JSONValue($0) }),
      ("dataLoss", weakest(standing.dataLoss) { JSONValue($0) }),
      ("availability", weakest(standing.availability) { $0.map { .decimal($0) } ?? .null }),
      ("stage", weakest(standing.stage) { JSONValue($0?.rawValue) }),
    ])
  }

  private func figures(of position: Int) -> OfferedFigures {
    let recovery = assessment.recovery[position]
    let exact = assessment.availability.byService[position]?.exact
    return OfferedFigures(
      promised: recovery.objectives.rto.map { .time($0) } ?? .notEvaluable,
      achieved: recovery.achieved, slack: recovery.slack,
      dataLoss: assessment.dataLoss.byService[position]?.figure ?? .notEvaluable,
      availability: exact.map { Availability.percent($0) },
      stage: assessment.stages[position]?.stage)
  }

  private func weakest<Value>(
    _ weakest: Weakest<Value>?, _ json: (Value) -> JSONValue
  ) -> JSONValue {
    guard let weakest else { return .null }
    return .object([
      ("value", json(weakest.value)),
      ("service", .text(portfolio.service(weakest.service).id.text)),
    ])
  }
}
