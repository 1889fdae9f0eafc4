// SPDX-License-Identifier: Apache-2.0

import Continuity

/// How long a service takes to recover, how long it may take, and what decides both.
package struct ServiceRecovery: Sendable {
  package let objectives: Objectives
  package let times: OwnTimes
  /// Ready with everything below lost too: A(s) (method.md 2.3).
  package let achieved: Figure
  /// The same with unknown times at 0: what even optimism cannot undercut.
  package let atLeast: Elapsed
  /// Ready when the service alone is lost: A1(s).
  package internal(set) var alone = Figure.notEvaluable
  /// A(s) if nobody had to detect or decide: A⁰(s).
  package let undelayed: Figure
  /// The lowest grade of all that A(s) may rest on; `nil` where A(s) is null or never (readings.md B2).
  package let grade: Int?
  /// By when consumers and the own promise need it: Req(s); `nil` where nothing sets it.
  package let required: Int?
  /// What the consumers alone would set.
  package let requiredByConsumers: Int?
  /// Whether all consumers above state what Req(s) is made of.
  package let isRequirementCertain: Bool
  /// The service whose need sets Req(s); `nil` where its own promise does.
  package let requiredBy: Int?
  package let wave: Int?
  /// When its own steps begin with everything lost.
  package let earliestStart: Figure
  /// Up to three inputs without which A(s) is not known or only assumed, in order of their names.
  package let unstated: [MissingInput]

  /// Req(s) − A(s); never where the service never comes back (readings.md B3).
  package var slack: Figure {
    if achieved == .never { return .never }
    guard let required, achieved != .notEvaluable else { return .notEvaluable }
    return achieved.map { required - $0 }
  }

  /// When its own steps must begin at the latest: Req(s) − validate − own.
  package var latestStart: Int? {
    guard let required, let own = times.own.seconds else { return nil }
    return required - (times.validate?.seconds ?? 0) - own
  }

  /// The latest moment at which recovery may be declared: D(s) (method.md 2.7).
  package var declareWithin: Figure { deadline(objectives.rto) }

  /// The same with MTPD − WRT in the place of the RTO.
  package var lastChance: Figure { deadline(objectives.lastChance) }

  private func deadline(_ limit: Int?) -> Figure {
    if achieved == .never { return .never }
    guard let limit, achieved != .notEvaluable, grade != 0 else { return .notEvaluable }
    return undelayed.map { limit - $0 }
  }
}

/// The figures of all services with everything lost.
struct RecoveryTable {
  let everything: LossRun
  let requirements: Requirements
  var services: [ServiceRecovery]

  init(
    _ portfolio: Portfolio, _ graph: ServiceGraph, objectives: [Objectives], times: [OwnTimes]
  ) {
    let nodeTimes = times.map { NodeTimes($0) } + graph.suppliers.map { NodeTimes($0) }
    let loss = Loss(nodes: portfolio.living + Array(graph.serviceCount..<graph.nodeCount))
    var run = LossRun(graph, times: nodeTimes)
    run.run(loss)
    var undelayed = LossRun(graph, times: nodeTimes.map(\.undelayed))
    undelayed.run(loss)
    let requirements = Requirements(run, objectives: objectives, isLiving: portfolio.isLiving)
    let grades = run.grades(of: times)
    let waves = graph.waves { run.ready($0) != .never }
    var inputs = UnstatedInputs(run, portfolio)
    services = objectives.indices.map { node in
      let achieved = run.ready(node)
      return ServiceRecovery(
        objectives: objectives[node], times: times[node], achieved: achieved,
        atLeast: run.low[node], undelayed: undelayed.ready(node),
        grade: achieved.seconds == nil ? nil : grades[node],
        required: requirements.required[node],
        requiredByConsumers: requirements.fromConsumers[node],
        isRequirementCertain: requirements.isCertain[node],
        requiredBy: requirements.setter[node].map { member in
          Int(graph.need(ofMemberAt: member).owner)
        },
        wave: waves[node],
        earliestStart: Figure(
          low: run.start(of: node, unknownIsNever: false),
          high: run.start(of: node, unknownIsNever: true)),
        unstated: inputs.below(node))
    }
    everything = run
    self.requirements = requirements
  }
}

extension NodeTimes {
  /// The same as if recovery were declared at once.
  var undelayed: NodeTimes {
    var copy = self
    copy.reaction = 0
    return copy
  }
}

extension LossRun {
  /// By node, the lowest grade in its strong closure, itself included (readings.md B2).
  func grades(of services: [OwnTimes]) -> [Int?] {
    var lowest = [Int?](repeating: nil, count: graph.shape.isCyclic.count)
    for node in graph.shape.order.map(Int.init) {
      let own =
        graph.supplier(node).map { $0.rto == nil ? [] : [$0.grade] }
        ?? services[node].grades
      let below = graph.needs(of: node).flatMap { index in
        graph.members(of: graph.needs[index]).compactMap { member in
          lowest[Int(graph.shape.component[Int(member.node)])]
        }
      }
      let component = Int(graph.shape.component[node])
      lowest[component] = ([lowest[component]].compactMap { $0 } + own + below).min()
    }
    return graph.shape.component.map { lowest[Int($0)] }
  }
}
