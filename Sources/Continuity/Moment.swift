// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// A date, with a time of day and its distance from UTC where the author gave one.
///
/// Comparisons of dates use the day as written; differences use the instants (readings.md A18).
package struct Moment: Hashable, Sendable {
  /// The day as written, without conversion.
  package let day: CalendarDay
  /// Seconds since midnight as written; `nil` for a date alone.
  package let secondOfDay: Int?
  /// Seconds east of UTC.
  package let offset: Int

  package init(day: CalendarDay, secondOfDay: Int? = nil, offset: Int = 0) {
    self.day = day
    self.secondOfDay = secondOfDay
    self.offset = offset
  }

  /// Seconds since 1970-01-01T00:00:00Z; of a date alone, its midnight in UTC.
  package var instant: Int {
    day.number * RecoveryTime.day + (secondOfDay ?? 0) - offset
  }

  /// Seconds since 1970 as the local clock shows them, to find the offset of a zone.
  package var localInstant: Int {
    day.number * RecoveryTime.day + (secondOfDay ?? 0)
  }

  package var hasTime: Bool {
    secondOfDay != nil
  }

  /// The same wall-clock time with another distance from UTC.
  package func at(offset: Int) -> Moment {
    Moment(day: day, secondOfDay: secondOfDay, offset: offset)
  }
}

extension Moment {
  /// A date or time as written: what it says, and whether it says its offset.
  package struct Written: Sendable {
    package let moment: Moment
    /// Whether the text ends in `Z` or `+01:00`; a date alone needs none.
    package let hasOffset: Bool
  }

  /// Reads `2026-11-21`, `2026-11-21T09:00`, `2026-11-21T09:00:00+01:00` and the same with `Z`.
  package static func read(_ text: String) -> Written? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let day = CalendarDay(String(decoding: bytes[..<10], as: UTF8.self))
    else { return nil }
    guard bytes.count > 10 else { return Written(moment: Moment(day: day), hasOffset: true) }
    guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ") else { return nil }
    let zone = bytes[11...].firstIndex { byte in "Zz+-".utf8.contains(byte) } ?? bytes.count
    guard let second = secondOfDay(bytes[11..<zone]) else { return nil }
    guard zone < bytes.count else {
      return Written(moment: Moment(day: day, secondOfDay: second), hasOffset: false)
    }
    guard let offset = offset(bytes[zone...]) else { return nil }
    return Written(
      moment: Moment(day: day, secondOfDay: second, offset: offset), hasOffset: true)
  }

  /// `09:00` or `09:00:00`, with or without a decimal fraction, which is dropped.
  private static func secondOfDay(_ bytes: ArraySlice<UInt8>) -> Int? {
    let whole = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let clock = whole.first, whole.count <= 2,
      whole.dropFirst().allSatisfy({ !$0.isEmpty && $0.allSatisfy(Ascii.isDigit) })
    else { return nil }
    let parts = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.count == 2 }) else { return nil }
    let numbers = parts.compactMap { decimalNumber($0) }
    guard numbers.count == parts.count, numbers[0] < 24, numbers[1] < 60,
      numbers.count == 2 || numbers[2] < 60
    else { return nil }
    return numbers[0] * 3_600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }

  /// `Z`, `+01:00` or `+0100`.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let sign = bytes.first else { return nil }
    if sign | 0x20 == UInt8(ascii: "z") { return bytes.count == 1 ? 0 : nil }
    let digits = Array(bytes.dropFirst())
    let hasColon = digits.count == 5 && digits[2] == UInt8(ascii: ":")
    guard digits.count == 4 || hasColon, let hours = decimalNumber(digits[..<2]),
      let minutes = decimalNumber(digits.suffix(2)), hours <= 14, minutes < 60
    else { return nil }
    let seconds = hours * 3_600 + minutes * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}
