// SPDX-License-Identifier: Apache-2.0

import Continuity
import Templates

/// The next session of a course at a glance.
struct UpcomingSession: Sendable {
  let id: String
  let start: MomentText
  let zone: String?
  let place: String
  let seats: String

  static let shape = Shape<UpcomingSession>(
    "upcoming-session", "the next session of a course at a glance",
    [
      .record("start", of: MomentText.shape, "start") { $0.start },
      .optionalText("zone", "how far the place is from UTC, and the time there") { $0.zone },
      .text("place", "the site, the room, or online") { $0.place },
      .text("seats", "seats, a whole phrase") { $0.seats },
    ])
}

extension PageContext {
  /// - Parameter position: the place of a session in its table.
  func upcomingSession(_ position: Int, at start: Moment) -> UpcomingSession {
    let session = site.inventory.sessions[position]
    return UpcomingSession(
      id: session.id.text, start: beginning(start), zone: language.zone(of: start),
      place: place(of: session).label, seats: language.seats(site.seats[position]))
  }
}
