// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics

/// A course that somebody did not complete in time after an assignment (TRN-005).
package struct LateTraining: Sendable, Equatable {
  /// The role that demands the course.
  package let role: RecordID<Role>
  /// The course that was not completed.
  package let course: RecordID<Course>
  /// The last day on which it should have been completed.
  package let limit: CalendarDay
  /// When it was completed, too late; `nil` where it never was.
  package let completedOn: CalendarDay?
  /// Where the assignment stands.
  package let span: Span
}

extension PeopleReadiness {
  /// TRN-003: the required courses of an active person that have expired; `nil` for others.
  package func expired(of person: Int) -> [CourseStanding]? {
    guard isActive(person) else { return nil }
    return training.expired(of: person)
  }

  /// TRN-005: what each person was late with, by position; empty for those who are not active.
  package var lateTraining: [[LateTraining]] {
    let inventory = portfolio.programme.inventory
    var late = [[LateTraining]](repeating: [], count: inventory.people.count)
    for assignment in inventory.assignments where assignment.isActive(on: portfolio.asOf) {
      guard let person = inventory.people.index(of: assignment.person), isActive(person) else {
        continue
      }
      late[person] += lateCourses(of: assignment, person)
    }
    return late.map { $0.sorted { ($0.role, $0.course) < ($1.role, $1.course) } }
  }

  /// The courses of an assignment's role that were not completed within the limit after its start.
  private func lateCourses(of assignment: Assignment, _ person: Int) -> [LateTraining] {
    guard let from = assignment.from.value,
      let role = portfolio.programme.inventory.roles.index(of: assignment.role)
    else { return [] }
    let limit = from.adding(days: daysAfterAssignment(person, role))
    guard portfolio.asOf > limit else { return [] }
    return training.courses(ofRole: role).compactMap { course in
      let completion = training.completion(course, of: person)
      // A record with `validUntil` alone proves the course but not its day: no accusation.
      if let completion, completion.firstOn.map({ $0 <= limit }) ?? true { return nil }
      return LateTraining(
        role: portfolio.programme.inventory.roles[role].id,
        course: portfolio.programme.inventory.courses[course].id, limit: limit,
        completedOn: completion?.firstOn, span: assignment.span)
    }
  }

  /// Days until a new holder must be trained, by the most critical tier served.
  private func daysAfterAssignment(_ person: Int, _ role: Int) -> Int {
    let rank = training.rolesHeld[person].first { $0.role == role }?.rank ?? 0
    return portfolio.programme.tiers[rank].trainedWithin
  }

  private func isActive(_ person: Int) -> Bool {
    portfolio.isActive[person]
  }
}
