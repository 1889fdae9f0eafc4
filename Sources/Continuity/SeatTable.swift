// SPDX-License-Identifier: Apache-2.0

/// How many seats of a session are taken, and who waits.
package struct SessionSeats: Hashable, Sendable {
  /// `nil` where the session states none.
  package let capacity: Int?
  package let booked: Int
  /// How many of the registrations have a seat, those first that were received first.
  package let seated: Int
  package let waiting: Int

  /// - Parameter registered: registrations that are not withdrawn, beyond those that the session
  ///   states as booked; who comes when all seats are taken waits.
  init(_ session: Session, registered: Int) {
    let stated = session.booked.value ?? 0
    let room = session.capacity.value.map { max(0, $0 - stated) } ?? registered
    seated = session.status.value == .full ? 0 : min(registered, room)
    capacity = session.capacity.value
    booked = stated + seated
    waiting = (session.waiting.value ?? 0) + registered - seated
  }

  /// Seats that nobody has; `nil` where no capacity is stated.
  package var free: Int? {
    capacity.map { max(0, $0 - booked) }
  }
}

/// The seats of every session, with the registrations that were imported.
package struct SeatTable: Sendable {
  private let seats: [SessionSeats]

  package init(_ inventory: Inventory) {
    var registered: [RecordID<Session>: Int] = [:]
    for registration in inventory.registrations where !registration.withdrawnOn.isStated {
      if let session = registration.session.value { registered[session, default: 0] += 1 }
    }
    seats = inventory.sessions.map { session in
      SessionSeats(session, registered: registered[session.id] ?? 0)
    }
  }

  /// - Parameter session: the place of a session in its table.
  package subscript(session: Int) -> SessionSeats {
    seats[session]
  }
}
