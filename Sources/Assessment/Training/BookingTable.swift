// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// Which people have a seat in a session ahead, as far as imported registrations tell.
///
/// A registration is a person's if its address is among the contacts of one person alone, else if
/// its name is the name of one person alone; the case of letters does not matter. Who waits for a
/// seat has none.
package struct BookingTable: Sendable {
  private struct Booking: Sendable {
    let course: RecordID<Course>
    let day: CalendarDay
  }

  /// By person: the seats, in the order of the sessions.
  private let bookings: [[Booking]]

  /// Finds whose each registration is.
  package init(_ portfolio: Portfolio) {
    let inventory = portfolio.programme.inventory
    let owners = RegistrationOwners(inventory)
    let seats = SeatTable(inventory)
    var bookings = [[Booking]](repeating: [], count: inventory.people.count)
    for (place, session) in inventory.sessions.enumerated() {
      guard session.isAhead(of: portfolio.asOf), let course = session.course.value,
        let day = session.start.value?.day
      else { continue }
      for registration in seats.seatedRegistrations(for: place) {
        guard let person = owners.person(of: inventory.registrations[registration]) else {
          continue
        }
        bookings[person].append(Booking(course: course, day: day))
      }
    }
    self.bookings = bookings
  }

  /// Whether a person has a seat in a session of a course that begins no later than on a day.
  package func isBooked(_ person: Int, _ course: RecordID<Course>, by day: CalendarDay) -> Bool {
    bookings[person].contains { $0.course == course && $0.day <= day }
  }
}

/// People by the addresses and names under which they register.
private struct RegistrationOwners {
  /// `nil` for an address that several people share.
  private var byAddress: [String: Int?] = [:]
  /// `nil` for a name that several people have.
  private var byName: [String: Int?] = [:]

  init(_ inventory: Inventory) {
    for (place, person) in inventory.people.enumerated() {
      for contact in person.contacts.elements() {
        guard let address = contact.value.value?.lowercased(), byAddress[address] != place else {
          continue
        }
        byAddress.updateValue(byAddress.keys.contains(address) ? nil : place, forKey: address)
      }
      guard let name = person.name.value?.lowercased() else { continue }
      byName.updateValue(byName.keys.contains(name) ? nil : place, forKey: name)
    }
  }

  func person(of registration: CourseRegistration) -> Int? {
    let addressed = registration.email.value.flatMap { byAddress[$0.lowercased()] ?? nil }
    return addressed ?? registration.name.value.flatMap { byName[$0.lowercased()] ?? nil }
  }
}

extension Session {
  /// Whether it is still to come on a day, and not cancelled.
  package func isAhead(of asOf: CalendarDay) -> Bool {
    guard let day = self.start.value?.day, asOf <= day else { return false }
    return self.status.value != .cancelled && self.status.value != .held
  }

  /// Whether the last day to enrol, where one is stated, has not passed.
  package func isEnrolling(on asOf: CalendarDay) -> Bool {
    self.enrolBy.value.map { asOf <= $0 } ?? true
  }
}
