// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing

/// A length of time in words: `1 day 12 hours`; `no time` for 0.
struct SpokenTime: CustomStringConvertible {
  /// How many of which unit, the largest unit first.
  private let parts: [(number: Int, unit: String)]
  private let isNegative: Bool

  init(seconds: Int) {
    var rest = seconds.magnitude
    var parts: [(Int, String)] = []
    for (size, unit) in Self.units {
      if rest >= size { parts.append((Int(rest / size), unit)) }
      rest %= size
    }
    self.parts = parts
    isNegative = seconds < 0
  }

  private static let units: [(UInt, String)] = [
    (UInt(RecoveryTime.day), "day"), (UInt(RecoveryTime.hour), "hour"),
    (UInt(RecoveryTime.minute), "minute"), (1, "second"),
  ]

  var description: String {
    guard !parts.isEmpty else { return "no time" }
    return (isNegative ? "minus " : "")
      + parts.map { counted($0.number, $0.unit) }.joined(separator: " ")
  }

  /// The time behind another one, without the unit where both have the same: `6 hours instead of 4`.
  func shortened(behind other: SpokenTime) -> String {
    guard parts.count == 1, other.parts.count == 1, parts[0].unit == other.parts[0].unit,
      !isNegative
    else { return description }
    return String(parts[0].number)
  }
}
