// SPDX-License-Identifier: Apache-2.0

import Assessment
import Concurrency
import Continuity
import HTML
import StructuredData

extension Site {
  /// Writes all calendar files, each worker into one buffer; that of the whole programme, which is
  /// the last and by far the longest, first.
  func writeCalendars(
    jobs: Int, put: @Sendable (_ path: String, _ make: (Drain) -> Void) throws -> Void
  ) throws {
    let files = Array(calendars.files.reversed())
    try parallelForEach(files.count, jobs: jobs, makeWorker: { [UInt8]() }) { buffer, number in
      try put(files[number].path.text) { drain in
        var calendar = CalendarStream(behind: buffer.taken())
        write(files[number], to: &calendar, drain: drain)
        // Shared with the stream, the buffer would be made anew for each file.
        buffer = calendar.taken()
        drain(&buffer)
      }
    }
  }

  private func write(
    _ file: Calendars.File, to calendar: inout CalendarStream, drain: Drain
  ) {
    let name = file.subject.map { title(ofCalendar: $0) } ?? frame.programmeName
    calendar.component("VCALENDAR") { calendar in
      calendar.value("VERSION", "2.0")
      calendar.text("PRODID", "-//Holdfast//\(build.generator)//EN")
      calendar.value("CALSCALE", "GREGORIAN")
      if let method = method(of: file) { calendar.value("METHOD", method) }
      calendar.text("X-WR-CALNAME", name)
      for entry in file.entries {
        if let event = event(entry) { calendar.write(event, stamp: asOf) }
        calendar.handOn(to: drain)
      }
    }
  }

  /// What a program does with the file when it is opened; only an organiser may ask for it
  /// (RFC 5546, 3.2), so without one the file is a calendar to read.
  private func method(of file: Calendars.File) -> String? {
    guard organiser != nil, let subject = file.subject else { return nil }
    switch subject.kind {
    case .courses: return "PUBLISH"
    case .sessions:
      let session = inventory.sessions[RecordID<Session>(subject.id)]
      return session?.status.value == .cancelled ? "CANCEL" : "PUBLISH"
    default: return nil
    }
  }

  /// A session is called like its course.
  private func title(ofCalendar subject: RecordReference) -> String {
    guard subject.kind == .sessions,
      let course = inventory.sessions[RecordID<Session>(subject.id)]?.course.value
    else { return title(of: subject) }
    return title(of: RecordReference(.courses, course.text))
  }

  /// Who invites to the sessions: whoever takes registrations.
  private var organiser: CalendarOrganiser? {
    programme.settings.registration.value?.email.value
      .flatMap { CalendarOrganiser(name: frame.publisher, email: $0) }
  }
}

extension Site {
  private func event(_ entry: Calendars.Entry) -> CalendarEvent? {
    switch entry {
    case .session(let position): event(of: inventory.sessions[position])
    case .exercise(let position): event(of: inventory.exercises[position])
    case .expiry(let position): event(ofExpiry: position)
    }
  }

  private func event(of session: Session) -> CalendarEvent? {
    let course = inventory.courses[session.course]
    guard let time = CalendarTime(session, of: course) else { return nil }
    let name = course.map { title(of: RecordReference(.courses, $0.id.text)) } ?? session.id.text
    let trainers = session.allTrainers.map { title(of: RecordReference(.people, $0.value.text)) }
    let isCancelled = session.status.value == .cancelled
    let place = inventory.sites[session.site]
    var event = CalendarEvent(
      uid: uid("session", session.id.text), time: time, summary: name,
      details: language.details(of: session, course?.summary.value, ledBy: trainers),
      category: language.training)
    event.location = location(of: SessionPlace(session))
    if let latitude = place?.latitude.value, let longitude = place?.longitude.value {
      event.position = (latitude, longitude)
    }
    event.page = page(of: RecordReference(.sessions, session.id.text))
    event.organiser = organiser
    event.isCancelled = isCancelled
    event.isBusy = !isCancelled
    return event
  }

  private func event(of exercise: Exercise) -> CalendarEvent? {
    guard let day = exercise.day else { return nil }
    let reference = RecordReference(.exercises, exercise.id.text)
    let kind = exercise.exerciseKind.value.map { language.word($0) }
    var event = CalendarEvent(
      uid: uid("exercise", exercise.id.text), time: .days(from: day, through: day),
      summary: language.dated(language.exercise, title(of: reference)),
      details: [kind, exercise.summary.value].compactMap(\.self).joined(separator: "\n"),
      category: language.exercise)
    event.page = page(of: reference)
    event.isCancelled = exercise.status.value == .cancelled
    return event
  }

  private func event(ofExpiry position: Int) -> CalendarEvent {
    // A span lends what ends, the list would hand out a copy.
    let expiries = calendars.expiries.span
    let (due, subject) = (expiries[position].due, expiries[position].subject)
    let kind = language.word(expiries[position].kind)
    let identity = ExpiryIdentity(expiries[position]).name(calendars.ordinals[position])
    var event = CalendarEvent(
      uid: uid("expiry", identity), time: .days(from: due, through: due),
      summary: language.dated(kind, title(of: subject)), details: effect(of: expiries[position]),
      category: kind)
    event.page = page(of: subject)
    return event
  }

  /// Unique in the world by the portal's host.
  private func uid(_ kind: String, _ id: String) -> String {
    "\(kind)-\(id)@\(frame.host)"
  }

  /// The address of a record's page, where the programme says where the portal stands.
  func page(of reference: RecordReference) -> String? {
    guard let base = frame.base, let place = place(of: reference) else { return nil }
    let fragment = place.fragment.map { "#" + percentEncoded($0) } ?? ""
    return base + percentEncoded(place.path.text) + fragment
  }
}

extension PageContext {
  /// The calendar file about a record, `nil` where nothing about it has a date.
  func calendarLink(_ subject: RecordReference, _ label: String) -> PageLink? {
    site.calendars.file(of: subject).map { PageLink(label, address($0.path)) }
  }

  /// The calendar file with all exercises, reviews and expiries.
  var programmeCalendar: PageLink? {
    site.calendars.fileOfProgramme.map { PageLink(language.calendarOfAll, address($0.path)) }
  }
}
