// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Phrasing

/// A language of the interface; every word that the program itself says is asked of it.
///
/// Templates hold the phrases that stand alone; this holds what is put together from values. Each
/// sentence is written in English and told from the language's book (`templates/languages`).
package struct Language: Sendable {
  /// The sentences of the language by their English.
  package let phrases: Phrasebook

  package static let english = Language(.english)

  package init(_ phrases: Phrasebook) {
    self.phrases = phrases
  }

  /// The tag of the language (BCP 47), such as `de`.
  package var tag: String { phrases.tag }

  /// A sentence in the language.
  package func say(_ wording: Wording) -> String {
    phrases.tell(wording)
  }

  /// A word or sentence in the language that is known only at run time, such as a rule's title.
  package func told(_ english: String) -> String {
    phrases[english]
  }

  /// A number and what it counts: "1 service", "12 services".
  package func count(_ number: Int, _ noun: Noun) -> String {
    say("\(number) \(literal: number == 1 ? noun.one : noun.many)")
  }

  /// The rest of a list that names only some.
  func more(_ number: Int) -> String { say("and \(number) more") }

  /// The rest of a table that holds only some rows.
  func notShown(rows: Int) -> String { say("Not shown here: \(count(rows, .row))") }

  /// What a page leaves out, and where all of it is.
  func more(_ number: Int, _ noun: Noun, allIn place: String) -> String {
    say("Not shown: \(count(number, noun)); all of them are in \(place)")
  }

  /// A date in words: "21 November 2026".
  package func date(_ day: CalendarDay) -> String {
    let (year, month, number) = day.parts
    return say("\(number) \(name(ofMonth: month)) \(year)")
  }

  private func name(ofMonth month: Int) -> String {
    switch month {
    case 1: say("January")
    case 2: say("February")
    case 3: say("March")
    case 4: say("April")
    case 5: say("May")
    case 6: say("June")
    case 7: say("July")
    case 8: say("August")
    case 9: say("September")
    case 10: say("October")
    case 11: say("November")
    default: say("December")
    }
  }

  /// How far a day is from another one: "in 3 weeks", "5 days ago", "today".
  package func distance(from today: CalendarDay, to day: CalendarDay) -> String {
    let days = today.days(until: day)
    switch days {
    case 0: return say("today")
    case 1: return say("tomorrow")
    case -1: return say("yesterday")
    default: return days > 0 ? coming(days) : past(from: day, to: today)
    }
  }

  /// Days ahead in the unit in which people think of them.
  private func coming(_ days: Int) -> String {
    switch days {
    case ..<14: say("in \(days) days")
    case ..<60: say("in \((days + 3) / 7) weeks")
    case ..<730: say("in \((days * 12 + 182) / 365) months")
    default: say("in \((days * 2 + 365) / 730) years")
    }
  }

  /// What has gone by since a day, in the unit in which people think of it; only what is over counts.
  private func past(from day: CalendarDay, to today: CalendarDay) -> String {
    let days = day.days(until: today)
    let (first, last) = (day.parts, today.parts)
    let months =
      (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day ? 1 : 0)
    switch (days, months) {
    case (..<14, _): return say("\(days) days ago")
    case (_, ..<2): return say("\(days / 7) weeks ago")
    case (_, ..<24): return say("\(months) months ago")
    default: return say("\(months / 12) years ago")
    }
  }

  /// A length of time in words: "4 hours", "1 day 12 hours".
  package func duration(_ time: RecoveryTime) -> String {
    let seconds = time.seconds
    guard seconds != 0 else { return say("no time") }
    let parts = Self.units.reduce(into: (rest: abs(seconds), words: [String]())) { sum, unit in
      let number = sum.rest / unit.size
      if number > 0 { sum.words.append(count(number, unit.noun)) }
      sum.rest %= unit.size
    }
    let words = parts.words.joined(separator: " ")
    return seconds < 0 ? say("minus \(words)") : words
  }

  /// An interval of the calendar in words: "12 months", "90 days".
  package func interval(_ interval: Interval) -> String {
    let months = interval.months == 0 ? [] : [count(interval.months, .month)]
    let rest = interval.seconds == 0 ? [] : [duration(RecoveryTime(seconds: interval.seconds))]
    return (months + rest).joined(separator: " ")
  }

  /// A length of time as a figure: "2 h 55 min", "−55 min"; a number and its unit do not part.
  package func figure(_ seconds: Int) -> String {
    guard seconds != 0 else { return "0\u{A0}" + unit(ofSize: 60) }
    var rest = abs(seconds)
    var figure = seconds < 0 ? "\u{2212}" : ""
    for (size, _) in Self.units where rest >= size {
      if rest < abs(seconds) { figure += " " }
      figure += String(rest / size)
      figure += "\u{A0}"
      figure += unit(ofSize: size)
      rest %= size
    }
    return figure
  }

  /// The sign of a unit of time by its length in seconds.
  private func unit(ofSize seconds: Int) -> String {
    switch seconds {
    case RecoveryTime.day: say("d")
    case RecoveryTime.hour: say("h")
    case 60: say("min")
    default: say("s")
    }
  }

  /// A percentage with at most two decimals, "99.95 %"; as many more as tell it from all, "99.995 %".
  package func percent(_ value: Double) -> String {
    guard value.isFinite else { return number(value) }
    let places: Double =
      switch 100 - value {
      case 0.000_05..<0.01: 10_000
      case 0.01..<0.1: 1_000
      default: 100
      }
    return number((value * places).rounded() / places) + "\u{A0}%"
  }

  /// A number with at most four decimals: "120", "0.5".
  package func number(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let scaled = Int((min(abs(value), 1e9) * 10_000).rounded())
    var decimals = String(String(10_000 + scaled % 10_000).dropFirst())
    while decimals.hasSuffix("0") { decimals.removeLast() }
    let sign = value < 0 && scaled > 0 ? "\u{2212}" : ""
    let whole = "\(sign)\(scaled / 10_000)"
    return decimals.isEmpty ? whole : say("\(whole).\(decimals)")
  }

  /// Some names in a sentence: "a, b and c".
  package func enumeration(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return say("\(names.dropLast().joined(separator: ", ")) and \(last)")
  }

  private static let units: [(size: Int, noun: Noun)] = [
    (RecoveryTime.day, .day), (RecoveryTime.hour, .hour), (60, .minute), (1, .second),
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
  package static let month = Noun("month")
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
  package static let openAction = Noun("open action")
  package static let copy = Noun("copy", "copies")
  static let row = Noun("row")
}
