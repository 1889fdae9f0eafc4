// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing

/// Words of the registration form and of the dates of courses.
extension Language {
  var register: String { say("Register for a course") }

  /// The way to the form from a date.
  func register(_ standing: SessionStanding) -> String {
    standing == .full ? say("Join the waiting list") : say("Register")
  }

  var registerLead: String { say("Pick a course and a date, then say who you are.") }

  var registrationSubject: String { say("Registration for a course") }

  /// What happens when the form is sent.
  func explanation(of way: RegistrationWay, email: String?) -> String {
    let questions = email.map { _ in say("Questions go to the address below.") }
    let sentence =
      switch way {
      case .form: say("The form is sent to the institute, which answers by e-mail.")
      case .mail:
        say(
          """
          Your mail program opens with a message to the address below; nothing is sent until you \
          send it.
          """)
      case .file: fileExplanation(email)
      }
    guard case .form = way, let questions else { return sentence }
    return "\(sentence) \(questions)"
  }

  private func fileExplanation(_ email: String?) -> String {
    let below = email == nil ? recipient(nil) : say("the address below")
    return say(
      """
      Your browser makes a request file; send it to \(below). Where that does not work, \
      because JavaScript is switched off, write there and name the course, the date and yourself; \
      each date has a calendar file.
      """)
  }

  /// To whom a request file goes.
  private func recipient(_ email: String?) -> String {
    email ?? say("the contact of the course")
  }

  /// What is left to do when the form is filled.
  func closing(of way: RegistrationWay, email: String?) -> String {
    switch way {
    case .form: ""
    case .mail:
      say("Send the message that your mail program shows; nothing has left this page yet.")
    case .file:
      say("Save the file and send it to \(recipient(email)); nothing has left this page yet.")
    }
  }

  func privacy(_ page: String) -> String { say("How your data are used: \(page)") }

  func word(_ standing: SessionStanding) -> String {
    switch standing {
    case .open: say("Open")
    case .full: say("Full")
    case .closed: say("Enrolment closed")
    case .running: say("Under way")
    case .held: say("Held")
    case .cancelled: say("Cancelled")
    case .unknown: notStated
    }
  }

  /// "4 of 12 free", with who waits; "8 of 12 taken" where nobody can come any more, and no seats
  /// where nobody will. A session that states no capacity says so.
  func seats(_ seats: SessionSeats, _ standing: SessionStanding) -> String {
    guard let free = seats.free, let capacity = seats.capacity else { return notStated }
    switch standing {
    case .cancelled: return say("No seats")
    case .running, .held: return say("\(seats.booked) of \(capacity) taken")
    case .open, .full, .closed, .unknown:
      return seats.waiting > 0
        ? say("\(free) of \(capacity) free, \(seats.waiting) waiting")
        : say("\(free) of \(capacity) free")
    }
  }

  /// "1 December 2026, 09:30 to 13:30"; the last day where it is another one.
  func date(_ start: Moment, to end: Moment?) -> String {
    let first = date(start)
    guard let end, (end.day, end.secondOfDay ?? 0) > (start.day, start.secondOfDay ?? 0) else {
      return first
    }
    guard end.day == start.day, let second = end.secondOfDay else {
      return say("\(first) to \(date(end))")
    }
    return say("\(first) to \(clock(second))")
  }

  private func date(_ moment: Moment) -> String {
    moment.secondOfDay.map { "\(date(moment.day)), \(clock($0))" } ?? date(moment.day)
  }
}
