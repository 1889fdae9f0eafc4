// SPDX-License-Identifier: Apache-2.0

import Continuity

/// Who has a seat when the new registrations are among the others: whoever came first.
extension RegistrationImport {
  /// All that have one.
  var seated: Set<CourseRegistrationIdentity> {
    let inventory = inventoryWithNew
    let seats = SeatTable(inventory)
    let places = inventory.sessions.indices.flatMap { seats.seatedRegistrations(for: $0) }
    return Set(places.compactMap { inventory.registrations[$0].identity })
  }

  /// Those that were there before, waited, and have a seat since others withdrew, for sessions that
  /// are still to come.
  var movedUp: [CourseRegistration] {
    let inventory = inventoryWithNew
    let seats = SeatTable(inventory)
    let withdrawn = inventory.registrations.filter { $0.withdrawnOn.isStated }
    let bySession = Dictionary(grouping: withdrawn) { $0.session.value }
    return inventory.sessions.indices.flatMap { session -> [CourseRegistration] in
      let record = inventory.sessions[session]
      guard let withdrawn = bySession[record.id], record.isAhead(of: today),
        let room = seats[session].room
      else { return [] }
      let seated = seats.seatedRegistrations(for: session)
      return seated.enumerated().compactMap { number, place in
        let registration = inventory.registrations[place]
        let before = withdrawn.filter { $0.heldSeat(before: registration) }
        let isOld = place < programme.inventory.registrations.count
        let isMoved = isOld && number + before.count >= room
        return isMoved ? registration : nil
      }
    }
  }

  private var inventoryWithNew: Inventory {
    var inventory = programme.inventory
    inventory.registrations += entries.map(\.registration)
    return inventory
  }
}

extension Session {
  /// Whether one may still come to it.
  fileprivate func isAhead(of day: CalendarDay) -> Bool {
    let isOver = self.status.value == .held || self.status.value == .cancelled
    return !isOver && self.start.value.map { $0.day >= day } ?? true
  }
}

extension SessionSeats {
  /// How many seats there are for registrations; `nil` for any number.
  fileprivate var room: Int? {
    capacity.map { max(0, $0 - (booked - seated)) }
  }
}

extension CourseRegistration {
  /// Whether one that was withdrawn stood before another and had not been when that came.
  fileprivate func heldSeat(before other: CourseRegistration) -> Bool {
    let (own, later) = (self.receivedAt.value?.instant, other.receivedAt.value)
    guard own ?? .max <= later?.instant ?? .max else { return false }
    guard let withdrawn = self.withdrawnOn.value, let later else { return true }
    return withdrawn >= later.day
  }
}
