// SPDX-License-Identifier: Apache-2.0

/// A share as its author wrote it, in decimal digits: 0.3 of 10 is 3, not 3.0000000000000004.
struct ExactShare: Sendable, Equatable {
  let numerator: Int
  let denominator: Int

  /// - Returns: `nil` for what is not between 0 and 1.
  init?(_ share: Double) {
    guard share >= 0, share <= 1 else { return nil }
    // Swift prints the shortest decimal number that reads back the same: what the author wrote.
    let parts = "\(share)".split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    let exponent = parts.count == 2 ? -(Int(parts[1]) ?? 0) : 0
    let fraction = mantissa.count == 2 ? String(mantissa[1]) : ""
    let scale = fraction.utf8.count + exponent
    guard scale <= 17, let digits = Int(mantissa[0] + fraction) else {
      numerator = share > 0 ? 1 : 0
      denominator = 1_000_000_000_000_000_000
      return
    }
    numerator = digits
    denominator = (0..<scale).reduce(1) { power, _ in power * 10 }
  }

  /// How many of a number stay where the share of them, rounded up to a whole one, is away.
  func staying(of count: Int) -> Int { count - roundedUp(of: count) }

  /// The share of a number, rounded up to a whole one.
  func roundedUp(of count: Int) -> Int {
    let product = numerator.multipliedFullWidth(by: count)
    let (quotient, remainder) = denominator.dividingFullWidth(product)
    return quotient + (remainder > 0 ? 1 : 0)
  }
}
