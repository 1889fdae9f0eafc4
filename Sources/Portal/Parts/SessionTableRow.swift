// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Templates

/// A dated session of a course (`parts/sessions`).
struct SessionTableRow: Sendable {
  let course: PageLink
  let start: MomentText
  let startSort: Int
  let zone: String?
  let place: PageLink
  let language: String
  let trainers: Listing<PageLink>
  let seats: String
  let seatsSort: String
  let state: Badge
  let register: PageLink?
  let calendar: PageLink?

  static let shape = Shape<SessionTableRow>(
    "session-row", "a dated session of a course",
    [
      .record("course", of: PageLink.shape, "the course") { $0.course },
      .record("start", of: MomentText.shape, "start") { $0.start },
      .text("start_sort", "what the column sorts by: seconds since 1970") { String($0.startSort) },
      .optionalText("zone", "how far the place is from UTC, and the time there") { $0.zone },
      .record("place", of: PageLink.shape, "the room, the site, or online") { $0.place },
      .text("language", "language, in words") { $0.language },
      .items("trainers", of: PageLink.shape, "who leads it") { $0.trainers },
      .text("seats", "seats, a whole phrase") { $0.seats },
      .text("seats_sort", "what the column sorts by") { $0.seatsSort },
      .record("state", of: Badge.shape, "state") { $0.state },
      .record("register", of: PageLink.shape, "the form with this date picked") { $0.register },
      .record("calendar", of: PageLink.shape, "the calendar file") { $0.calendar },
    ])
}

extension PageContext {
  /// Sessions from the as-of date on as rows, by their places, the earliest first.
  func sessionRows(_ positions: [Int], atMost limit: Int = .max) -> Listing<SessionTableRow> {
    let ahead = positions.compactMap { position in
      site.inventory.sessions[position].start.value.map { (start: $0, position: position) }
    }.filter { $0.start.day >= site.asOf }
    let sorted = ahead.sorted { ($0.start.instant, $0.position) < ($1.start.instant, $1.position) }
    return Listing(
      sorted.prefix(limit).map { sessionRow($0.position, at: $0.start) },
      more: sorted.count > limit ? language.furtherSessions(sorted.count - limit) : nil)
  }

  private func sessionRow(_ position: Int, at start: Moment) -> SessionTableRow {
    let session = site.inventory.sessions[position]
    let seats = site.seats[position]
    let standing = standing(of: position)
    let course = site.inventory.courses[session.course]
    let tag = session.language.value ?? course?.language.value
    return SessionTableRow(
      course: link(session.course) ?? PageLink(language.notStated), start: beginning(start),
      startSort: start.instant, zone: language.zone(of: start), place: place(of: session),
      language: tag.map { language.name(ofTag: $0) } ?? language.notStated,
      trainers: Listing(session.allTrainers.map { link($0.value) }),
      seats: language.seats(seats, standing),
      seatsSort: standing == .cancelled ? "" : seats.free.map(String.init) ?? "",
      state: badge(of: standing),
      register: standing.isPickable
        ? registerLink(session: position, language.register(standing)) : nil,
      calendar: calendarLink(
        RecordReference(.sessions, session.id.text), language.calendarOfSession))
  }

  /// The day and, where it is stated, the time of the place.
  func beginning(_ start: Moment) -> MomentText {
    let day = moment(start.day)
    guard let second = start.secondOfDay else { return day }
    return MomentText(
      iso: day.iso, text: "\(day.text), \(language.clock(second))", distance: day.distance,
      tone: day.tone)
  }
}

extension Language {
  /// How many sessions a table leaves out, and where they are.
  fileprivate func furtherSessions(_ rest: Int) -> String {
    say("Not shown: \(count(rest, .session)); the page of each course has all of its own.")
  }
}
