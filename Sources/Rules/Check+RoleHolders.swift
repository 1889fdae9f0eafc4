// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Check {
  /// By role: who holds it today for some service, a team or the programme.
  var roleHolders: [RecordID<Role>: Set<RecordID<Person>>] {
    var holders: [RecordID<Role>: Set<RecordID<Person>>] = [:]
    for role in assessment.people.services.flatMap(\.roles) {
      holders[role.role, default: []].formUnion(role.holders.map(\.person))
    }
    for assignment in inventory.assignments where assignment.isActive(on: asOf) {
      guard let role = assignment.role.value, let person = inventory.people[assignment.person],
        person.isActive(on: asOf)
      else { continue }
      holders[role, default: []].insert(person.id)
    }
    return holders
  }
}
