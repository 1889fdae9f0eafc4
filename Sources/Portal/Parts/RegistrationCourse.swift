// SPDX-License-Identifier: Apache-2.0

import Continuity
import Templates

/// A course with the dates that one can pick.
struct RegistrationCourse: Sendable {
  /// A date: to be picked, to be waited for, or shown only.
  struct Choice: Sendable {
    let session: Session
    let when: String
    let zone: String?
    let place: String
    let seats: String
    let standing: SessionStanding
    let state: Badge
    let calendar: PageLink?

    static let shape = Shape<Choice>(
      "register-choice", "a date of a course",
      [
        .text("id", "the session's id") { $0.session.id.text },
        .text("when", "day and time at the place") { $0.when },
        .optionalText("zone", "how far the place is from UTC, and the time there") { $0.zone },
        .text("place", "the site, the room, or online") { $0.place },
        .text("seats", "seats, a whole phrase") { $0.seats },
        .record("state", of: Badge.shape, "whether one can enrol") { $0.state },
        .flag("is_open", "one can ask for a seat") { $0.standing.isChoosable },
        .flag("is_full", "one can wait for a seat") { $0.standing == .full },
        .record("calendar", of: PageLink.shape, "the calendar file") { $0.calendar },
      ])
  }

  /// Sessions that were held are shown for so many days.
  static let shownDays = 30

  let name: PageLink
  let code: String?
  let choices: [Choice]

  static let shape = Shape<RegistrationCourse>(
    "register-course", "a course with its dates",
    [
      .record("course", of: PageLink.shape, "the course") { $0.name },
      .text("name", "the course's name") { $0.name.label },
      .optionalText("code", "the course's code") { $0.code },
      .list("choices", of: Choice.shape, "dates, the earliest first") { $0.choices },
    ])
}

extension PageContext {
  /// All courses with a date ahead or just past, those that can be picked soonest first.
  var registrationCourses: [RegistrationCourse] {
    let listed = site.inventory.courses.compactMap { course -> (Int, RegistrationCourse)? in
      let sessions = datedSessions(of: course)
      guard !sessions.isEmpty else { return nil }
      let next = sessions.first { standing(of: $0.position).isChoosable } ?? sessions[0]
      let choices = sessions.map { choice(site.inventory.sessions[$0.position], $0) }
      return (
        next.start.instant,
        RegistrationCourse(name: link(course.id), code: course.code.value, choices: choices)
      )
    }
    return listed.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map(\.element.1)
  }

  private typealias Dated = (start: Moment, position: Int)

  private func datedSessions(of course: Course) -> [Dated] {
    let first = site.asOf.adding(days: -RegistrationCourse.shownDays)
    return site.index.sessionsByCourse[course.id.text].compactMap { position in
      site.inventory.sessions[position].start.value.map { ($0, position) }
    }
    .filter { (session: Dated) in session.start.day >= first }
    .sorted { ($0.start.instant, $0.position) < ($1.start.instant, $1.position) }
  }

  private func choice(_ session: Session, _ dated: Dated) -> RegistrationCourse.Choice {
    let standing = standing(of: dated.position)
    return RegistrationCourse.Choice(
      session: session, when: language.date(dated.start, to: session.end.value),
      zone: language.zone(of: dated.start), place: placeInWords(of: session),
      seats: language.seats(site.seats[dated.position]), standing: standing,
      state: badge(of: standing),
      calendar: calendarLink(
        RecordReference(.sessions, session.id.text), language.calendarOfSession))
  }

  /// The room and the site, or online.
  private func placeInWords(of session: Session) -> String {
    let isOnline = session.online.value?.isOnline ?? false
    let site = link(session.site)?.label
    let parts = [session.place.value, site, isOnline ? language.online : nil].compactMap(\.self)
    return parts.isEmpty ? language.notStated : parts.joined(separator: ", ")
  }
}
