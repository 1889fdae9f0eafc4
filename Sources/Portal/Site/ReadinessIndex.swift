// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// Everything that is listed about who is ready, in the order in which it is shown; made once.
struct ReadinessIndex: Sendable {
  /// A role of a service and the first day on which it has too few people.
  struct Cliff: Sendable {
    /// The place of the service among all.
    let service: Int
    let role: RoleReadiness
  }

  /// A role with what the services that need it make of its holders.
  struct RoleNeed: Sendable {
    let role: RoleSummary
    /// How many services need it.
    fileprivate(set) var needed = 0
    /// How many of them have too few eligible people.
    fileprivate(set) var short = 0
  }

  /// A course that somebody needs.
  struct PersonCourse: Sendable {
    let person: RecordID<Person>
    let standing: CourseStanding
  }

  /// Services that name roles with the role that decides, the earliest cliff first.
  let cliffs: [Cliff]
  /// All roles, those first that are short for most services.
  let roles: [RoleNeed]
  /// Everybody's required courses: the worst states first, then by the day they end.
  let people: [PersonCourse]
  /// How many hold what, by role, service, team and site.
  let counts: ReadinessTables
  /// Demand and seats of each course, by quarter.
  let quarters: [CourseQuarters]
  /// The same up to the horizon of TRN-007, by id of the course.
  let forecasts: [RecordID<Course>: CourseForecast]
  /// What lapsed courses do to services: roles with too few people first, then as the catalogue.
  let lapses: [TrainingLapse]
  /// The same by id of the course.
  private(set) var lapsesByCourse: [RecordID<Course>: [TrainingLapse]] = [:]

  /// How many quarters demand and seats are told for.
  static let quarterCount = 4

  /// - Parameter ranks: by service, its rank in the catalogue.
  init(_ assessment: Assessment, ranks: [Int]) {
    let people = assessment.people
    cliffs = Self.cliffs(assessment)
    roles = Self.roles(assessment)
    self.people = Self.courses(people)
    counts = ReadinessTables(people)
    quarters = people.quarters(Self.quarterCount)
    forecasts = Dictionary(
      people.forecast(within: Horizon.days).map { ($0.course, $0) },
      uniquingKeysWith: { first, _ in first })
    lapses = people.lapses.sorted { first, second in
      (first.isShort ? 0 : 1, ranks[first.service], first.role.role)
        < (second.isShort ? 0 : 1, ranks[second.service], second.role.role)
    }
    for lapse in lapses {
      for course in lapse.courses {
        lapsesByCourse[course, default: []] += [lapse.narrowed(to: course)].compactMap(\.self)
      }
    }
  }

  private static func cliffs(_ assessment: Assessment) -> [Cliff] {
    let cliffs = assessment.portfolio.living.compactMap { position -> Cliff? in
      assessment.people.services[position].roles
        .min { ($0.cliff?.number ?? .max) < ($1.cliff?.number ?? .max) }
        .map { Cliff(service: position, role: $0) }
    }
    return cliffs.sorted { first, second in
      (first.role.cliff?.number ?? .max, first.service)
        < (second.role.cliff?.number ?? .max, second.service)
    }
  }

  private static func roles(_ assessment: Assessment) -> [RoleNeed] {
    var roles = assessment.people.roles.map { RoleNeed(role: $0) }
    let table = assessment.portfolio.programme.inventory.roles
    for position in assessment.portfolio.living {
      for role in assessment.people.services[position].roles {
        guard let place = table.index(of: role.role) else { continue }
        roles[place].needed += 1
        if role.hasEnoughEligible == .fail { roles[place].short += 1 }
      }
    }
    return roles.sorted { first, second in
      (second.short, second.needed, first.role.id) < (first.short, first.needed, second.role.id)
    }
  }

  private static func courses(_ people: PeopleReadiness) -> [PersonCourse] {
    let all = people.people.flatMap { row in
      row.courses.filter(\.isRequired).map { PersonCourse(person: row.id, standing: $0) }
    }
    return all.sorted { first, second in
      let states = (first.standing.state, second.standing.state)
      guard states.0 == states.1 else { return states.0 > states.1 }
      let days = (first.standing.until?.number ?? .max, second.standing.until?.number ?? .max)
      return (days.0, first.person, first.standing.course)
        < (days.1, second.person, second.standing.course)
    }
  }
}
