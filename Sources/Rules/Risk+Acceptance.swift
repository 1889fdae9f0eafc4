// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Risk {
  /// Whether somebody's acceptance holds on a day: given by then, and not run out.
  func isAccepted(on asOf: CalendarDay) -> Bool {
    guard let acceptance = self.acceptance.value, acceptance.by.isStated,
      acceptance.on.happened(by: asOf) != nil
    else { return false }
    return acceptance.until.value.map { asOf <= $0 } ?? true
  }
}
