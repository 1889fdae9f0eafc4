// SPDX-License-Identifier: Apache-2.0

import Continuity

/// Dates in words, with their distance from the as-of date.
///
/// Most dates of a programme lie within a year or two, and pages name each of them hundreds of
/// times, so their words are put together once.
struct DayTable: Sendable {
  /// A date in words.
  struct Words: Sendable {
    /// ISO 8601, such as `2026-11-21`.
    let iso: String
    /// The date as people write it.
    let text: String
    /// How far it is from the as-of date.
    let distance: String

    fileprivate init(_ day: CalendarDay, asOf: CalendarDay, in language: Language) {
      iso = day.description
      text = language.date(day)
      distance = language.distance(from: asOf, to: day)
    }
  }

  private let asOf: CalendarDay
  private let language: Language
  private let words: [Words]

  /// The first and the last day whose words are put together, in days from the as-of date: what was
  /// reviewed within one and a half years, and what falls due within one.
  private static let near = -550...370

  init(around asOf: CalendarDay, in language: Language) {
    self.asOf = asOf
    self.language = language
    words = Self.near.map { Words(asOf.adding(days: $0), asOf: asOf, in: language) }
  }

  /// The words of any day.
  func words(of day: CalendarDay) -> Words {
    let distance = asOf.days(until: day)
    guard Self.near.contains(distance) else { return Words(day, asOf: asOf, in: language) }
    return words[distance - Self.near.lowerBound]
  }
}
