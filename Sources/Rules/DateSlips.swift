// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing

/// The dates of a record that cannot be: facts that are still to come, ends before beginnings.
///
/// Names are made only for what is wrong: hardly any date is.
struct DateSlips {
  let asOf: CalendarDay
  private var parts: [Outcome] = []

  init(asOf: CalendarDay) {
    self.asOf = asOf
  }

  var outcome: Outcome {
    parts.isEmpty ? .pass : .worst(of: parts)
  }

  /// A fact, which is dated no later than today.
  mutating func happened(_ name: @autoclosure () -> Wording, _ day: Stated<CalendarDay>) {
    guard case .stated(let day, let span) = day else { return }
    add(name(), day, at: span)
  }

  /// The same of a moment, by its day as written.
  mutating func happened(_ name: @autoclosure () -> Wording, _ moment: Stated<Moment>) {
    guard case .stated(let moment, let span) = moment else { return }
    add(name(), moment.day, at: span)
  }

  /// An end, which does not lie before its beginning.
  mutating func inOrder(
    _ name: @autoclosure () -> Wording, _ start: Stated<CalendarDay>, _ end: Stated<CalendarDay>
  ) {
    guard let first = start.value, case .stated(let last, let span) = end, last < first else {
      return
    }
    let name = name()
    parts.append(
      .fail(
        "\(name): the end, \(last), lies before the beginning, \(first)", at: span, name.english,
        notes: [.init("the beginning", at: start.span)], help: ["correct one of the dates"]))
  }

  private mutating func add(_ name: @autoclosure () -> Wording, _ day: CalendarDay, at span: Span) {
    guard day > asOf else { return }
    let name = name()
    parts.append(
      .fail(
        "'\(name)' is \(day), which is still to come on \(asOf)", at: span, name.english,
        help: ["correct the date, or leave it out until it has happened"]))
  }
}
