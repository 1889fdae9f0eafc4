// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Check {
  /// The suppliers without which some service cannot do.
  var suppliersStronglyNeeded: Set<RecordID<Supplier>> {
    var needed: Set<RecordID<Supplier>> = []
    for position in portfolio.living {
      let needs = portfolio.service(position).suppliers.elements()
      for place in needs.indices where needs[place].isStrong {
        if let supplier = needs[place].supplier.value { needed.insert(supplier) }
      }
    }
    return needed
  }
}
