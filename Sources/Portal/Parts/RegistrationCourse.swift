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
        .text("place", "the room, the site, or online") { $0.place },
        .text("seats", "seats, a whole phrase") { $0.seats },
        .record("state", of: Badge.shape, "whether one can enrol") { $0.state },
        .flag("is_open", "one can ask for a seat") { $0.standing.isChoosable },
        .flag("is_full", "one can wait for a seat") { $0.standing == .full },
        .record("calendar", of: PageLink.shape, "the calendar file") { $0.calendar },
      ])
  }

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
  /// The dates of one page of the form, by their courses.
  func registrationCourses(_ part: DirectoryPart) -> [RegistrationCourse] {
    let entries = site.registrations.entries[part.range]
    return entries.chunked(by: \.course).map { dates in
      let course = site.inventory.courses[dates[dates.startIndex].course]
      return RegistrationCourse(
        name: link(course.id), code: course.code.value, choices: dates.map { choice($0) })
    }
  }

  private func choice(_ entry: RegistrationList.Entry) -> RegistrationCourse.Choice {
    let session = site.inventory.sessions[entry.session]
    let standing = standing(of: entry.session)
    return RegistrationCourse.Choice(
      session: session, when: language.date(entry.start, to: session.end.value),
      zone: language.zone(of: entry.start), place: place(of: session).label,
      seats: language.seats(site.seats[entry.session], standing), standing: standing,
      state: badge(of: standing),
      calendar: calendarLink(
        RecordReference(.sessions, session.id.text), language.calendarOfSession))
  }
}
