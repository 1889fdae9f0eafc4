// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// Whether the holders of a role can do all recoveries that wait for them (method.md 2.13, PEO-007).
///
/// A necessary condition: a fail is certain, a pass is not a proof.
package struct PeopleFeasibility: Sendable, Equatable {
  /// What a service asks of the role, in the order of deadlines.
  package struct Job: Sendable, Equatable {
    package let service: Int
    /// When its steps may begin, with unknown times at 0.
    package let start: Int
    /// Seconds of all steps that name the role.
    package let handsOn: Int
    /// Req(s) − validate(s).
    package let deadline: Int
  }

  package let role: RecordID<Role>
  package let people: Int
  package let jobs: [Job]
  /// The place of the first job that cannot be done in time, `nil` where all might be.
  package let firstMissed: Int?

  init(role: RecordID<Role>, people: Int, jobs: [Job]) {
    self.role = role
    self.people = people
    self.jobs = jobs
    var start = Int.max
    var work = 0
    firstMissed = jobs.firstIndex { job in
      start = min(start, job.start)
      work += job.handsOn
      // start + work / people > deadline, without rounding.
      return (job.deadline - start) * people < work
    }
  }
}

/// The work of roles in the plans that bring services back.
struct RoleWork: Sendable {
  /// The roles that have some, in id order.
  let roles: [RecordID<Role>]
  /// By service: the places of its roles, each with the seconds of its work; empty for retired ones.
  let byService: [[(role: Int, seconds: Int)]]

  init(_ portfolio: Portfolio) {
    let work = portfolio.isLiving.indices.map { service in
      portfolio.isLiving[service] ? portfolio.work(toRecover: service) : [:]
    }
    let roles = Set(work.flatMap(\.keys)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(roles, roles.indices))
    self.roles = roles
    byService = work.map { work in
      work.compactMap { role, seconds in places[role].map { (role: $0, seconds: seconds) } }
    }
  }
}

extension Portfolio {
  /// The seconds of work of each role in the plan that brings a service back; hands-on time of a
  /// step is its duration (readings.md E); of several plans the one that decides counts.
  fileprivate func work(toRecover service: Int) -> [RecordID<Role>: Int] {
    var sums: [RecordID<Role>: Int] = [:]
    let plans = plansWithSteps(of: service)
    for step in longest(of: plans)?.plan.steps.elements() ?? [] {
      guard let role = step.role.value else { continue }
      sums[role, default: 0] += step.duration.value?.bounded ?? 0
    }
    if plans.isEmpty, let steps = writeUpFacts[service]?.steps {
      for step in steps {
        for role in doers.roles(of: step) where programme.inventory.roles.contains(id: role.text) {
          sums[role, default: 0] += step.duration ?? 0
        }
      }
    }
    return sums
  }
}
