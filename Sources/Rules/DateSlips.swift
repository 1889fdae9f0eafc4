// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing

/// The values of a record that cannot be: facts that are still to come, ends before beginnings,
/// intervals of no length, shares of more than the whole.
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

  /// A later moment, which does not lie before an earlier one; of dates alone days are compared.
  mutating func inOrder(
    _ first: (name: String, at: Stated<Moment>), _ second: (name: String, at: Stated<Moment>)
  ) {
    guard let before = first.at.value, case .stated(let after, let span) = second.at,
      before.hasTime && after.hasTime ? after.instant < before.instant : after.day < before.day
    else { return }
    parts.append(
      .fail(
        "\(inQuotes(second.name)) lies before \(inQuotes(first.name))", at: span, second.name,
        notes: [.init("the beginning", at: first.at.span)], help: ["correct one of the times"]))
  }

  /// How often something is due, or how long it holds: longer than no time.
  mutating func lasts(_ name: @autoclosure () -> Wording, _ interval: Stated<Interval>) {
    guard case .stated(let length, let span) = interval, length.longestSeconds <= 0 else { return }
    let name = name()
    parts.append(
      .fail(
        "'\(name)' is 0, so nothing would ever be in date", at: span, name.english,
        help: ["state how long, as in '12mo', or leave it out"]))
  }

  /// A share, which is at most the whole.
  mutating func isShare(_ name: @autoclosure () -> Wording, _ percent: Double?, at span: Span?) {
    guard let percent, let span, percent > 100 else { return }
    let name = name()
    parts.append(
      .fail(
        "'\(name)' is \(percent) percent, more than the whole", at: span, name.english,
        help: ["state at most 100, or another 'measure'"]))
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
