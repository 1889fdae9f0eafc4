// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Person {
  /// Whether somebody was made aware of continuity within the year before a day; a date that could
  /// not be read may be one of it.
  func isAware(on asOf: CalendarDay) -> Bool {
    self.awarenessOn.isMalformed
      || self.awarenessOn.isInDate(for: Interval(months: 12), on: asOf)
  }
}
