// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// Which sessions to hold next: one after the other, each the one that closes most (method.md 2.22).
///
/// A *place* is a role of a service that falls below its minimum within the horizon if nobody renews.
/// A *gap* is a course that one of its holders lacks at the end of the horizon, where nothing but
/// courses stands in the holder's way; it weighs as much as there are places that it keeps thin.
package struct SessionSchedule: Sendable {
  /// A session to hold.
  package struct Step: Sendable, Equatable {
    package let course: RecordID<Course>
    /// Who is to attend, those whose gap weighs most first.
    package let people: [RecordID<Person>]
    /// What the gaps weigh that the session closes.
    package let weight: Int
    /// What the gaps weigh that are left after it.
    package let left: Int
    /// How many places have enough people after it and those before it.
    package let filled: Int
  }

  /// A session of a course without a stated capacity takes so many.
  package static let usualSeats = 12

  /// In the order in which they close most; empty where courses mend nothing.
  package private(set) var steps: [Step] = []
  /// How many places are thin.
  package let places: Int
  /// What all gaps weigh.
  package let weight: Int

  init(_ gaps: TrainingGaps, seats: [Int], _ inventory: Inventory, atMost limit: Int) {
    places = gaps.places.count
    var open = gaps.byCourse(count: inventory.courses.count)
    weight = open.joined().reduce(0) { $0 + $1.weight }
    var left = weight
    var closed: Set<TrainingGaps.Gap> = []
    while steps.count < limit {
      let sums = open.indices.map { course in
        open[course].prefix(seats[course]).reduce(0) { $0 + $1.weight }
      }
      // Of equal ones the first by id.
      guard let most = sums.max(), most > 0, let course = sums.firstIndex(of: most) else { break }
      let attending = open[course].prefix(seats[course])
      open[course].removeFirst(attending.count)
      closed.formUnion(attending.map(\.gap))
      left -= most
      steps.append(
        Step(
          course: inventory.courses[course].id,
          people: attending.map { inventory.people[$0.gap.person].id },
          weight: most, left: left, filled: gaps.filled(by: closed)))
    }
  }
}

/// The thin places of a programme, and what each of their holders lacks.
struct TrainingGaps: Sendable {
  /// A course that somebody lacks, as places in the inventory.
  struct Gap: Hashable, Sendable {
    let person: Int
    let course: Int
  }

  /// A role of a service that is thin.
  struct Place: Sendable {
    let minimum: Int
    /// By holder whom courses alone keep away: what is lacking, nothing for those who are eligible.
    let holders: [[Gap]]
  }

  private(set) var places: [Place] = []

  init(_ people: PeopleReadiness, until end: CalendarDay) {
    for service in people.portfolio.living {
      for (role, pool) in zip(people.services[service].roles, people.pools.byService[service]) {
        guard let cliff = role.cliff, cliff <= end else { continue }
        let courses = people.training.courses(ofRole: pool.roleIndex)
        let holders = zip(role.candidates, pool.holders).filter { $0.0.isKeptByCoursesAlone }
        places.append(
          Place(
            minimum: role.minimum,
            holders: holders.map { _, holder in
              courses.filter { course in
                people.training.completion(course, of: holder.person).map { $0.until < end } ?? true
              }.map { Gap(person: holder.person, course: $0) }
            }))
      }
    }
  }

  /// By course: its gaps with their weights, the heaviest first.
  func byCourse(count: Int) -> [[(gap: Gap, weight: Int)]] {
    var weights: [Gap: Int] = [:]
    for gap in places.lazy.flatMap(\.holders).joined() { weights[gap, default: 0] += 1 }
    var lists = [[(gap: Gap, weight: Int)]](repeating: [], count: count)
    for (gap, weight) in weights.sorted(by: {
      ($1.value, $0.key.person) < ($0.value, $1.key.person)
    }) {
      lists[gap.course].append((gap, weight))
    }
    return lists
  }

  /// How many places have enough people when some gaps are closed.
  func filled(by closed: Set<Gap>) -> Int {
    places.count { place in
      place.holders.count { $0.allSatisfy(closed.contains) } >= place.minimum
    }
  }
}

extension Candidate {
  /// Whether nothing stands in the way but courses.
  fileprivate var isKeptByCoursesAlone: Bool {
    isActive
      && exclusions.allSatisfy { exclusion in
        switch exclusion {
        case .courseMissing, .courseExpired: true
        default: false
        }
      }
  }
}

extension PeopleReadiness {
  /// The sessions that close most, one after the other.
  ///
  /// - Parameters:
  ///   - days: the horizon, counted from the as-of date.
  ///   - limit: how many sessions at most.
  package func schedule(within days: Int, atMost limit: Int) -> SessionSchedule {
    let inventory = portfolio.programme.inventory
    var seats = [Int](repeating: 0, count: inventory.courses.count)
    for session in inventory.sessions {
      guard let course = inventory.courses.index(of: session.course) else { continue }
      seats[course] = max(seats[course], session.capacity.value ?? 0)
    }
    return SessionSchedule(
      TrainingGaps(self, until: portfolio.asOf.adding(days: days)),
      seats: seats.map { $0 > 0 ? $0 : SessionSchedule.usualSeats }, inventory, atMost: limit)
  }
}
