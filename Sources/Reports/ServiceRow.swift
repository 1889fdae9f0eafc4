// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import StructuredData

/// All figures of one service, for `data/portal.json` and `data/services.csv`.
struct ServiceRow {
  let service: Service
  let tier: String?
  let stage: Stage?
  let recovery: ServiceRecovery
  let criticalPath: [String]
  /// The promise for data, in seconds.
  let promisedLoss: Int?
  let dataLoss: DataLoss?
  let availability: Availability?
  /// People first.
  let assurances: [AreaAssurance]
  let lastExercise: Proof?
  let singlePointsOfFailure: [LossTable.Row]
  let failures: [Severity: Int]

  init(
    _ position: Int, in assessment: Assessment, assurances: [AreaAssurance],
    failures: [Severity: Int]
  ) {
    let portfolio = assessment.portfolio
    service = portfolio.service(position)
    tier = portfolio.policy(of: position)?.id.text
    stage = assessment.stages[position]?.stage
    recovery = assessment.recovery[position]
    criticalPath = assessment.derivation(of: position).path.map { portfolio.service($0).id.text }
    promisedLoss = portfolio.analysis(of: position)?.rpo.value?.seconds
    dataLoss = assessment.dataLoss.byService[position]
    availability = assessment.availability.byService[position]
    lastExercise = assessment.proofs.last(of: position)
    singlePointsOfFailure = assessment.losses.singlePointsOfFailure(of: position)
    self.assurances = assurances
    self.failures = failures
  }

  /// The level of an area, `nil` where it was not judged.
  func assurance(of area: Area) -> Int? {
    assurances.first { $0.area == area }?.level
  }
}

extension ServiceRow {
  var json: JSONValue {
    .object([
      ("id", .text(service.id.text)),
      ("tier", JSONValue(tier)),
      ("stage", JSONValue(stage?.rawValue)),
      ("recovery", recoveryJSON),
      (
        "dataLoss",
        .object([
          ("promised", JSONValue(promisedLoss)),
          ("achieved", JSONValue(dataLoss?.figure ?? .notEvaluable)),
          ("grade", JSONValue(dataLoss?.grade)),
        ])
      ),
      (
        "availability",
        .object([
          ("slo", percent(availability?.slo)),
          ("exact", percent(availability?.exact.map { Availability.percent($0) })),
          ("naive", percent(availability?.naive.map { Availability.percent($0) })),
        ])
      ),
      (
        "assurance",
        .object(Area.allCases.map { ($0.rawValue, JSONValue(assurance(of: $0))) })
      ),
      ("lastExercise", lastExercise?.json ?? .null),
      ("singlePointsOfFailure", .array(singlePointsOfFailure.map(\.json))),
      (
        "findings",
        .object(Severity.allCases.map { ($0.rawValue, .integer(failures[$0] ?? 0)) })
      ),
    ])
  }

  private var recoveryJSON: JSONValue {
    .object([
      ("promised", JSONValue(recovery.objectives.rto)),
      ("achieved", JSONValue(recovery.achieved)),
      ("required", JSONValue(recovery.required)),
      ("slack", JSONValue(recovery.slack)),
      ("grade", JSONValue(recovery.grade)),
      ("wave", JSONValue(recovery.wave)),
      ("declareWithin", JSONValue(recovery.declareWithin)),
      ("criticalPath", .array(criticalPath.map { .text($0) })),
    ])
  }

  private func percent(_ value: Double?) -> JSONValue {
    value.map { .decimal($0) } ?? .null
  }
}

extension Proof {
  fileprivate var json: JSONValue {
    .object([
      ("id", .text(activity.id)),
      ("on", .text(on.description)),
      ("level", JSONValue(level)),
      ("rta", JSONValue(rta?.seconds)),
      ("rpa", JSONValue(rpa?.seconds)),
    ])
  }
}

extension LossTable.Row {
  fileprivate var json: JSONValue {
    .object([("kind", .text(kind.rawValue)), ("id", .text(id))])
  }
}
