// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Wording.Interpolation {
  /// An id, the same in every language.
  mutating func appendInterpolation<Owner>(_ id: RecordID<Owner>) {
    appendInterpolation(id.text)
  }

  /// A date, told as the language writes dates.
  mutating func appendInterpolation(_ day: CalendarDay) {
    appendInterpolation(figures: day)
  }

  /// A length of time, told in the units of the language.
  mutating func appendInterpolation(_ time: RecoveryTime) {
    appendInterpolation(figures: time)
  }

  /// An interval of the calendar, told in the units of the language.
  mutating func appendInterpolation(_ interval: Interval) {
    appendInterpolation(figures: interval)
  }

  /// A number with decimals, told with the sign of the language.
  mutating func appendInterpolation(_ number: Double) {
    appendInterpolation(figures: number)
  }
}

extension Person {
  /// Why somebody is not active on a day, as the end of a sentence: `left on 2026-08-31`.
  func absence(on asOf: CalendarDay) -> Wording {
    if let last = self.to.value, last < asOf { return "left on \(last)" }
    if let first = self.from.value, first > asOf { return "does not begin before \(first)" }
    return self.status.value == .leave ? "is on leave" : "has left"
  }
}

extension BusinessImpactAnalysis {
  /// Where something missing in it is reported: its id, or the service's for an inline one.
  func place(in service: Service) -> Span {
    id.text.isEmpty ? service.span : span
  }
}

extension Objectives {
  /// By when a service is to be back, by its own word or its tier's; `nil` where nothing says so.
  var promise: Wording? {
    if let rto { return "it promises \(RecoveryTime(seconds: rto))" }
    return tierLimit.map { "its tier allows \(RecoveryTime(seconds: $0))" }
  }
}

extension Objectives {
  /// What a service misses that is back too late, as the end of a sentence.
  var missed: Wording {
    rto == nil
      ? tierLimit.map { "the \(RecoveryTime(seconds: $0)) that its tier allows" } ?? "its RTO"
      : "its RTO"
  }
}

extension RecordKind {
  /// A record of the kind in a sentence: `supplier 'northcloud'`.
  func called(_ id: String) -> Wording {
    "\(Wording(singular)) '\(id)'"
  }
}

extension Check {
  /// Services in a sentence, each of which needs the next: `'a' needs 'b' needs 'c'`.
  func chain(of services: [Int]) -> Wording {
    let names = services.map { inQuotes(portfolio.id(of: $0)) }
    return "\(names.prefix(1) + names.dropFirst().map { "needs \($0)" }, separator: " ")"
  }
}

/// The names of what is absent, in a sentence: `'reason' and 'expiresOn'`; `nil` for none.
func absent(_ fields: [(name: String, isAbsent: Bool)]) -> Wording? {
  guard fields.contains(where: \.isAbsent) else { return nil }
  return listed(absentNames(fields))
}

/// The names of what is absent, in quotes.
func absentNames(_ fields: [(name: String, isAbsent: Bool)]) -> [Wording] {
  fields.filter(\.isAbsent).map { inQuotes($0.name) }
}

/// Phrases in a sentence: `a, b and c`.
func listed(_ words: [Wording]) -> Wording {
  guard words.count > 1, let last = words.last else { return words.first ?? Wording(value: "") }
  return "\(Array(words.dropLast())) and \(last)"
}

/// Names in a sentence, in quotes: `'a', 'b' and 'c'`; of many the first five.
func quoted(_ names: [String?]) -> Wording {
  enumerated(names.map { $0.map(inQuotes) ?? "'unnamed'" })
}

/// Phrases in a sentence: `a, b and c`; of many the first five.
func enumerated(_ words: [Wording]) -> Wording {
  listed(words.count > 5 ? words.prefix(5) + ["\(words.count - 5) more"] : words)
}

/// A name as a value with its quotes, which are the same in every language.
func inQuotes(_ name: some CustomStringConvertible) -> Wording {
  Wording(quoted: name.description)
}
