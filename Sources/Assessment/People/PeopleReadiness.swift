// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// Everybody's readiness: by service and role, by role over all services, and by person.
package struct PeopleReadiness: Sendable {
  /// By service: its roles, judged; empty for retired ones.
  package internal(set) var services: [ServiceReadiness]
  /// Courses of everybody.
  package let training: TrainingTable
  /// The roles of every service with their holders.
  package let pools: RolePools
  let portfolio: Portfolio

  /// Indexes roles, assignments and training once, then judges every holder.
  package init(_ portfolio: Portfolio) {
    let pools = RolePools(portfolio)
    let training = TrainingTable(portfolio, pools: pools)
    let judge = EligibilityJudge(portfolio, training)
    let services = portfolio.programme.inventory.services
    self.portfolio = portfolio
    self.pools = pools
    self.training = training
    self.services = services.indices.map { service in
      ServiceReadiness(
        roles: pools.byService[service].map { judge.readiness(of: $0, service: service) },
        statesRoles: services[service].people.value?.roles.isStated ?? false,
        hasTier: portfolio.tierIndex[service] != nil)
    }
  }

  /// Every role with its holders and eligible people over all services (readings.md C3).
  package var roles: [RoleSummary] {
    var rows = portfolio.programme.inventory.roles.map { RoleSummary(id: $0.id) }
    for service in portfolio.living {
      for role in services[service].roles {
        guard let index = role.roleIndex else { continue }
        rows[index].take(role)
      }
    }
    return rows
  }

  /// By role: the positions of the people who are eligible for it for some service, each once.
  var eligible: [[Int]] {
    var eligible = [[Int]](repeating: [], count: portfolio.programme.inventory.roles.count)
    for service in portfolio.living {
      let roles = services[service].roles
      for place in roles.indices {
        guard let role = roles[place].roleIndex else { continue }
        let candidates = roles[place].candidates
        for one in candidates.indices where candidates[one].isEligible {
          eligible[role].append(candidates[one].place)
        }
      }
    }
    var lastRole = [Int](repeating: -1, count: portfolio.programme.inventory.people.count)
    return eligible.enumerated().map { role, people in
      people.filter { person in
        defer { lastRole[person] = role }
        return lastRole[person] != role
      }
    }
  }

  /// TRN-002: the courses that the roles of a person demand and that were never completed, in id
  /// order.
  package func missingCourses(of person: Int) -> [RecordID<Course>] {
    training.requiredCourses(of: person).sorted()
      .filter { training.completion($0, of: person) == nil }
      .map { portfolio.programme.inventory.courses[$0].id }
  }

  /// Everybody who has not left, with the courses that count (readings.md C4), in id order.
  package var people: [PersonRow] {
    let people = portfolio.programme.inventory.people
    return people.indices.filter { !people[$0].hasLeft(by: portfolio.asOf) }.map {
      PersonRow(id: people[$0].id, courses: training.states(of: $0))
    }
  }
}

/// A role over all services.
package struct RoleSummary: Sendable {
  /// The role's id.
  package let id: RecordID<Role>
  /// By position in `inventory.people`: everybody assigned.
  private var members: [Int: Member] = [:]

  init(id: RecordID<Role>) {
    self.id = id
  }

  /// The active holders, in id order.
  package var holders: [RecordID<Person>] { inOrder { $0.isActive }.map(\.person) }
  /// Those eligible for some service, in id order.
  package var eligible: [RecordID<Person>] { inOrder { $0.isEligible }.map(\.person) }

  /// Who is assigned and not eligible for all the services, in id order, with the reasons.
  package var refused: [Refusal] {
    inOrder { $0.refusal.services > 0 }.map(\.refusal)
  }

  mutating func take(_ role: RoleReadiness) {
    let candidates = role.candidates
    for place in candidates.indices {
      let person = candidates[place].person
      members[candidates[place].place, default: Member(refusal: Refusal(person: person))]
        .take(candidates[place])
    }
  }

  /// Some of the members, in the order of their positions, which is that of their ids.
  private func inOrder(_ isMeant: (Member) -> Bool) -> [Member] {
    members.filter { isMeant($0.value) }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Somebody who is assigned to a role by some services.
  private struct Member {
    var refusal: Refusal
    /// Whether by one of them today.
    var isActive = false
    /// Whether to one of them, with nothing in the way.
    var isEligible = false

    var person: RecordID<Person> { refusal.person }

    mutating func take(_ candidate: Candidate) {
      isActive = isActive || candidate.isActive
      isEligible = isEligible || candidate.isEligible
      refusal.take(candidate)
    }
  }

  /// Somebody who is not eligible for a role, of some services or all.
  package struct Refusal: Sendable, Equatable {
    package let person: RecordID<Person>
    /// How many services count on the person in the role.
    package private(set) var assigned = 0
    /// For how many of them the person is not eligible.
    package private(set) var services = 0
    /// Each reason once, in the order of method.md 2.12.
    package private(set) var exclusions: [Exclusion] = []

    init(person: RecordID<Person>) {
      self.person = person
    }

    fileprivate mutating func take(_ candidate: Candidate) {
      assigned += 1
      guard !candidate.isEligible else { return }
      services += 1
      for exclusion in candidate.exclusions where !exclusions.contains(exclusion) {
        exclusions.append(exclusion)
      }
    }
  }
}

/// A person and the state of each course.
package struct PersonRow: Sendable {
  /// The person's id.
  package let id: RecordID<Person>
  /// In id order of the courses.
  package let courses: [CourseStanding]
}
