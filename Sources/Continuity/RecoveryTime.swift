// SPDX-License-Identifier: Apache-2.0

/// A length of time in whole seconds, as objectives, steps and measurements state it.
package struct RecoveryTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  package static let minute = 60
  package static let hour = 3_600
  package static let day = 86_400
  package static let week = 604_800

  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// Reads `90s 30m 4h 2d 1w 1d12h`, `PT4H`, `6 hours` and `0`; nothing with months or years.
  package init?(_ text: String) {
    guard let interval = Interval(text), interval.months == 0 else { return nil }
    seconds = interval.seconds
  }

  package static func < (first: RecoveryTime, second: RecoveryTime) -> Bool {
    first.seconds < second.seconds
  }

  /// Its days, hours, minutes and seconds as the format writes them, such as `1d12h`; `0` for no time.
  package var description: String {
    guard seconds != 0 else { return "0" }
    var rest = abs(seconds)
    var text = seconds < 0 ? "-" : ""
    for unit in Self.units where rest >= unit.seconds {
      text += String(rest / unit.seconds)
      text += unit.letter
      rest %= unit.seconds
    }
    return text
  }

  /// The units of a description, the largest first.
  private static let units = [
    (seconds: day, letter: "d"), (seconds: hour, letter: "h"), (seconds: minute, letter: "m"),
    (seconds: 1, letter: "s"),
  ]
}

/// How often something is due, or how long it holds: months on the calendar and seconds beside.
package struct Interval: Hashable, Sendable, CustomStringConvertible {
  package let months: Int
  package let seconds: Int

  package init(months: Int = 0, seconds: Int = 0) {
    self.months = months
    self.seconds = seconds
  }

  /// Reads what `RecoveryTime` reads and also `6mo 1y P6M 6 months`.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let first = bytes.first else { return nil }
    if bytes == [UInt8(ascii: "0")] {
      self.init()
    } else if first == UInt8(ascii: "P") {
      self.init(iso: bytes.dropFirst())
    } else {
      self.init(parts: bytes[...])
    }
  }

  /// How many of one unit a text may state.
  package static let largestCount = 1_000_000_000

  /// Whether a text would be read if none of its numbers were too large.
  package static func isTooLong(_ text: String) -> Bool {
    let shorter = text.replacing(/[0-9]{10,}/, with: "1")
    return shorter != text && Interval(text) == nil && Interval(shorter) != nil
  }

  /// Its length in seconds where every month is the longest, to order intervals by.
  package var longestSeconds: Int { months * 31 * RecoveryTime.day + seconds }

  /// Its months, days and the rest as the format writes them, such as `12mo` or `90d`.
  package var description: String {
    let rest = seconds == 0 && months != 0 ? "" : RecoveryTime(seconds: seconds).description
    return months == 0 ? rest : "\(months)mo\(rest)"
  }

  /// `1d12h`, `6 hours`, `1 day 12 hours`: numbers and units, each unit at most once, larger first.
  private init?(parts: ArraySlice<UInt8>) {
    var rest = parts
    var total = Interval()
    var previous = Unit.largest
    while !rest.isEmpty {
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      rest = rest[digits.endIndex...].drop { $0 == UInt8(ascii: " ") }
      let word = rest.prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
      rest = rest[word.endIndex...]
      guard let count = decimalNumber(digits), count <= Self.largestCount,
        let unit = Unit(word: String(decoding: word, as: UTF8.self)), unit.rank < previous
      else { return nil }
      total = total.adding(count, unit)
      previous = unit.rank
    }
    self = total
  }

  /// What follows the `P` of ISO 8601: `1Y2M3W4DT5H6M7S`.
  private init?(iso: ArraySlice<UInt8>) {
    var rest = iso
    var total = Interval()
    var previous = Unit.largest
    var inTime = false
    guard !iso.isEmpty, iso.last != UInt8(ascii: "T") else { return nil }
    while let next = rest.first {
      if next == UInt8(ascii: "T"), !inTime {
        inTime = true
        rest = rest.dropFirst()
        continue
      }
      let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      guard let count = decimalNumber(digits), count <= Self.largestCount,
        let letter = rest[digits.endIndex...].first,
        let unit = Unit(letter: letter, inTime: inTime), unit.rank < previous
      else { return nil }
      total = total.adding(count, unit)
      previous = unit.rank
      rest = rest[digits.endIndex...].dropFirst()
    }
    self = total
  }

  private func adding(_ count: Int, _ unit: Unit) -> Interval {
    Interval(months: months + count * unit.months, seconds: seconds + count * unit.seconds)
  }
}

/// A unit of time: what one of it is, and where it may stand.
private struct Unit {
  /// Above the rank of any unit.
  static let largest = 8

  let months: Int
  let seconds: Int
  /// Larger units come first: years 7, months 6, weeks 5, days 4, hours 3, minutes 2, seconds 1.
  let rank: Int

  private init(_ rank: Int, months: Int = 0, seconds: Int = 0) {
    self.rank = rank
    self.months = months
    self.seconds = seconds
  }

  init?(word: String) {
    switch word {
    case "y", "year", "years": self.init(7, months: 12)
    case "mo", "month", "months": self.init(6, months: 1)
    case "w", "week", "weeks": self.init(5, seconds: RecoveryTime.week)
    case "d", "day", "days": self.init(4, seconds: RecoveryTime.day)
    case "h", "hour", "hours": self.init(3, seconds: RecoveryTime.hour)
    case "m", "min", "minute", "minutes": self.init(2, seconds: RecoveryTime.minute)
    case "s", "sec", "second", "seconds": self.init(1, seconds: 1)
    default: return nil
    }
  }

  init?(letter: UInt8, inTime: Bool) {
    switch (letter, inTime) {
    case (UInt8(ascii: "Y"), false): self.init(7, months: 12)
    case (UInt8(ascii: "M"), false): self.init(6, months: 1)
    case (UInt8(ascii: "W"), false): self.init(5, seconds: RecoveryTime.week)
    case (UInt8(ascii: "D"), false): self.init(4, seconds: RecoveryTime.day)
    case (UInt8(ascii: "H"), true): self.init(3, seconds: RecoveryTime.hour)
    case (UInt8(ascii: "M"), true): self.init(2, seconds: RecoveryTime.minute)
    case (UInt8(ascii: "S"), true): self.init(1, seconds: 1)
    default: return nil
    }
  }
}
