// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let trn014SessionOdd = Rule(
    "TRN-014", "session-odd", severity: "LLLL",
    summary: """
      The dates and seats of sessions make sense, and those ahead say where they are, who teaches \
      and for how many.
      """,
    rationale: """
      A session that ends before it begins, or is still open a month after it took place, makes \
      people distrust the whole list. Where nobody says where it is, nobody comes.
      """,
    howToMend: """
      Correct the session; state its 'site', 'place' or 'online', its 'trainer' and its 'capacity', \
      and take out what is there twice.
      """,
    controls: ["ISO 22301 7.5"],
    examples: Examples(
      passing: [
        """
        {"courses": [{"id": "restore"}], "people": [{"id": "amara"}],
         "sessions": [{"id": "s-1", "course": "restore", "start": "2026-12-01",
           "end": "2026-12-02", "capacity": 8, "booked": 8, "status": "full",
           "place": "room 4", "trainer": "amara"}]}
        """,
        """
        {"courses": [{"id": "restore"}], "people": [{"id": "amara"}, {"id": "bo"}],
         "sessions": [
           {"id": "s-1", "course": "restore", "start": "2026-12-01", "capacity": 8,
            "online": true, "trainer": "amara"},
           {"id": "s-2", "course": "restore", "start": "2026-12-01", "capacity": 8,
            "online": true, "trainer": "bo"},
           {"id": "s-3", "course": "restore", "start": "2026-12-01", "status": "cancelled"}]}
        """,
      ],
      failing: [
        """
        {"courses": [{"id": "restore"}], "people": [{"id": "amara"}],
         "sessions": [{"id": "s-1", "course": "restore", "start": "2026-12-02",
           "end": ⟦"2026-12-01"⟧, "place": "room 4", "trainer": "amara", "capacity": 8}]}
        """,
        """
        {"courses": [{"id": "restore"}], "sessions": [{"id": "s-1", "course": "restore",
           "start": "2026-11-02", "status": ⟦"full"⟧}]}
        """,
        """
        {"courses": [{"id": "restore"}], "sessions": [
           {"id": ⟦"s-1"⟧, "course": "restore", "start": "2026-12-02"}]}
        """,
        """
        {"courses": [{"id": "restore"}], "people": [{"id": "amara"}], "sessions": [
           {"id": "s-1", "course": "restore", "start": "2026-12-02", "place": "room 4",
            "trainer": "amara", "capacity": 8},
           {"id": ⟦"s-2"⟧, "course": "restore", "start": "2026-12-02", "place": "room 4",
            "trainer": "amara", "capacity": 8}]}
        """,
        """
        {"courses": [{"id": "restore"}], "sessions": [{"id": "s-1", "course": "restore",
           "start": "2026-11-02", "status": ⟦"open"⟧, "capacity": 8, "booked": ⟦9⟧}]}
        """,
        """
        {"sessions": [{"id": ⟦"s-1"⟧, "start": "2026-10-01", "status": "held"}]}
        """,
      ]),
    check: .given(\.earlierTwins) { twins in
      .eachSession { session, check in
        .worst(of: [
          session.subject, session.order, session.isStillOpen(on: check.asOf), session.seats,
          check.saysAll(session), session.isOnce(but: twins[session.id]),
        ])
      }
    })
}

/// What makes two sessions one and the same.
private struct SessionSlot: Hashable {
  let course: RecordID<Course>
  let start: Moment
  let site: RecordID<Site>?
  let place: String?
  let online: OnlinePlace?
  let trainers: Set<RecordID<Person>>

  /// `nil` for a session that does not take place, or does not say of what or when it is.
  init?(_ session: Session) {
    guard session.status.value != .cancelled, let course = session.course.value,
      let start = session.start.value
    else { return nil }
    self.course = course
    self.start = start
    site = session.site.value
    place = session.place.value?.normalised
    online = session.online.value
    trainers = Set(session.allTrainers.map(\.value))
  }
}

extension Check {
  /// By session: the first one that is the same, where there is an earlier one.
  fileprivate var earlierTwins: [RecordID<Session>: Session] {
    var first: [SessionSlot: Session] = [:]
    var twins: [RecordID<Session>: Session] = [:]
    for session in inventory.sessions {
      guard let slot = SessionSlot(session) else { continue }
      if let twin = first[slot] { twins[session.id] = twin } else { first[slot] = session }
    }
    return twins
  }

  /// Whether a session that lies ahead says what those who want to come must know.
  fileprivate func saysAll(_ session: Session) -> Outcome {
    let isAhead = (session.start.value?.day).map { asOf <= $0 } ?? true
    let isOff = session.status.value == .cancelled || session.status.value == .held
    let format = inventory.courses[session.course]?.format.value
    guard isAhead, !isOff, format != .selfStudy else { return .pass }
    let isOnline = session.online.value?.isOnline ?? !session.online.isAbsent
    let missing = absent([
      ("start", session.start.isAbsent),
      ("place", session.place.isAbsent && session.site.isAbsent && !isOnline),
      ("trainer", session.trainer.isAbsent && session.trainers.saysNothing()),
      ("capacity", session.capacity.isAbsent),
    ])
    guard let missing else { return .pass }
    return .fail(
      "session '\(session.id)' does not say \(missing)", at: session.span, "fields",
      help: ["add \(missing)"])
  }
}

extension Session {
  fileprivate var subject: Outcome {
    self.course.isAbsent
      ? .fail(
        "session '\(id)' is of no course", at: span, "course",
        help: ["add 'course'"])
      : .pass
  }

  fileprivate var order: Outcome {
    guard let start = self.start.value, case .stated(let last, let span) = self.end,
      last.instant < start.instant
    else { return .pass }
    return .fail(
      "session '\(id)' ends before it begins", at: span, "end", help: ["correct one of the times"])
  }

  fileprivate func isOnce(but twin: Session?) -> Outcome {
    guard let twin else { return .pass }
    return .fail(
      "session '\(id)' is the same as '\(twin.id)'", at: span, "twin",
      notes: [.init("the other one", at: twin.span)], help: ["take one of them out"])
  }

  fileprivate func isStillOpen(on asOf: CalendarDay) -> Outcome {
    guard case .stated(let status, let span) = self.status, status == .open || status == .full,
      let day = (self.end.value ?? self.start.value)?.day,
      day < asOf
    else { return .pass }
    return .fail(
      status == .open
        ? "session '\(id)' was over on \(day) and is still open"
        : "session '\(id)' was over on \(day) and is still full", at: span, "status",
      help: ["set 'status' to held or cancelled"])
  }

  fileprivate var seats: Outcome {
    guard let capacity = self.capacity.value, case .stated(let booked, let span) = self.booked,
      booked > capacity
    else { return .pass }
    return .fail(
      "session '\(id)' has \(booked) booked on \(capacity) seats", at: span, "booked",
      help: ["correct the figures, or put some on the waiting list"])
  }
}
