// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// The dates and seats of sessions make sense.
  static let trn014SessionOdd = Rule(
    "TRN-014", "session-odd", severity: "LLLL",
    summary: "The dates and seats of sessions make sense.",
    rationale: """
      A session that ends before it begins, or is still open a month after it took place, makes \
      people distrust the whole list.
      """,
    howToMend: "Correct the session.",
    controls: ["ISO 22301 7.5"],
    examples: Examples(
      passing: [
        """
        {"courses": [{"id": "restore"}], "sessions": [{"id": "s-1", "course": "restore",
           "start": "2026-12-01", "end": "2026-12-02", "capacity": 8, "booked": 8,
           "status": "full"}]}
        """
      ],
      failing: [
        """
        {"courses": [{"id": "restore"}], "sessions": [{"id": "s-1", "course": "restore",
           "start": "2026-12-02", "end": ⟦"2026-12-01"⟧}]}
        """,
        """
        {"courses": [{"id": "restore"}], "sessions": [{"id": "s-1", "course": "restore",
           "start": "2026-11-02", "status": ⟦"open"⟧, "capacity": 8, "booked": ⟦9⟧}]}
        """,
      ]),
    check: .eachSession { session, check in
      .worst(of: [session.order, session.isStillOpen(on: check.asOf), session.seats])
    })
}

extension Session {
  fileprivate var order: Outcome {
    guard let start = self.start.value, case .stated(let last, let span) = self.end,
      last.instant < start.instant
    else { return .pass }
    return .fail("session '\(id)' ends before it begins", at: span, "end", help: ["correct one"])
  }

  fileprivate func isStillOpen(on asOf: CalendarDay) -> Outcome {
    guard case .stated(.open, let span) = self.status,
      let day = (self.end.value ?? self.start.value)?.day,
      day < asOf
    else { return .pass }
    return .fail(
      "session '\(id)' was over on \(day) and is still open", at: span, "status",
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
