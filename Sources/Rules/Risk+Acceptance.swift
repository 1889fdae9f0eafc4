// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Risk {
  /// Whether somebody's acceptance holds on a day: given by then, and not run out.
  func isAccepted(on asOf: CalendarDay) -> Bool {
    // Field by field, so that the acceptance is not copied with all that it says.
    guard self.acceptance.value?.by.isStated == true,
      self.acceptance.value?.on.happened(by: asOf) != nil
    else { return false }
    return self.acceptance.value?.until.value.map { asOf <= $0 } ?? true
  }
}
