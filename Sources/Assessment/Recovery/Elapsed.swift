// SPDX-License-Identifier: Apache-2.0

import Continuity

/// How long after the disruption something is there again, in whole seconds; may be never.
package struct Elapsed: Comparable, Hashable, Sendable {
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// Nothing brings it back.
  package static var never: Elapsed { Elapsed(seconds: .max) }

  /// The moment of the disruption itself.
  package static var atOnce: Elapsed { Elapsed(seconds: 0) }

  package var isNever: Bool { seconds == .max }

  package static func < (first: Elapsed, second: Elapsed) -> Bool {
    first.seconds < second.seconds
  }

  /// Some seconds later; what never comes does not come later either.
  package static func + (moment: Elapsed, seconds: Int) -> Elapsed {
    let (sum, isTooLarge) = moment.seconds.addingReportingOverflow(seconds)
    return isTooLarge || moment.isNever ? .never : Elapsed(seconds: sum)
  }
}

extension RecoveryTime {
  /// The most seconds that figures are computed with: more than three thousand years are cut off,
  /// so that sums along the longest chains stay exact.
  static let longest = 100_000_000_000

  /// The seconds that figures are computed with.
  var bounded: Int { min(seconds, Self.longest) }
}

/// A computed time in seconds, or why there is none.
package enum Figure: Hashable, Sendable {
  /// An input is missing, and it matters (readings.md A2).
  case notEvaluable
  /// In seconds; slack and deadlines may be negative.
  case time(Int)
  /// No recovery.
  case never

  /// The figure of a loss that was evaluated with unknown times at 0 and at never.
  package init(low: Elapsed, high: Elapsed) {
    guard low == high else {
      self = .notEvaluable
      return
    }
    self = low.isNever ? .never : .time(low.seconds)
  }

  /// The seconds, `nil` for never and where not evaluable.
  package var seconds: Int? {
    if case .time(let seconds) = self { seconds } else { nil }
  }

  /// What a time becomes; never and not evaluable stay what they are.
  package func map(_ transform: (Int) -> Int) -> Figure {
    if case .time(let seconds) = self { .time(transform(seconds)) } else { self }
  }
}
