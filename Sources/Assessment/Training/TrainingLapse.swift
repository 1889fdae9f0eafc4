// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// A role of a service that somebody cannot take today for want of a course.
///
/// This is the chain from a course that has run out to the service that counts on it: the course,
/// who lacks it, the role, and how many of its holders are left.
package struct TrainingLapse: Sendable {
  /// Somebody here and assigned, kept away by a course.
  package struct Absentee: Sendable, Equatable {
    package let person: RecordID<Person>
    /// Each course that is missing or has run out.
    package let courses: [Gap]
  }

  /// A course that somebody lacks.
  package struct Gap: Sendable, Equatable {
    package let course: RecordID<Course>
    /// The last day on which it held; `nil` where it was never taken.
    package let until: CalendarDay?
  }

  /// The place of the service among all.
  package let service: Int
  /// The role, judged.
  package let role: RoleReadiness
  /// In the order of the holders, primaries first; never empty.
  package let absentees: [Absentee]

  /// Whether so few are left that the people of the service fall short (PEO-003).
  package var isShort: Bool { role.hasEnoughEligible == .fail }

  /// How many the role wants: one eligible, and as many again as alternates are demanded.
  package var wanted: Int { 1 + role.alternates }

  /// The courses that keep somebody away, in id order.
  package var courses: [RecordID<Course>] {
    Set(absentees.flatMap { $0.courses.map(\.course) }).sorted()
  }

  /// The same for one course; `nil` where it keeps nobody away.
  package func narrowed(to course: RecordID<Course>) -> TrainingLapse? {
    let left = absentees.compactMap { absentee -> Absentee? in
      let gaps = absentee.courses.filter { $0.course == course }
      return gaps.isEmpty ? nil : Absentee(person: absentee.person, courses: gaps)
    }
    return left.isEmpty ? nil : TrainingLapse(service: service, role: role, absentees: left)
  }
}

extension RoleReadiness {
  /// Its active holders whom a course keeps away, in their order.
  package var absentees: [TrainingLapse.Absentee] {
    self.candidates.filter(\.isActive).compactMap { candidate in
      let gaps = candidate.exclusions.compactMap(\.courseGap)
      return gaps.isEmpty
        ? nil : TrainingLapse.Absentee(person: candidate.person, courses: gaps)
    }
  }
}

extension Exclusion {
  /// The course that is the reason, `nil` for any other reason.
  package var courseGap: TrainingLapse.Gap? {
    switch self {
    case .courseMissing(let course): TrainingLapse.Gap(course: course, until: nil)
    case .courseExpired(let course, let day): TrainingLapse.Gap(course: course, until: day)
    default: nil
    }
  }
}

extension PeopleReadiness {
  /// Every role of a service that some course keeps a holder away from, in the order of the services.
  package var lapses: [TrainingLapse] {
    portfolio.living.flatMap { lapses(of: $0) }
  }

  /// The roles of a service that some course keeps a holder away from, in id order.
  package func lapses(of service: Int) -> [TrainingLapse] {
    services[service].roles.compactMap { role in
      let absentees = role.absentees
      return absentees.isEmpty
        ? nil : TrainingLapse(service: service, role: role, absentees: absentees)
    }
  }
}
