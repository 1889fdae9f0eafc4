// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
package import Templates

/// A dated session of a course (`parts/sessions`).
package struct SessionTableRow: Sendable {
  package let course: PageLink
  package let start: MomentText
  package let place: PageLink
  package let language: String
  package let trainers: Listing<PageLink>
  package let seats: String
  package let seatsSort: String
  package let state: Badge

  package static let shape = Shape<SessionTableRow>(
    "session-row", "a dated session of a course",
    [
      .record("course", of: PageLink.shape, "the course") { $0.course },
      .record("start", of: MomentText.shape, "start") { $0.start },
      .record("place", of: PageLink.shape, "the site, or online") { $0.place },
      .text("language", "language, in words") { $0.language },
      .items("trainers", of: PageLink.shape, "who leads it") { $0.trainers },
      .text("seats", "seats, a whole phrase") { $0.seats },
      .text("seats_sort", "what the column sorts by") { $0.seatsSort },
      .record("state", of: Badge.shape, "state") { $0.state },
    ])
}

extension PageContext {
  /// Sessions from the as-of date on as rows, by their places, the earliest first.
  package func sessionRows(_ positions: [Int], atMost limit: Int = .max) -> Listing<SessionTableRow>
  {
    let ahead = positions.compactMap { position in
      site.inventory.sessions[position].start.value.map { (start: $0, position: position) }
    }.filter { $0.start.day >= site.asOf }
    let sorted = ahead.sorted { ($0.start.instant, $0.position) < ($1.start.instant, $1.position) }
    return Listing(
      sorted.prefix(limit).map { sessionRow(site.inventory.sessions[$0.position], at: $0.start) })
  }

  private func sessionRow(_ session: Session, at start: Moment) -> SessionTableRow {
    let course = site.inventory.courses[session.course]
    let tag = session.language.value ?? course?.language.value
    let free = session.capacity.value.map { max(0, $0 - (session.booked.value ?? 0)) }
    return SessionTableRow(
      course: link(session.course) ?? PageLink(language.notStated), start: beginning(start),
      place: place(of: session),
      language: tag.map { language.name(ofTag: $0) } ?? language.notStated,
      trainers: Listing(session.allTrainers.map { link($0.value) }),
      seats: language.seats(of: session, free: free), seatsSort: free.map(String.init) ?? "",
      state: state(of: session))
  }

  /// The day and, where it is stated, the time of the place.
  private func beginning(_ start: Moment) -> MomentText {
    let day = moment(start.day)
    guard let second = start.secondOfDay else { return day }
    return MomentText(
      iso: day.iso, text: "\(day.text), \(language.clock(second))", distance: day.distance,
      tone: day.tone)
  }

  private func place(of session: Session) -> PageLink {
    if let site = link(session.site) { return site }
    if session.online.value?.isOnline ?? false { return PageLink(language.online) }
    return PageLink(session.place.value ?? language.notStated)
  }

  /// What can be done about it: enrol, wait, or nothing.
  private func state(of session: Session) -> Badge {
    switch session.status.value {
    case .cancelled: return Badge(language.say("Cancelled"))
    case .held: return Badge(language.say("Held"))
    case .full: return Badge(language.say("Full"), .medium)
    case .open:
      let isLate = session.enrolBy.value.map { $0 < site.asOf } ?? false
      return isLate
        ? Badge(language.say("Enrolment closed"), .medium) : Badge(language.say("Open"), .good)
    case nil: return Badge(language.notStated, .unknown)
    }
  }
}

extension Language {
  package var online: String { say("Online") }

  /// A language by its tag, such as "English"; the tag where its name is not known.
  package func name(ofTag tag: String) -> String {
    let names = [
      "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian",
      "nl": "Dutch", "pt": "Portuguese", "pl": "Polish", "cs": "Czech", "da": "Danish",
      "sv": "Swedish", "fi": "Finnish", "nb": "Norwegian", "ja": "Japanese", "zh": "Chinese",
      "ko": "Korean", "tr": "Turkish", "uk": "Ukrainian", "ar": "Arabic", "hi": "Hindi",
    ]
    let primary = tag.split(separator: "-").first.map { $0.lowercased() } ?? tag
    return names[primary].map { told($0) } ?? tag
  }

  /// A time of day: "09:30".
  package func clock(_ secondOfDay: Int) -> String {
    let minutes = secondOfDay / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// "4 of 12 free", with who waits; a session that states no capacity says so.
  fileprivate func seats(of session: Session, free: Int?) -> String {
    guard let free, let capacity = session.capacity.value else { return notStated }
    let waiting = session.waiting.value ?? 0
    return waiting > 0
      ? say("\(free) of \(capacity) free, \(waiting) waiting") : say("\(free) of \(capacity) free")
  }
}
