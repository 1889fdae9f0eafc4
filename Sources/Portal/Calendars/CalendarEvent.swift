// SPDX-License-Identifier: Apache-2.0

import Continuity

/// When an event takes place.
enum CalendarTime: Hashable, Sendable {
  /// Whole days, the last one included.
  case days(from: CalendarDay, through: CalendarDay)
  /// From an instant, to another one where that is known; seconds since 1970 in UTC.
  case instants(from: Int, to: Int?)
}

extension CalendarTime {
  /// When a session takes place; `nil` where its start is not stated.
  ///
  /// Without an end it lasts as long as its course says; an end before the start is left out.
  init?(_ session: Session, of course: Course?) {
    guard let start = session.start.value else { return nil }
    let end = session.end.value
    let length = course?.duration.value?.seconds ?? 0
    let lastDay = start.day.adding(days: max(0, (length - 1) / RecoveryTime.day))
    guard start.hasTime else {
      self = .days(from: start.day, through: max(start.day, end?.day ?? lastDay))
      return
    }
    // A course of two days is none of 48 hours.
    let lasting =
      length > RecoveryTime.day
      ? Self.close(of: lastDay, at: start) : length > 0 ? start.instant + length : nil
    let stated = end.map { $0.hasTime ? $0.instant : Self.close(of: $0.day, at: start) }
    let to = end == nil ? lasting : stated
    self = .instants(from: start.instant, to: to.flatMap { $0 > start.instant ? $0 : nil })
  }

  /// The midnight that ends a day, as far from UTC as another moment.
  private static func close(of day: CalendarDay, at start: Moment) -> Int {
    Moment(day: day.adding(days: 1), secondOfDay: 0, offset: start.offset).instant
  }
}

/// What a calendar program shows of something with a date.
struct CalendarEvent: Sendable {
  /// The same in every file and every build (RFC 5545, 3.8.4.7).
  let uid: String
  let time: CalendarTime
  let summary: String
  let details: String
  let category: String
  var location: String?
  /// Latitude and longitude in degrees.
  var position: (latitude: Double, longitude: Double)?
  /// The address of its page, where the programme says where the portal stands.
  var page: String?
  var organiser: CalendarOrganiser?
  var isCancelled = false
  /// Whether somebody who takes part is busy.
  var isBusy = false
}

/// Who invites to an event.
struct CalendarOrganiser: Sendable, Hashable {
  let name: String
  let email: String

  /// - Parameter email: `nil` is returned for what is not an address that can stand in a file.
  init?(name: String, email: String) {
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    let isAddress = email.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && !"\"<>\\,;:".utf8.contains($0)
    }
    guard isAddress, parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.name = name
    self.email = email
  }
}

extension CalendarStream {
  /// Writes an event.
  ///
  /// - Parameter stamp: the as-of date: the file speaks for it (RFC 5545, 3.8.7.2).
  mutating func write(_ event: CalendarEvent, stamp: CalendarDay) {
    component("VEVENT") { calendar in
      calendar.text("UID", event.uid)
      calendar.instant("DTSTAMP", Moment(day: stamp).instant)
      calendar.write(event.time)
      // A cancelled event is a later revision of the one that was announced (RFC 5546, 2.1.4).
      calendar.value("SEQUENCE", event.isCancelled ? "1" : "0")
      if event.isCancelled { calendar.value("STATUS", "CANCELLED") }
      calendar.text("SUMMARY", event.summary)
      if !event.details.isEmpty { calendar.text("DESCRIPTION", event.details) }
      calendar.text("CATEGORIES", event.category)
      calendar.text("LOCATION", event.location)
      if let position = event.position {
        calendar.value("GEO", "\(position.latitude);\(position.longitude)")
      }
      if let page = event.page { calendar.value("URL", page) }
      if let organiser = event.organiser { calendar.write(organiser) }
      calendar.value("TRANSP", event.isBusy ? "OPAQUE" : "TRANSPARENT")
    }
  }

  private mutating func write(_ time: CalendarTime) {
    switch time {
    case .days(let first, let last):
      day("DTSTART", first)
      if last > first { day("DTEND", last.adding(days: 1)) }
    case .instants(let from, let to):
      instant("DTSTART", from)
      if let to { instant("DTEND", to) }
    }
  }

  private mutating func write(_ organiser: CalendarOrganiser) {
    // A quotation mark cannot stand in a parameter (RFC 5545, 3.2); line ends and the like neither.
    let name = String(
      organiser.name.unicodeScalars.filter { $0.value >= 0x20 && $0 != "\u{7F}" && $0 != "\"" }
        .map(Character.init))
    value("ORGANIZER;CN=\"\(name)\"", "mailto:\(organiser.email)")
  }
}
