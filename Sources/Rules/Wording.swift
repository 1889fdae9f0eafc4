// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Person {
  /// Why somebody is not active on a day, as the end of a sentence: `left on 2026-08-31`.
  func absence(on asOf: CalendarDay) -> String {
    if let last = to.value, last < asOf { return "left on \(last)" }
    if let first = from.value, first > asOf { return "does not begin before \(first)" }
    return status.value == .leave ? "is on leave" : "has left"
  }
}
