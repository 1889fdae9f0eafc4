// SPDX-License-Identifier: Apache-2.0

// Everything that method.md computes, from a programme and a date; figures with their derivation.
//
// 1. `Portfolio`: the services that count, with what belongs to each.
// 2. `ServiceGraph`: who needs whom, in flat arrays, with circles and an order.
// 3. `OwnTimes`, `Objectives`: what each service states of itself.
// 4. `LossRun`: one loss: what falls, and when it is ready; `RecoveryTable`: everything lost.
// 5. `LossTable`: every single and every named loss; `PathWalk`: how a figure comes about.
// 6. `Redundancy/`: what a group's members share.
//
// A service is known by its position in the inventory, a supplier's service by the numbers above.

package import Continuity

/// The figures of a programme on a day.
package struct Assessment: Sendable {
  package let portfolio: Portfolio
  package let graph: ServiceGraph
  /// By service; those of retired ones mean nothing.
  package let recovery: [ServiceRecovery]
  package let losses: LossTable
  /// Services that wait for themselves, one circle each (DEP-001).
  package let circles: [Circle]
  let times: [OwnTimes]
  let everything: LossRun
  let requirements: Requirements
  let inheritance: TierInheritance
  let reach: LossReach
}

/// Computes every figure of a programme.
package func assess(_ programme: Programme, asOf: CalendarDay) -> Assessment {
  assess(Portfolio(programme, asOf: asOf))
}

func assess(_ portfolio: Portfolio) -> Assessment {
  let positions = portfolio.programme.inventory.services.indices
  let objectives = positions.map { Objectives(of: $0, in: portfolio) }
  let times = positions.map { OwnTimes(of: $0, objectives: objectives[$0], in: portfolio) }
  let graph = ServiceGraph(portfolio, objectives: objectives)
  var recovery = RecoveryTable(portfolio, graph, objectives: objectives, times: times)
  let reach = LossReach(portfolio, graph, pools: RolePools(portfolio))
  let losses = LossTable(
    reach, times: recovery.everything.times, objectives: objectives,
    alone: &recovery.services)
  return Assessment(
    portfolio: portfolio, graph: graph, recovery: recovery.services, losses: losses,
    circles: Circle.all(in: recovery.everything), times: times, everything: recovery.everything,
    requirements: recovery.requirements,
    inheritance: TierInheritance(graph, tiers: objectives.map(\.tier)), reach: reach)
}
