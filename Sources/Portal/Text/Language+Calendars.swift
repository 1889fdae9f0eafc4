// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing

/// Words of calendar files, and of the links to them.
extension Language {
  var training: String { say("Training") }

  var exercise: String { say("Exercise") }

  /// What a day in a calendar is called: "Restore test: Ledger".
  func dated(_ kind: String, _ subject: String) -> String { "\(kind): \(subject)" }

  /// What a session is about, who leads it, what the clocks there show, whom to ask.
  func details(of session: Session, _ summary: String?, ledBy trainers: [String]) -> String {
    let clock = session.start.value.flatMap { start in
      start.secondOfDay.map { say("Local time: \(self.clock($0)) (\(offset(start.offset)))") }
    }
    let ledBy = trainers.isEmpty ? nil : say("Led by \(enumeration(trainers))")
    let contact = session.contact.value.map { say("Questions to \($0)") }
    return [summary, ledBy, clock, contact].compactMap(\.self).joined(separator: "\n")
  }

  /// A distance from UTC: "UTC", "UTC+01:00".
  func offset(_ seconds: Int) -> String {
    guard seconds != 0 else { return "UTC" }
    return "UTC\(seconds < 0 ? "−" : "+")\(clock(abs(seconds)))"
  }

  var calendarOfSession: String { say("Calendar file") }
  var calendarOfCourse: String { say("All dates of this course as a calendar file") }
  var calendarOfSite: String { say("What happens here as a calendar file") }
  var calendarOfPerson: String { say("Due dates and sessions as a calendar file") }
  var calendarOfAll: String { say("All exercises, reviews and expiries as a calendar file") }
}
