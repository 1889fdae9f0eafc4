// SPDX-License-Identifier: Apache-2.0

/// A day of the Gregorian calendar, counted from 1 January 1970; no time, no zone.
package struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before.
  package let number: Int

  package init(number: Int) {
    self.number = number
  }

  /// - Returns: `nil` for a date that does not exist, such as 30 February.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    number = Self.number(year: year, month: month, day: day)
  }

  /// Reads `2026-11-21`, nothing else.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = decimalNumber(parts[0]), let month = decimalNumber(parts[1]),
      let day = decimalNumber(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func < (first: CalendarDay, second: CalendarDay) -> Bool {
    first.number < second.number
  }

  /// Year, month and day. Howard Hinnant, chrono-compatible low-level date algorithms.
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// ISO 8601, such as `2026-11-21`.
  package var description: String {
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The day some days later; earlier for a negative number.
  package func adding(days: Int) -> CalendarDay {
    CalendarDay(number: number + days)
  }

  /// The day some months later; the 31st becomes the last day of a shorter month.
  package func adding(months: Int) -> CalendarDay {
    let (year, month, day) = parts
    let index = year * 12 + month - 1 + months
    let target = (year: index / 12, month: index % 12 + 1)
    let last = Self.length(ofMonth: target.month, year: target.year)
    return CalendarDay(
      number: Self.number(year: target.year, month: target.month, day: min(day, last)))
  }

  /// The last day of an interval that begins here: months first, then weeks and days
  /// (readings.md A18).
  package func adding(_ interval: Interval) -> CalendarDay {
    adding(months: interval.months).adding(days: interval.seconds / RecoveryTime.day)
  }

  /// How many days from this one to another; negative where that lies before.
  package func days(until other: CalendarDay) -> Int {
    other.number - number
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

/// The number that ASCII digits write, `nil` for anything else.
func decimalNumber(_ digits: some Collection<UInt8>) -> Int? {
  guard !digits.isEmpty, digits.count <= 12 else { return nil }
  var value = 0
  for digit in digits {
    guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return value
}

/// A number with zeros before it.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  guard digits.utf8.count < width else { return digits }
  return String(repeating: "0", count: width - digits.utf8.count) + digits
}

extension CalendarDay {
  /// Reads a date in a notation made of `YYYY`, `MM`, `DD` and separators, such as `MM/DD/YYYY`.
  package init?(_ text: String, format: String) {
    var rest = text[...]
    var pattern = format[...]
    var parts = (year: 0, month: 0, day: 0)
    while let next = pattern.first {
      if let part = ["YYYY", "MM", "DD"].first(where: { pattern.hasPrefix($0) }) {
        // Fewer digits are another notation: `26` is no year.
        let digits = rest.prefix(part.count).utf8
        guard digits.count == part.count, let number = decimalNumber(digits) else { return nil }
        switch next {
        case "Y": parts.year = number
        case "M": parts.month = number
        default: parts.day = number
        }
        (rest, pattern) = (rest.dropFirst(part.count), pattern.dropFirst(part.count))
      } else {
        guard rest.first == next else { return nil }
        (rest, pattern) = (rest.dropFirst(), pattern.dropFirst())
      }
    }
    guard rest.isEmpty else { return nil }
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }
}
