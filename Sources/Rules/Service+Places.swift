// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

extension Service {
  /// What the service says of a role.
  func holdings(of role: RecordID<Role>) -> [RoleHolding] {
    (self.people.value?.roles.elements() ?? []).filter { $0.role.value == role }
  }

  /// Where the service names a person as holder of a role.
  func place(ofHolder id: String) -> Span? {
    let holdings = self.people.value?.roles.elements() ?? []
    for place in holdings.indices {
      if case .stated(let person, let span) = holdings[place].primary, person.text == id {
        return span
      }
      let alternates = holdings[place].alternates.elements()
      if let alternate = alternates.indices.first(where: { alternates[$0].value.text == id }) {
        return alternates[alternate].span
      }
    }
    return nil
  }
}
