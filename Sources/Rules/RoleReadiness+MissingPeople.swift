// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing

extension RoleReadiness {
  /// That nobody is eligible for it, as the input that other rules miss; `nil` where somebody is.
  var missingPeople: Wording? {
    self.eligibleCount == 0 ? "eligible people for \(self.role)" : nil
  }
}
