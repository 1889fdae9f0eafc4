// SPDX-License-Identifier: Apache-2.0

import Continuity

/// The dates that can be seen on the pages of the form, in their order, spread over these pages.
///
/// A form with three thousand dates weighs megabytes, so it is spread like a directory: each date
/// is on one page, and whoever leads to a date leads to that page.
struct RegistrationList: Sendable {
  /// A date of a course.
  struct Entry: Sendable {
    /// The place of the course in its table.
    let course: Int
    /// The place of the session in its table.
    let session: Int
    let start: Moment
  }

  /// How many dates a page holds.
  static let size = 150

  /// Course by course, those that can be picked soonest first; of each the earliest date first.
  let entries: [Entry]
  /// By session: the place among the entries, `nil` where it is not shown.
  private let places: [Int?]

  init(_ inventory: Inventory, _ seats: SeatTable, asOf: CalendarDay) {
    var dates = [[Entry]](repeating: [], count: inventory.courses.count)
    for (place, session) in inventory.sessions.enumerated() {
      guard let id = session.course.value, let course = inventory.courses.index(of: id),
        let start = session.start.value,
        SessionStanding(session, seats[place], asOf: asOf).isAhead
      else { continue }
      dates[course].append(Entry(course: course, session: place, start: start))
    }
    let courses = dates.filter { !$0.isEmpty }.map { entries in
      entries.sorted { ($0.start.instant, $0.session) < ($1.start.instant, $1.session) }
    }
    let keyed = courses.enumerated().map { place, entries in
      let next = entries.first { entry in
        SessionStanding(
          inventory.sessions[entry.session], seats[entry.session], asOf: asOf
        ).isChoosable
      }
      return (key: (next?.start.instant ?? .max, place), entries: entries)
    }
    entries = keyed.sorted { $0.key < $1.key }.flatMap(\.entries)
    var places = [Int?](repeating: nil, count: inventory.sessions.count)
    for (place, entry) in entries.enumerated() { places[entry.session] = place }
    self.places = places
  }

  /// The page of the form on which a session can be seen.
  ///
  /// - Parameter session: its place in its table.
  func page(of session: Int) -> PagePath? {
    places[session].map { DirectoryPart.path(of: PageFamily.register.pattern, $0 / Self.size) }
  }
}

extension PageContext {
  /// The form with a date picked, `nil` where the form does not show the date.
  ///
  /// - Parameter session: its place in its table.
  func registerLink(session: Int, _ label: String) -> PageLink? {
    site.registrations.page(of: session).map { page in
      let fragment = "session-\(site.inventory.sessions[session].id.text)"
      return PageLink(label, address(PagePlace(page, fragment: fragment)))
    }
  }
}

extension SessionStanding {
  /// Whether the session is still to be given.
  fileprivate var isAhead: Bool { self != .held && self != .cancelled }
}
