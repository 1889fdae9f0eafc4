// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Check {
  /// The suppliers without which some service cannot do.
  var suppliersStronglyNeeded: Set<RecordID<Supplier>> {
    Set(
      portfolio.living.flatMap { portfolio.service($0).suppliers.elements() }
        .filter(\.isStrong).compactMap(\.supplier.value))
  }
}
