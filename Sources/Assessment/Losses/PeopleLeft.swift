// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// Who is left to take a role in a loss, over all services that need it (method.md 2.10, 2.12).
package struct RoleRemainder: Sendable, Equatable {
  package let role: RecordID<Role>
  /// How many the most demanding of its services needs.
  package let minimum: Int
  /// Everybody who holds it for some service, in id order.
  package let holders: [RecordID<Person>]
  /// Those of them who are not lost, in id order.
  package let left: [RecordID<Person>]
  /// How many of those left are away besides, if a share of the staff is: nobody knows who.
  package let away: Int
  /// The services whose pool is left with fewer than its minimum, in id order.
  package let short: [Int]

  /// How many can be counted on.
  package var staying: Int { left.count - away }
}

extension Assessment {
  /// The roles that lose somebody in a named scenario, in id order.
  ///
  /// - Parameter scenario: its place in `inventory.scenarios`.
  package func peopleLeft(inScenario scenario: Int) -> [RoleRemainder] {
    let record = portfolio.programme.inventory.scenarios[scenario]
    let removed = reach.removed(by: record)
    let lost = reach.peopleLost(in: removed)
    let share = removed.share.flatMap { ExactShare($0) }
    let touched =
      share == nil
      ? lost.flatMap { reach.poolsByPerson[Int($0)] }.map(Int.init) : [Int](reach.pools.indices)
    let roles = Set(touched.map { reach.pools[$0].role }).sorted()
    return roles.compactMap { role in
      let index = portfolio.programme.inventory.roles.index(of: role)
      let places = index.map { Array(reach.poolsByRole[$0]) } ?? []
      return remainder(of: role, places.map { reach.pools[Int($0)] }, without: lost, share)
    }
  }

  private func remainder(
    of role: RecordID<Role>, _ pools: [LossReach.Pool], without lost: Set<Int32>,
    _ share: ExactShare?
  ) -> RoleRemainder? {
    let holders = Set(pools.flatMap(\.holders)).sorted()
    let left = holders.filter { !lost.contains($0) }
    let staying = share?.staying(of: left.count) ?? left.count
    guard staying < holders.count else { return nil }
    let short = pools.filter { pool in
      let rest = pool.holders.count { !lost.contains($0) }
      return (share?.staying(of: rest) ?? rest) < pool.minimum
    }
    let people = portfolio.programme.inventory.people
    return RoleRemainder(
      role: role, minimum: pools.map(\.minimum).max() ?? 0,
      holders: holders.map { people[Int($0)].id }, left: left.map { people[Int($0)].id },
      away: left.count - staying, short: Set(short.map { Int($0.service) }).sorted())
  }

  /// Whether those who are left of each role can do all recoveries that wait for them in a named
  /// scenario (method.md 2.13), in id order of the roles that have something to do.
  package func peopleFeasibility(inScenario scenario: Int) -> [PeopleFeasibility] {
    let record = portfolio.programme.inventory.scenarios[scenario]
    let removed = reach.removed(by: record)
    var run = LossRun(graph, times: everything.times)
    run.runOptimistically(reach.loss(of: removed))
    let lost = reach.peopleLost(in: removed)
    let share = removed.share.flatMap { ExactShare($0) }
    let eligible = eligiblePeople
    return feasibility(of: jobs(in: run)) { role in
      let left = (eligible[role] ?? []).count { !lost.contains(Int32($0)) }
      return share?.staying(of: left) ?? left
    }
  }

  /// Whether those who are left of each role can do all recoveries that wait for them after the loss
  /// of each site, by its position (method.md 2.13).
  ///
  /// - Parameter eligible: `eligiblePeople`.
  package func peopleFeasibilityBySite(
    _ eligible: [RecordID<Role>: [Int]]
  ) -> [[PeopleFeasibility]] {
    var run = LossRun(graph, times: everything.times)
    return portfolio.programme.inventory.sites.indices.map { site in
      let removed = reach.removed(.site, site)
      run.runOptimistically(reach.loss(of: removed))
      let jobs = jobs(in: run)
      guard jobs.contains(where: { !$0.isEmpty }) else { return [] }
      let lost = reach.peopleLost(in: removed)
      return feasibility(of: jobs) { role in
        (eligible[role] ?? []).count { !lost.contains(Int32($0)) }
      }
    }
  }

  /// The services for which some people, given by their positions, hold a role; once for each role.
  package func services(staffedBy people: [Int]) -> [Int] {
    people.flatMap { reach.poolsByPerson[$0] }.map { Int(reach.pools[Int($0)].service) }
  }

  /// By role, the positions of all who are eligible for it for some service (method.md 2.12).
  package var eligiblePeople: [RecordID<Role>: [Int]] {
    Dictionary(
      zip(portfolio.programme.inventory.roles.map(\.id), people.eligible),
      uniquingKeysWith: { first, _ in first })
  }

  /// By place in `work.roles`: what the services that recover by their own steps ask of the role.
  private func jobs(in run: LossRun) -> [[PeopleFeasibility.Job]] {
    var jobs = [[PeopleFeasibility.Job]](repeating: [], count: work.roles.count)
    for node in run.affected {
      let service = Int(node)
      guard service < graph.serviceCount, run.isLost(service), !work.byService[service].isEmpty,
        let required = recovery[service].required
      else { continue }
      let start = run.start(of: service, unknownIsNever: false)
      guard !start.isNever else { continue }
      let validate = everything.times[service].validate
      for (role, seconds) in work.byService[service] {
        jobs[role].append(
          PeopleFeasibility.Job(
            service: service, start: start.seconds, handsOn: seconds,
            deadline: required - validate))
      }
    }
    return jobs
  }

  /// Each role that has some with its jobs in the order of deadlines.
  private func feasibility(
    of jobs: [[PeopleFeasibility.Job]], people: (RecordID<Role>) -> Int
  ) -> [PeopleFeasibility] {
    jobs.indices.filter { !jobs[$0].isEmpty }.map { place in
      let (role, sorted) = (
        work.roles[place],
        jobs[place].sorted { ($0.deadline, $0.service) < ($1.deadline, $1.service) }
      )
      return PeopleFeasibility(role: role, people: people(role), jobs: sorted)
    }
  }

  /// Whether the eligible holders of each role can do all recoveries with everything lost
  /// (method.md 2.13), in id order of the roles that have something to do.
  ///
  /// - Parameter eligible: how many people are eligible for a role (method.md 2.12).
  package func peopleFeasibility(
    eligible: (RecordID<Role>) -> Int
  ) -> [PeopleFeasibility] {
    feasibility(of: jobs(in: everything), people: eligible)
  }
}

extension PeopleFeasibility {
  /// Whether the first job that is missed can only begin after its deadline.
  package var waitsTooLong: Bool {
    guard let firstMissed, people > 0 else { return false }
    return jobs[firstMissed].start > jobs[firstMissed].deadline
  }

  /// By how many seconds the first job that is missed comes too late; `nil` where none is, and
  /// where nobody is there to do it.
  package var missedBy: Int? {
    guard let firstMissed, people > 0 else { return nil }
    let done = jobs.prefix(through: firstMissed)
    let start = done.map(\.start).min() ?? 0
    let work = done.reduce(0) { $0 + $1.handsOn }
    return start + (work + people - 1) / people - jobs[firstMissed].deadline
  }
}
