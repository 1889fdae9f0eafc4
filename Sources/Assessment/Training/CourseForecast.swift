// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing

/// Who needs a course within a horizon, and how many seats there are (method.md 2.16).
package struct CourseForecast: Sendable {
  /// The course's id.
  package let course: RecordID<Course>
  /// Active holders of roles with the course whose validity ends by then, or who never took it.
  package let demand: [RecordID<Person>]
  /// Seats not booked in sessions that begin by then and still take registrations.
  package let supply: Int
  /// Sessions that begin by then, in order of their days.
  package let sessions: [RecordID<Session>]
  /// Those of them that take registrations and state no capacity: their seats are not counted.
  package let sessionsWithoutCapacity: [RecordID<Session>]

  /// TRN-007: enough seats; a session without a capacity might have them.
  package var verdict: Verdict {
    if demand.count <= supply { return .pass }
    return sessionsWithoutCapacity.isEmpty
      ? .fail : .notEvaluable(missing: ["sessions.capacity"])
  }
}

extension PeopleReadiness {
  /// The forecast of every course, in id order.
  ///
  /// - Parameter days: the horizon, counted from the as-of date.
  package func forecast(within days: Int) -> [CourseForecast] {
    forecast(until: portfolio.asOf.adding(days: days))
  }

  /// The forecast of every course, in id order.
  ///
  /// - Parameter end: the last day of the horizon.
  package func forecast(until end: CalendarDay) -> [CourseForecast] {
    let inventory = portfolio.programme.inventory
    let demand = demand(until: end)
    let seats = SeatTable(inventory)
    var sessions = [[Session]](repeating: [], count: inventory.courses.count)
    var supply = [Int](repeating: 0, count: inventory.courses.count)
    for (position, session) in inventory.sessions.enumerated()
    where session.isAhead(of: portfolio.asOf) && session.day <= end {
      guard let course = inventory.courses.index(of: session.course) else { continue }
      sessions[course].append(session)
      if session.isEnrolling(on: portfolio.asOf) { supply[course] += seats[position].free ?? 0 }
    }
    return inventory.courses.indices.map { course in
      let ahead = sessions[course].sorted { ($0.day, $0.id) < ($1.day, $1.id) }
      return CourseForecast(
        course: inventory.courses[course].id, demand: demand[course],
        supply: supply[course], sessions: ahead.map(\.id),
        sessionsWithoutCapacity: ahead.filter {
          !$0.capacity.isStated && $0.status.value != .full && $0.isEnrolling(on: portfolio.asOf)
        }.map(\.id))
    }
  }

  private func demand(until end: CalendarDay) -> [[RecordID<Person>]] {
    let inventory = portfolio.programme.inventory
    var demand = [[RecordID<Person>]](repeating: [], count: inventory.courses.count)
    for person in inventory.people.indices where portfolio.isActive[person] {
      for course in training.requiredCourses(of: person)
      where training.completion(course, of: person).map({ $0.until <= end }) ?? true {
        demand[course].append(inventory.people[person].id)
      }
    }
    return demand
  }
}

extension Session {
  fileprivate var day: CalendarDay { self.start.value?.day ?? CalendarDay(number: 0) }
}
