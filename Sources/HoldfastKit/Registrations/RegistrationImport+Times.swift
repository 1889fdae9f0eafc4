// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import Phrasing

extension Moment {
  /// A time as form services write it: `2026-11-21T09:00:00.000Z`, `2026-11-21 09:00:00 UTC`,
  /// `2026-11-21 09:00:00 +0100`, `2026/11/21 09:00:00`; without an offset it is local to the zone.
  ///
  /// Notations in which day and month could be mistaken for each other are not read.
  init(ofForm text: String, in zone: TimeZoneRule?) throws(FormTimeMistake) {
    var text = text
    if text.prefixMatch(of: #/\d{4}\/\d{2}\/\d{2}/#) != nil { text.replace("/", with: "-") }
    if text.hasSuffix(" UTC") { text = text.dropLast(4) + "Z" }
    let parts = text.split(separator: " ")
    if parts.count == 3 { text = "\(parts[0])T\(parts[1])\(parts[2])" }
    guard let written = Moment.read(text) else { throw .unreadable }
    if written.hasOffset {
      self = written.moment
    } else {
      guard let zone else { throw .withoutZone }
      guard let offset = zone.offset(atLocal: written.moment.localInstant) else { throw .skipped }
      self = written.moment.at(offset: offset)
    }
  }

  /// As it is written in the inventory: in UTC.
  var written: String {
    guard hasTime else { return day.description }
    let rest = ((instant % RecoveryTime.day) + RecoveryTime.day) % RecoveryTime.day
    let number = (instant - rest) / RecoveryTime.day
    let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(CalendarDay(number: number))T\(clock.joined(separator: ":"))Z"
  }
}

/// Why the time of a registration cannot be told.
enum FormTimeMistake: Error {
  case unreadable
  /// It is local, and the programme states no time zone.
  case withoutZone
  /// The clocks of the time zone go from before it to behind it in spring.
  case skipped

  func fact(of text: String) -> Wording {
    switch self {
    case .unreadable: "'\(text)' is no time that can be read"
    case .withoutZone: "'\(text)' does not say its distance from UTC"
    case .skipped: "'\(text)' is skipped when the clocks go forward"
    }
  }

  var help: Wording {
    switch self {
    case .unreadable: "write it like 2026-11-21T09:00:00Z"
    case .withoutZone: "add it, like +01:00, or set 'timeZone' in program.json"
    case .skipped: "write it with its distance from UTC, like +01:00"
    }
  }
}
