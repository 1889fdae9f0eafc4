// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import Phrasing

/// Registrations that were read for a programme, and what becomes of them.
package struct RegistrationImport: Sendable {
  /// A registration that is new.
  struct Entry: Sendable {
    let registration: CourseRegistration
    let session: Session
  }

  let programme: Programme
  /// What the programme was read from, and where that lies.
  let content: Content
  let folder: ProgrammeFolder
  let today: CalendarDay
  /// The files of the programme as who named its folder would name them, and those imported.
  private(set) var files: [SourceFile]
  private(set) var entries: [Entry] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// By session and address, where the registration stands that came first.
  private var known: [CourseRegistrationIdentity: Span] = [:]

  init(
    _ programme: Programme, _ content: Content, in folder: ProgrammeFolder, today: CalendarDay
  ) {
    self.today = today
    self.programme = programme
    self.content = content
    self.folder = folder
    files = folder.naming(programme.sources).files
    for registration in programme.inventory.registrations
    where !registration.withdrawnOn.isStated {
      if let identity = registration.identity { known[identity] = registration.span }
    }
  }

  /// Reads a file: a table where its name ends in `.csv`, the text of a mail where it ends in `.txt`,
  /// else a request file.
  mutating func read(_ source: SourceFile) {
    let file = FileID(files.count)
    files.append(source)
    let name = source.path.lowercased()
    let (requests, found) =
      if name.hasSuffix(".csv") {
        RegistrationRequest.readCSV(source, file: file)
      } else if name.hasSuffix(".txt") {
        (RegistrationRequest.readMail(source, file: file), [])
      } else {
        RegistrationRequest.readJSON(source, file: file)
      }
    diagnostics += found
    if requests.isEmpty, !found.contains(where: { $0.severity == .error }) {
      report(.noRegistration, "'\(source.path)' holds no registration", at: Span(file, 0..<0))
    }
    for request in requests { add(request) }
  }

  /// Takes a registration, or says why not.
  private mutating func add(_ request: RegistrationRequest) {
    guard let session = session(of: request), let email = email(of: request) else { return }
    let identity = CourseRegistrationIdentity(session: session.id, email: email)
    if let first = known[identity] {
      return report(
        .duplicate, "\(email) has registered for session '\(session.id)' before",
        at: request.span(.email), notes: [.init("the first time", at: first)])
    }
    guard request.consents else {
      return report(
        .noConsent, "\(email) does not consent to the use of the data",
        at: request.span(.consent),
        help: ["ask for it and state it under 'consent', or leave the registration out"])
    }
    let received = time(of: request)
    guard isOffered(session, at: received, request) else { return }
    known[identity] = request.span
    entries.append(
      Entry(registration: registration(request, session, email, received), session: session))
  }

  private func registration(
    _ request: RegistrationRequest, _ session: Session, _ email: String, _ received: Moment?
  ) -> CourseRegistration {
    func stated<Value>(_ value: Value?, _ column: RegistrationColumn) -> Stated<Value> {
      value.map { .stated($0, request.span(column)) } ?? .absent
    }
    var fields = CourseRegistration.Fields(at: request.span)
    fields.session = .stated(session.id, request.span(.session))
    fields.email = .stated(email, request.span(.email))
    fields.name = stated(request.name, .name)
    fields.organisation = stated(request.text(.organisation), .organisation)
    fields.telephone = stated(request.text(.telephone), .telephone)
    fields.role = stated(request.text(.role), .role)
    fields.message = stated(request.text(.message), .message)
    fields.consent = stated(request.consents, .consent)
    fields.receivedAt = stated(received, .receivedAt)
    return CourseRegistration(Boxed(fields))
  }
}

extension RegistrationImport {
  /// The session that a registration names: its id, alone or within what a form showed.
  private mutating func session(of request: RegistrationRequest) -> Session? {
    guard let text = request.text(.session) else {
      report(
        .noSession, "the registration names no session", at: request.span,
        help: [request.form.wayToNameSession])
      return nil
    }
    let sessions = programme.inventory.sessions
    let words = text.split { $0.isWhitespace || "()[]{},;:".contains($0) }
      .flatMap { [String($0), String($0.prefix { $0 != "." })] }
    guard
      let session = ([text] + words).lazy.compactMap({ sessions[RecordID<Session>($0)] }).first
    else {
      report(
        .unknownSession, "no session '\(text)'", at: request.span(.session),
        help: didYouMean(text, among: sessions.map(\.id.text)))
      return nil
    }
    guard session.status.value != .cancelled, session.status.value != .held else {
      report(
        .notOffered, "session '\(session.id)' is \(session.status.value?.rawValue ?? "")",
        at: request.span(.session), help: ["write to whoever registered, and offer another date"])
      return nil
    }
    return session
  }

  /// Whether one could still ask for a seat when the registration was received.
  private mutating func isOffered(
    _ session: Session, at received: Moment?, _ request: RegistrationRequest
  ) -> Bool {
    guard let day = received?.day else { return true }
    let help: Wording = "write to whoever registered, and offer another date"
    if let start = session.start.value?.day, start < day {
      report(
        .notOffered, "session '\(session.id)' had begun on \(start)", at: request.span(.receivedAt),
        help: [help])
      return false
    }
    if let last = session.enrolBy.value, last < day {
      report(
        .notOffered, "session '\(session.id)' took registrations until \(last)",
        at: request.span(.receivedAt), help: [help, "or state a later 'enrolBy'"])
      return false
    }
    return true
  }

  private mutating func email(of request: RegistrationRequest) -> String? {
    let text = request.text(.email) ?? ""
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !text.contains(where: \.isWhitespace) {
      return text
    }
    let fact: Wording =
      text.isEmpty ? "the registration has no e-mail address" : "'\(text)' is no address"
    report(
      .noAddress, fact, at: request.span(.email),
      help: ["ask for the address and state it under 'email', so that the seat can be told"])
    return nil
  }

  /// When a registration was received, `nil` where that cannot be told.
  private mutating func time(of request: RegistrationRequest) -> Moment? {
    guard let text = request.text(.receivedAt) else { return nil }
    let zone = programme.settings.timeZone.value.flatMap { TimeZoneRule($0) }
    do throws(FormTimeMistake) {
      return try Moment(ofForm: text, in: zone)
    } catch {
      report(
        .noTime, error.fact(of: text), at: request.span(.receivedAt),
        help: [error.help, "without a time the registration is the last, and others get the seat"])
      return nil
    }
  }

  private mutating func report(
    _ mistake: RegistrationMistake, _ message: Wording, at span: Span,
    notes: [Diagnostic.Note] = [], help: [Wording] = []
  ) {
    diagnostics.append(
      Diagnostic(
        mistake, message, at: span, notes: notes, help: help))
  }
}
