// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import StructuredData

/// All figures of one service, for `data/portal.json` and `data/services.csv`.
struct ServiceRow {
  let service: Service
  /// The id of its tier.
  let tier: String?
  /// How far it has come, `nil` where not even identified.
  let stage: Stage?
  let recovery: ServiceRecovery
  /// The ids on the critical path, in order of recovery.
  let criticalPath: [String]
  /// The promise for data, in seconds.
  let promisedLoss: Int?
  let dataLoss: DataLoss?
  let availability: Availability?
  /// People first.
  let assurances: [AreaAssurance]
  /// The latest valid exercise or event, whatever came out.
  let lastExercise: Proof?
  /// By kind and id.
  let singlePointsOfFailure: [LossTable.Row]
  /// How many findings fail, waived ones left out.
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
  var id: String { service.id.text }
  var name: String? { service.name.value }
  /// The id of who answers for it.
  var owner: String? { service.owner.value?.text }

  /// An entry of `services` in `data/portal.json`.
  func write(to json: inout JSONStream) {
    json.object { json in
      json.array("alternatives", of: service.alternatives) { $1.write(to: &$0) }
      json.object("assurance") { json in
        for area in Area.allCases {
          json.key(named: area.rawValue)
          json.value(assurance(of: area))
        }
      }
      json.object("availability") { json in
        json.member("exact", availability?.exact.map { Availability.percent($0) })
        json.member("naive", availability?.naive.map { Availability.percent($0) })
        json.member("slo", availability?.slo)
      }
      json.object("dataLoss") { json in
        json.member("achieved", dataLoss?.figure ?? .notEvaluable)
        json.member("grade", dataLoss?.grade)
        json.member("promised", promisedLoss)
      }
      json.object("findings") { json in
        for severity in Self.severities {
          json.key(named: severity.rawValue)
          json.value(failures[severity] ?? 0)
        }
      }
      json.member("id", id)
      json.key("lastExercise")
      if let lastExercise { lastExercise.write(to: &json) } else { json.null() }
      json.object("recovery") { writeRecovery(to: &$0) }
      json.array("singlePointsOfFailure", of: singlePointsOfFailure) { json, point in
        json.object { json in
          json.member("id", point.id)
          json.member("kind", point.kind.rawValue)
        }
      }
      json.member("stage", stage?.rawValue)
      json.member("tier", tier)
    }
  }

  /// By name, as keys are written.
  private static let severities = Severity.allCases.sorted { $0.rawValue < $1.rawValue }

  /// Promised, achieved and required times, in seconds.
  private func writeRecovery(to json: inout JSONStream) {
    json.member("achieved", recovery.achieved)
    json.member("criticalPath", criticalPath)
    json.member("declareWithin", recovery.declareWithin)
    json.member("grade", recovery.grade)
    json.member("promised", recovery.objectives.rto)
    json.member("required", recovery.required)
    json.member("slack", recovery.slack)
    json.member("wave", recovery.wave)
  }
}

/// Services of which some suffice for another one.
private struct Alternatives {
  let group: String
  /// In id order.
  let members: [String]

  func write(to json: inout JSONStream) {
    json.object { json in
      json.member("group", group)
      json.member("members", members)
    }
  }
}

extension Service {
  /// The groups among its dependencies, by name.
  fileprivate var alternatives: [Alternatives] {
    let entries = self.dependencies.elements().compactMap { entry in
      entry.group.value.flatMap { group in entry.on.value.map { (group, $0.text) } }
    }
    let groups = Dictionary(grouping: entries, by: \.0)
    return groups.sorted { $0.key < $1.key }.map { group, members in
      Alternatives(group: group, members: Set(members.map(\.1)).sorted())
    }
  }
}

extension Proof {
  fileprivate func write(to json: inout JSONStream) {
    json.object { json in
      json.member("id", activity.id)
      json.member("level", level)
      json.member("on", on.description)
      json.member("rpa", rpa?.seconds)
      json.member("rta", rta?.seconds)
    }
  }
}
