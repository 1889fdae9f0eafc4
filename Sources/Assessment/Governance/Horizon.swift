// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// How far ahead rules and readiness look for what runs out: TRN-007, TRN-008, TEC-014, SIT-005.
package enum Horizon {
  /// Counted from the as-of date.
  package static let days = 90
}

extension CalendarDay {
  /// The last day of the horizon that begins on this one.
  package var horizon: CalendarDay { adding(days: Horizon.days) }
}
