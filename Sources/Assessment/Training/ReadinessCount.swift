// SPDX-License-Identifier: Apache-2.0

/// How those who need a course hold it: how many of them in which state.
///
///     var count = ReadinessCount()
///     count.add(.expiring)
///     count.held   // 1: an expiring course still counts
package struct ReadinessCount: Hashable, Sendable {
  /// Who holds it for more than another 60 days.
  package private(set) var valid = 0
  /// Who holds it, but for no more than 60 days (readings.md B13).
  package private(set) var expiring = 0
  /// Who held it once.
  package private(set) var expired = 0
  /// Who never took it.
  package private(set) var missing = 0

  /// Everybody who needs it; of several courses everybody once for each.
  package var needed: Int { valid + expiring + expired + missing }
  /// Who holds it today, expiring or not.
  package var held: Int { valid + expiring }
  /// Who does not hold it today.
  package var lacking: Int { expired + missing }

  package init() {}

  /// Counts somebody who needs the course.
  package mutating func add(_ state: CourseState) {
    switch state {
    case .valid: valid += 1
    case .expiring: expiring += 1
    case .expired: expired += 1
    case .missing: missing += 1
    }
  }

  /// Whether this is to be mended before another: more lack it, of as many more soon will.
  func presses(before other: ReadinessCount) -> Bool {
    (lacking, expiring, needed) > (other.lacking, other.expiring, other.needed)
  }

  func equals(_ other: ReadinessCount) -> Bool {
    (lacking, expiring, needed) == (other.lacking, other.expiring, other.needed)
  }
}

/// A course among the people of a role or service.
package struct CourseCount: Hashable, Sendable {
  /// The place of the role or service in its table.
  package let subject: Int
  /// The place of the course in its table.
  package let course: Int
  /// How the people of the subject hold it.
  package let count: ReadinessCount
}

/// All required courses among the people of a team, a site or a region.
package struct GroupCount: Hashable, Sendable {
  /// The place of the team or site in its table.
  package let subject: Int
  /// How many people of it need some course.
  package let people: Int
  /// How they hold what they need, everybody counted once for each course.
  package let count: ReadinessCount
  /// What most lack first: places of courses, and how many lack each.
  package let lacking: [Lacking]

  /// A course, and how many do not hold it.
  package struct Lacking: Hashable, Sendable {
    package let course: Int
    package let people: Int
  }
}
