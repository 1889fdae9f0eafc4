// SPDX-License-Identifier: Apache-2.0

import Continuity
import Templates

/// The next session of a course at a glance.
struct UpcomingSession: Sendable {
  let register: PageLink?
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
      .record("register", of: PageLink.shape, "the form with this date picked") { $0.register },
    ])
}

extension PageContext {
  /// - Parameter position: the place of a session in its table.
  func upcomingSession(_ position: Int, at start: Moment) -> UpcomingSession {
    let session = site.inventory.sessions[position]
    return UpcomingSession(
      register: registerLink(session: position, language.register), start: beginning(start),
      zone: language.zone(of: start),
      place: place(of: session).label,
      seats: language.seats(site.seats[position], standing(of: position)))
  }

  /// The next session of a course that one can pick.
  func nextSession(of course: Course) -> UpcomingSession? {
    let ahead = site.index.sessionsByCourse[course.id.text].compactMap { position in
      site.inventory.sessions[position].start.value.map { (start: $0, position: position) }
    }
    return ahead.filter { $0.start.day >= site.asOf && standing(of: $0.position).isChoosable }
      .min { ($0.start.instant, $0.position) < ($1.start.instant, $1.position) }
      .map { upcomingSession($0.position, at: $0.start) }
  }
}
