// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Phrasing

/// Why somebody who is assigned to a role cannot be counted on today (method.md 2.12).
package enum Exclusion: Hashable, Sendable {
  case onLeave
  /// With the last day, where one is stated.
  case left(CalendarDay?)
  case notYetHere(from: CalendarDay)
  /// With the last day of the assignment; without one it has not begun.
  case notAssigned(until: CalendarDay?)
  case courseMissing(RecordID<Course>)
  case courseExpired(RecordID<Course>, on: CalendarDay)
  case accessNeverVerified
  /// With the last day on which the verification held.
  case accessOutdated(after: CalendarDay)
  case contactNeverVerified
  /// With the last day on which the verification held.
  case contactOutdated(after: CalendarDay)
  /// For a reason that the readers of this copy may not see.
  case withheld

  /// The reason in words, such as `course first-aid expired on 2026-03-01`.
  package var reason: Wording {
    switch self {
    case .onLeave: "on leave"
    case .left(let day): day.map { "left on \(figures: $0)" } ?? "has left"
    case .notYetHere(let day): "begins on \(figures: day)"
    case .notAssigned(let day): day.map { "assigned until \(figures: $0)" } ?? "not assigned yet"
    case .courseMissing(let course): "course \(course) missing"
    case .courseExpired(let course, let day): "course \(course) expired on \(figures: day)"
    case .accessNeverVerified: "access never verified"
    case .accessOutdated(let day): "access verified only until \(figures: day)"
    case .contactNeverVerified: "contact never verified"
    case .contactOutdated(let day): "contact verified only until \(figures: day)"
    case .withheld: "for a reason that this copy does not show"
    }
  }
}

/// Somebody assigned to a role of a service, judged.
package struct Candidate: Sendable, Equatable {
  /// Who it is.
  package let person: RecordID<Person>
  /// The position in `inventory.people`.
  package let place: Int
  /// Primary or alternate.
  package let kind: AssignmentKind
  /// Whether the assignment is active, wherever the person is.
  package let isAssigned: Bool
  /// Whether person and assignment are active: a member of the pool (readings.md A16).
  package let isActive: Bool
  /// Where the person is based.
  package let site: RecordID<Site>?
  /// When access was last tried, by the person's record or an assignment to the role; `nil` for
  /// never (readings.md B14).
  package let accessVerifiedOn: CalendarDay?
  /// What stands in the way, in the order of method.md 2.12; empty for the eligible.
  package internal(set) var exclusions: [Exclusion] {
    didSet { isEligible = exclusions.isEmpty }
  }
  /// The last day on which all courses of the role hold; `nil` for a role without courses.
  package let trainedUntil: CalendarDay?
  /// Whether nothing stands in the way; asked more often than what does.
  package private(set) var isEligible: Bool

  init(
    of person: RecordID<Person>, at site: RecordID<Site>?, as holder: Holder, isActive: Bool,
    accessVerifiedOn: CalendarDay?, exclusions: [Exclusion], trainedUntil: CalendarDay?
  ) {
    self.person = person
    place = holder.person
    kind = holder.kind
    isAssigned = holder.isAssigned
    self.isActive = isActive
    self.site = site
    self.accessVerifiedOn = accessVerifiedOn
    self.exclusions = exclusions
    self.trainedUntil = trainedUntil
    isEligible = exclusions.isEmpty
  }
}
