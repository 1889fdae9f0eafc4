// SPDX-License-Identifier: Apache-2.0

import Continuity
package import Phrasing

/// How far a service has come in the programme (method.md 2.19).
package enum Stage: String, CaseIterable, Comparable, Sendable {
  case identified, prioritised, mapped, tested

  /// 0 for identified to 3 for tested.
  package var rank: Int {
    switch self {
    case .identified: 0
    case .prioritised: 1
    case .mapped: 2
    case .tested: 3
    }
  }

  /// In the order in which stages are reached.
  package static func < (first: Stage, second: Stage) -> Bool {
    first.rank < second.rank
  }
}

extension Stage {
  /// The names under which services are counted: the stages in their order, then `none`.
  package static let names = allCases.map { name(of: $0) } + [name(of: nil)]

  /// The name under which a service is counted that has come to a stage, or to none.
  static func name(of stage: Stage?) -> String { stage?.rawValue ?? "none" }
}

extension Assessment {
  /// How many services that are not retired have come to each stage, by its name; see `Stage.names`.
  package var servicesByStage: [String: Int] {
    portfolio.living.reduce(into: [:]) { $0[Stage.name(of: stages[$1]?.stage), default: 0] += 1 }
  }
}

/// The stage of a service and what the next one still wants.
package struct StageStanding: Sendable, Equatable {
  /// The last stage whose conditions, and all before, hold; `nil` where not even identified.
  package let stage: Stage?
  /// What is missing for the next stage, named as an author would; empty for the last.
  package let missing: [Wording]

  /// - Parameter service: the position of one that is not retired.
  package init(of service: Int, in portfolio: Portfolio, proofs: ProofTable) {
    let conditions = StageConditions(service, portfolio, proofs)
    var reached: Stage?
    for stage in Stage.allCases {
      let missing = conditions.missing(for: stage)
      guard missing.isEmpty else {
        self.stage = reached
        self.missing = missing
        return
      }
      reached = stage
    }
    stage = reached
    missing = []
  }
}

/// What each stage wants of a service (readings.md B17).
private struct StageConditions {
  let position: Int
  let service: Service
  let portfolio: Portfolio
  let proofs: ProofTable

  init(_ position: Int, _ portfolio: Portfolio, _ proofs: ProofTable) {
    self.position = position
    self.portfolio = portfolio
    self.proofs = proofs
    service = portfolio.service(position)
  }

  /// The conditions of a stage that do not hold.
  func missing(for stage: Stage) -> [Wording] {
    conditions(of: stage).filter { !$0.holds }.map(\.name)
  }

  /// What an author would call it, and whether it is there.
  private typealias Condition = (name: Wording, holds: Bool)

  /// What a stage wants beyond those before it.
  private func conditions(of stage: Stage) -> [Condition] {
    switch stage {
    case .identified:
      [
        ("owner", service.owner.isStated), ("outcome", service.outcome.isStated),
        ("write-up", portfolio.writeUp(of: position) != nil),
      ]
    case .prioritised: prioritised
    case .mapped: mapped
    case .tested: [("valid exercise in date", proofs.inDate(position) == .pass)]
    }
  }

  /// Tier, impact analysis in date, and both objectives.
  private var prioritised: [Condition] {
    let analysis = portfolio.analysis(of: position)
    return [
      ("tier", portfolio.tierIndex[position] != nil),
      ("BIA review in date", ReviewChecks(portfolio).analysisReview(of: position) == .pass),
      ("bia.rto", analysis?.rto.isStated ?? false),
      ("bia.rpo", analysis?.rpo.isStated ?? false),
    ]
  }

  /// Everything that the service needs is stated, or stated to be none (readings.md A17).
  private var mapped: [Condition] {
    [
      ("people.roles", service.people.value?.roles.isStated ?? false),
      ("hosting", service.hosting.isStated),
      ("dependencies", service.dependencies.isStated),
      ("suppliers", service.suppliers.isStated), ("sites", service.sites.isStated),
      ("plan", portfolio.hasRecoveryPlan(position)),
    ]
  }
}
