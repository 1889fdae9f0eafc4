// SPDX-License-Identifier: Apache-2.0

import Continuity

/// Every person's courses: one end per person and course, the best record's (readings.md B12).
package struct TrainingTable: Sendable {
  /// A course that somebody completed.
  struct Completion: Sendable {
    /// The position in `inventory.courses`.
    let course: Int
    /// The last day on which it holds.
    var until: CalendarDay
    /// The earliest completion on record.
    var firstOn: CalendarDay?
  }

  let asOf: CalendarDay
  let inventory: Inventory
  /// By role: the positions of the courses of its curriculum.
  private let curricula: [[Int]]
  /// By person: completions, in the order of the courses.
  private let completions: [[Completion]]
  /// By person: the roles held, with the rank of the most critical tier served.
  let rolesHeld: [[HeldRole]]

  /// Takes in all training records, each once.
  package init(_ portfolio: Portfolio, pools: RolePools) {
    let inventory = portfolio.programme.inventory
    asOf = portfolio.asOf
    self.inventory = inventory
    curricula = inventory.roles.map { role in
      role.curriculum.elements().compactMap { inventory.courses.index(of: $0.value) }
    }
    rolesHeld = HeldRole.all(portfolio, pools)
    var collector = CompletionCollector(portfolio, curricula, rolesHeld)
    for record in inventory.trainingRecords { collector.add(record) }
    completions = collector.sorted()
  }

  /// The curriculum of a role, as positions of courses.
  func courses(ofRole role: Int?) -> [Int] {
    role.map { curricula[$0] } ?? []
  }

  /// What a person completed of a course.
  func completion(_ course: Int, of person: Int) -> Completion? {
    completions[person].first { $0.course == course }
  }

  /// What is missing or has run out.
  func gaps(of person: Int, in courses: [Int]) -> [Exclusion] {
    courses.compactMap { course in
      let id = inventory.courses[course].id
      guard let until = completion(course, of: person)?.until else { return .courseMissing(id) }
      return until < asOf ? .courseExpired(id, on: until) : nil
    }
  }

  /// The last day on which all of some courses hold; `nil` for none.
  func end(of person: Int, in courses: [Int]) -> CalendarDay? {
    courses.compactMap { completion($0, of: person)?.until }.min()
  }

  /// The curricula of the roles that a person holds, and the courses on record, in id order.
  package func states(of person: Int) -> [CourseStanding] {
    let required = requiredCourses(of: person)
    let all = required.union(completions[person].map(\.course))
    return all.sorted().map { course in
      let until = completion(course, of: person)?.until
      return CourseStanding(
        course: inventory.courses[course].id, state: CourseState(until: until, on: asOf),
        until: until, isRequired: required.contains(course))
    }
  }

  /// The courses that the roles of a person demand and that have run out, in id order.
  func expired(of person: Int) -> [CourseStanding] {
    let ended = completions[person].filter { $0.until < asOf }
    guard !ended.isEmpty else { return [] }
    let required = requiredCourses(of: person)
    return ended.filter { required.contains($0.course) }.map {
      CourseStanding(
        course: inventory.courses[$0.course].id, state: .expired, until: $0.until,
        isRequired: true)
    }
  }

  /// The positions of the courses that the roles of a person demand.
  func requiredCourses(of person: Int) -> Set<Int> {
    Set(rolesHeld[person].flatMap { curricula[$0.role] })
  }
}

/// A role that a person holds on the as-of date, by either form.
struct HeldRole: Sendable {
  /// The position in `inventory.roles`.
  let role: Int
  /// The rank of the most critical tier among the services served, `nil` where none has a tier.
  let rank: Int?

  private struct Key: Hashable {
    let person: Int
    let role: Int
  }

  /// By person, in the order of the roles.
  static func all(_ portfolio: Portfolio, _ pools: RolePools) -> [[HeldRole]] {
    let inventory = portfolio.programme.inventory
    var ranks: [Key: Int] = [:]
    for service in portfolio.living {
      let rank = portfolio.tierIndex[service] ?? Int.max
      for pool in pools.byService[service] {
        guard let role = pool.roleIndex else { continue }
        for holder in pool.holders where holder.isAssigned {
          ranks[Key(person: holder.person, role: role), default: rank].formMinimum(rank)
        }
      }
    }
    for assignment in inventory.assignments where assignment.isActive(on: portfolio.asOf) {
      guard let person = inventory.people.index(of: assignment.person),
        let role = inventory.roles.index(of: assignment.role)
      else { continue }
      ranks[Key(person: person, role: role), default: Int.max].formMinimum(Int.max)
    }
    return byPerson(ranks, count: inventory.people.count)
  }

  private static func byPerson(_ ranks: [Key: Int], count: Int) -> [[HeldRole]] {
    var lists = [[HeldRole]](repeating: [], count: count)
    for (key, rank) in ranks.sorted(by: { $0.key.role < $1.key.role }) {
      lists[key.person].append(HeldRole(role: key.role, rank: rank == Int.max ? nil : rank))
    }
    return lists
  }
}

extension RecordTable {
  /// The place of the record that a field names.
  func index(of reference: Stated<RecordID<Element>>) -> Int? {
    reference.value.flatMap { index(of: $0) }
  }
}

extension Int {
  fileprivate mutating func formMinimum(_ other: Int) {
    self = Swift.min(self, other)
  }
}
