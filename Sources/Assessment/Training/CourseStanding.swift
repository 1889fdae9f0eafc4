// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// Whether a course that a person took still holds (readings.md B13).
package enum CourseState: String, Sendable, CaseIterable, Comparable {
  case valid
  /// Valid, but for no more than 60 days.
  case expiring
  case expired
  /// Never completed.
  case missing

  /// How far ahead an end is announced, in days.
  static let notice = 60

  package static func < (first: CourseState, second: CourseState) -> Bool {
    first.rank < second.rank
  }

  /// 0 for valid to 3 for missing: the higher the worse.
  package var rank: Int {
    switch self {
    case .valid: 0
    case .expiring: 1
    case .expired: 2
    case .missing: 3
    }
  }

  init(until: CalendarDay?, on asOf: CalendarDay) {
    guard let until else {
      self = .missing
      return
    }
    if until < asOf {
      self = .expired
    } else {
      self = until <= asOf.adding(days: Self.notice) ? .expiring : .valid
    }
  }
}

/// A course of one person: its state and the last day on which it holds.
package struct CourseStanding: Sendable, Equatable {
  /// The course's id.
  package let course: RecordID<Course>
  /// How it stands on the as-of date.
  package let state: CourseState
  /// `nil` where missing.
  package let until: CalendarDay?
  /// Whether a role that the person holds demands it.
  package let isRequired: Bool
}
