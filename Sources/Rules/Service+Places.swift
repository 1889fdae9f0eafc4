// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

extension Service {
  /// Where the service names what it needs: a service, or a supplier.
  func place(ofNeed id: String) -> Span? {
    let dependency = self.dependencies.elements().first { $0.on.value?.text == id }
    return dependency?.on.span
      ?? self.suppliers.elements().first { $0.supplier.value?.text == id }?.supplier.span
  }

  /// The strong dependencies with which its data must be consistent (readings.md A20).
  var dataNeeds: [Dependency] {
    self.dependencies.elements().filter {
      $0.data.value == .consistentWith && $0.isStrong
    }
  }

  /// Where the service names a person as holder of a role.
  func place(ofHolder id: String) -> Span? {
    let holdings = self.people.value?.roles.elements() ?? []
    for place in holdings.indices {
      if holdings[place].primary.value?.text == id { return holdings[place].primary.span }
      let alternates = holdings[place].alternates.elements()
      if let alternate = alternates.indices.first(where: { alternates[$0].value.text == id }) {
        return alternates[alternate].span
      }
    }
    return nil
  }
}
