// SPDX-License-Identifier: Apache-2.0

// Everything that method.md computes, from a programme and a date; figures with their derivation.
//
// 1. `Portfolio`: the services that count, with what belongs to each.
// 2. `ServiceGraph`: who needs whom, in flat arrays, with circles and an order.
// 3. `OwnTimes`, `Objectives`: what each service states of itself.
// 4. `LossRun`: one loss: what falls, and when it is ready; `RecoveryTable`: everything lost.
// 5. `LossTable`: every single and every named loss; `PathWalk`: how a figure comes about.
// 6. `Redundancy/`: what a group's members share.
// 7. `ProofTable`, `PeopleReadiness`, `DataLossTable`, `AvailabilityTable`, `StageStanding`: what
//    was proved, who is ready, what is lost, what is up, and how far each service has come.
// 8. `Governance/`, `Fingerprints/`, `Sections/`: reviews, waivers, expiry, versions, write-ups.
// 9. `Assurance/`, `Training/`, `Offerings/`: how sure an area is, who is trained, the weakest.
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
  package let fingerprints: Fingerprints
  package let proofs: ProofTable
  package internal(set) var people: PeopleReadiness
  package let dataLoss: DataLossTable
  package let availability: AvailabilityTable
  /// By service; `nil` for retired ones.
  package let stages: [StageStanding?]
  /// What bringing each service back asks of roles.
  let work: RoleWork
  /// How many services the first tier has.
  package let firstTierCount: Int
  let times: [OwnTimes]
  let everything: LossRun
  let requirements: Requirements
  let inheritance: TierInheritance
  let reach: LossReach
}

/// Computes every figure of a programme.
///
/// - Parameters:
///   - jobs: how many write-ups are looked at once; the result is the same for any number.
///   - digest: the digest that fingerprints are made with, SHA-256 in hexadecimal.
package func assess(
  _ programme: Programme, asOf: CalendarDay, jobs: Int = 1,
  digest: @escaping @Sendable ([UInt8]) -> String
) -> Assessment {
  assess(Portfolio(programme, asOf: asOf, jobs: jobs), digest: digest)
}

func assess(
  _ portfolio: Portfolio, digest: @escaping @Sendable ([UInt8]) -> String
) -> Assessment {
  let positions = portfolio.programme.inventory.services.indices
  let objectives = positions.map { Objectives(of: $0, in: portfolio) }
  let times = positions.map { OwnTimes(of: $0, objectives: objectives[$0], in: portfolio) }
  let graph = ServiceGraph(portfolio, objectives: objectives)
  var recovery = RecoveryTable(portfolio, graph, objectives: objectives, times: times)
  let people = PeopleReadiness(portfolio)
  let reach = LossReach(portfolio, graph, pools: people.pools)
  let losses = LossTable(
    reach, times: recovery.everything.times, objectives: objectives,
    alone: &recovery.services)
  let fingerprints = Fingerprints(portfolio, digest: digest)
  let proofs = ProofTable(portfolio) { fingerprints.service($0) }
  return Assessment(
    portfolio: portfolio, graph: graph, recovery: recovery.services, losses: losses,
    circles: Circle.all(in: recovery.everything), fingerprints: fingerprints, proofs: proofs,
    people: people,
    dataLoss: DataLossTable(portfolio, proofs: proofs) { recovery.everything.range(of: $0) },
    availability: AvailabilityTable(portfolio, graph),
    stages: positions.map { portfolio.stage(of: $0, proofs: proofs) },
    work: RoleWork(portfolio),
    firstTierCount: portfolio.living.count { objectives[$0].tier == 0 }, times: times,
    everything: recovery.everything, requirements: recovery.requirements,
    inheritance: TierInheritance(graph, tiers: objectives.map(\.tier)), reach: reach)
}

extension Portfolio {
  fileprivate func stage(of service: Int, proofs: ProofTable) -> StageStanding? {
    guard isLiving[service] else { return nil }
    return StageStanding(of: service, in: self, proofs: proofs)
  }

  /// The steps that a table of a service's write-up tells, `nil` where none does or it is retired.
  package func writtenSteps(of position: Int) -> [WrittenStep]? {
    // A span lends its element: the list would hand out a copy of all that the write-up says.
    writeUpFacts.span[position]?.steps
  }

  /// The services that the steps in a service's write-up use, none where it is retired.
  package func usesInWriteUp(of position: Int) -> [Located<RecordID<Service>>] {
    // The list itself would hand out a copy of all that stands beside them.
    writeUpFacts.span[position]?.uses ?? []
  }

  /// Whether a table of the service's write-up is the plan's steps (readings.md B18).
  func hasWrittenSteps(_ position: Int) -> Bool {
    writeUpFacts.span[position]?.steps != nil
  }
}
