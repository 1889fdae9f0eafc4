// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// A language of the interface; every word that the program itself says is asked of it.
///
/// Templates hold the phrases that stand alone; this holds what is put together from values.
package enum Language: String, Sendable, CaseIterable {
  case english = "en"

  /// The language that a programme asks for; English where it is not among ours.
  package init(tag: String?) {
    let primary = tag.map { $0.split(separator: "-").first.map(String.init) ?? $0 } ?? ""
    self = Language(rawValue: primary.lowercased()) ?? .english
  }

  /// A number and what it counts: "1 service", "12 services".
  package func count(_ number: Int, _ noun: Noun) -> String {
    switch self {
    case .english: "\(number) \(number == 1 ? noun.one : noun.many)"
    }
  }

  /// What a page leaves out: "740 more services; all of them are in data/scenarios.json".
  func more(_ number: Int, _ noun: Noun, allIn place: String) -> String {
    switch self {
    case .english:
      "\(number) more \(number == 1 ? noun.one : noun.many); all of them are in \(place)"
    }
  }

  /// A date in words: "21 November 2026".
  package func date(_ day: CalendarDay) -> String {
    let (year, month, number) = day.parts
    switch self {
    case .english: return "\(number) \(Self.englishMonths[month - 1]) \(year)"
    }
  }

  /// How far a day is from another one: "in 3 weeks", "5 days ago", "today".
  package func distance(from today: CalendarDay, to day: CalendarDay) -> String {
    let days = today.days(until: day)
    switch days {
    case 0: return "today"
    case 1: return "tomorrow"
    case -1: return "yesterday"
    default:
      let span = count(largestUnits(days: abs(days)))
      return days > 0 ? "in \(span)" : "\(span) ago"
    }
  }

  /// A length of time in words: "4 hours", "1 day 12 hours".
  package func duration(_ time: RecoveryTime) -> String {
    let seconds = time.seconds
    guard seconds != 0 else { return "no time" }
    let parts = Self.units.reduce(into: (rest: abs(seconds), words: [String]())) { sum, unit in
      let number = sum.rest / unit.size
      if number > 0 { sum.words.append(count(number, unit.noun)) }
      sum.rest %= unit.size
    }
    return (seconds < 0 ? "minus " : "") + parts.words.joined(separator: " ")
  }

  /// An interval of the calendar in words: "12 months", "90 days".
  package func interval(_ interval: Interval) -> String {
    let months = interval.months == 0 ? [] : [count(interval.months, .month)]
    let rest = interval.seconds == 0 ? [] : [duration(RecoveryTime(seconds: interval.seconds))]
    return (months + rest).joined(separator: " ")
  }

  /// A length of time as a figure: "2 h 55 min", "−55 min"; blanks do not break.
  package func figure(_ seconds: Int) -> String {
    guard seconds != 0 else { return "0\u{A0}min" }
    var rest = abs(seconds)
    var parts: [String] = []
    for (size, unit) in [(RecoveryTime.day, "d"), (RecoveryTime.hour, "h"), (60, "min"), (1, "s")] {
      if rest >= size { parts.append("\(rest / size)\u{A0}\(unit)") }
      rest %= size
    }
    return (seconds < 0 ? "\u{2212}" : "") + parts.joined(separator: "\u{A0}")
  }

  /// A percentage with at most four decimals: "99.95 %".
  package func percent(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let scaled = Int((min(abs(value), 1e9) * 10_000).rounded())
    var decimals = String(String(10_000 + scaled % 10_000).dropFirst())
    while decimals.hasSuffix("0") { decimals.removeLast() }
    let sign = value < 0 && scaled > 0 ? "\u{2212}" : ""
    return sign + "\(scaled / 10_000)" + (decimals.isEmpty ? "" : ".\(decimals)") + "\u{A0}%"
  }

  /// Some names in a sentence: "a, b and c".
  package func enumeration(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    switch self {
    case .english: return names.dropLast().joined(separator: ", ") + " and " + last
    }
  }

  private func count(_ amount: (number: Int, noun: Noun)) -> String {
    count(amount.number, amount.noun)
  }

  /// Days in the unit in which people think of them.
  private func largestUnits(days: Int) -> (number: Int, noun: Noun) {
    switch days {
    case ..<14: (days, .day)
    case ..<60: ((days + 3) / 7, .week)
    case ..<730: ((days * 12 + 182) / 365, .month)
    default: ((days * 2 + 365) / 730, .year)
    }
  }

  private static let units: [(size: Int, noun: Noun)] = [
    (RecoveryTime.day, .day), (RecoveryTime.hour, .hour), (60, .minute), (1, .second),
  ]

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

/// A word with its plural.
package struct Noun: Sendable, Hashable {
  package let one: String
  package let many: String

  package init(_ one: String, _ many: String) {
    self.one = one
    self.many = many
  }

  /// A word whose plural ends in `s`.
  package init(_ one: String) {
    self.init(one, one + "s")
  }

  package static let second = Noun("second")
  package static let minute = Noun("minute")
  package static let hour = Noun("hour")
  package static let day = Noun("day")
  package static let week = Noun("week")
  package static let month = Noun("month")
  package static let year = Noun("year")
  package static let service = Noun("service")
  package static let person = Noun("person", "people")
  package static let team = Noun("team")
  package static let page = Noun("page")
  package static let rule = Noun("rule")
  package static let control = Noun("control")
  package static let risk = Noun("risk")
  package static let finding = Noun("finding")
  package static let openFinding = Noun("open finding")
  package static let error = Noun("error")
  package static let bulletin = Noun("bulletin")
  package static let exercise = Noun("exercise")
  package static let copy = Noun("copy", "copies")
}
