// SPDX-License-Identifier: Apache-2.0

/// How many seats of a session are taken, and who waits.
package struct SessionSeats: Hashable, Sendable {
  /// `nil` where the session states none.
  package let capacity: Int?
  package let booked: Int
  /// How many of the registrations have a seat, those first that were received first.
  package let seated: Int
  package let waiting: Int
  /// Seats that nobody has, none in a session that calls itself full; `nil` where no capacity is
  /// stated.
  package let free: Int?

  /// - Parameter registered: registrations that are not withdrawn, beyond those that the session
  ///   states as booked; who comes when all seats are taken waits.
  init(_ session: Session, registered: Int) {
    let stated = session.booked.value ?? 0
    let room = session.capacity.value.map { max(0, $0 - stated) }
    let seated = min(registered, room ?? registered)
    self.seated = seated
    capacity = session.capacity.value
    booked = stated + seated
    waiting = (session.waiting.value ?? 0) + registered - seated
    // What calls itself full has given its seats away, perhaps to these very registrations.
    free = session.status.value == .full ? room.map { _ in 0 } : room.map { $0 - seated }
  }
}

/// The seats of every session, with the registrations that were imported.
package struct SeatTable: Sendable {
  private let seats: [SessionSeats]
  /// By session: the places of its registrations that have a seat.
  private let seated: [[Int]]

  package init(_ inventory: Inventory) {
    var registered = [[Int]](repeating: [], count: inventory.sessions.count)
    for (place, registration) in inventory.registrations.enumerated()
    where !registration.withdrawnOn.isStated {
      guard let id = registration.session.value, let session = inventory.sessions.index(of: id)
      else { continue }
      registered[session].append(place)
    }
    let seats = zip(inventory.sessions, registered).map { session, places in
      SessionSeats(session, registered: places.count)
    }
    self.seats = seats
    seated = zip(seats, registered).map { seats, places in
      Array(Self.inOrder(places, inventory).prefix(seats.seated))
    }
  }

  /// Who was received first comes first; who does not say when comes last.
  private static func inOrder(_ places: [Int], _ inventory: Inventory) -> [Int] {
    let keyed = places.map { place in
      (inventory.registrations[place].receivedAt.value?.instant ?? .max, place)
    }
    return keyed.sorted { $0 < $1 }.map(\.1)
  }

  /// The places of the registrations for a session that have a seat, in the order of arrival.
  package func seatedRegistrations(for session: Int) -> [Int] {
    seated[session]
  }

  /// - Parameter session: the place of a session in its table.
  package subscript(session: Int) -> SessionSeats {
    seats[session]
  }
}
