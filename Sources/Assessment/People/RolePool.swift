// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics

/// Somebody who is assigned to a role of a service, by the short form or the long one.
package struct Holder: Sendable, Equatable {
  /// The position in `inventory.people`.
  package let person: Int
  /// A primary is not also an alternate (readings.md A16).
  package private(set) var kind: AssignmentKind
  /// Whether some assignment holds on the as-of date.
  package private(set) var isAssigned: Bool
  /// The place among the alternates, from 0; of the long form its `order`.
  package private(set) var order: Int
  /// The latest verification of access that a long assignment states.
  package private(set) var accessVerifiedOn: CalendarDay?
  /// The last day of an assignment that has ended.
  package private(set) var endedOn: CalendarDay?
  /// Whether the short form names the person, which has no end.
  package private(set) var isShortForm: Bool
  /// The positions in `inventory.assignments` of the long assignments, at any time.
  package private(set) var assignments: [Int]

  init(shortForm person: Int, _ kind: AssignmentKind, order: Int) {
    self.person = person
    self.kind = kind
    self.order = order
    isAssigned = true
    isShortForm = true
    assignments = []
  }

  init(_ assignment: Assignment, at position: Int, person: Int, on asOf: CalendarDay) {
    self.person = person
    isShortForm = false
    assignments = [position]
    isAssigned = assignment.isActive(on: asOf)
    kind = assignment.assignmentKind.value ?? .primary
    order = assignment.order.value ?? Int.max
    accessVerifiedOn = assignment.accessVerifiedOn.happened(by: asOf)
    endedOn = isAssigned ? nil : assignment.to.value.flatMap { $0 < asOf ? $0 : nil }
  }

  /// Takes in another assignment of the same person to the same role.
  mutating func merge(_ other: Holder) {
    accessVerifiedOn = [accessVerifiedOn, other.accessVerifiedOn].compactMap(\.self).max()
    endedOn = [endedOn, other.endedOn].compactMap(\.self).max()
    isShortForm = isShortForm || other.isShortForm
    assignments += other.assignments
    guard isAssigned == other.isAssigned else {
      // What does not hold today must not make a primary of today's alternate.
      if other.isAssigned { (kind, order, isAssigned) = (other.kind, other.order, true) }
      return
    }
    if other.kind == .primary { kind = .primary }
    order = min(order, other.order)
  }

  /// Primaries first, then in the stated order, then by id.
  static func comesBefore(_ first: Holder, _ second: Holder) -> Bool {
    let one = (first.kind == .primary ? 0 : 1, first.order, first.person)
    return one < (second.kind == .primary ? 0 : 1, second.order, second.person)
  }
}

/// A role of a service and everybody who is assigned to it.
package struct RolePool: Sendable {
  /// The role's id.
  package let role: RecordID<Role>
  /// The position in `inventory.roles`, `nil` for a role that does not exist.
  package let roleIndex: Int?
  /// Where the service names the role; of the long form the assignment.
  package let span: Span
  /// How many must be there: of the service's entry, else of the role, else 1 (readings.md B15).
  package internal(set) var minimum: Int
  /// Primaries first; people whose assignments do not hold on the as-of date included.
  package internal(set) var holders: [Holder]
}
