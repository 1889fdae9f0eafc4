// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Check {
  /// By role: the positions of those who hold it today for some service, a team or the programme.
  var roleHolders: [RecordID<Role>: Set<Int>] {
    let records = inventory.roles
    var known = [Set<Int>](repeating: [], count: records.count)
    var holders: [RecordID<Role>: Set<Int>] = [:]
    for service in portfolio.living {
      for role in assessment.people.services[service].roles {
        if let index = role.roleIndex {
          for person in role.holderPlaces { known[index].insert(person) }
        } else {
          holders[role.role, default: []].formUnion(role.holderPlaces)
        }
      }
    }
    for index in known.indices { holders[records[index].id] = known[index] }
    for assignment in inventory.assignments {
      guard let role = assignment.role.value, let person = activePerson(of: assignment) else {
        continue
      }
      holders[role, default: []].insert(person)
    }
    return holders
  }

  /// The position of the person of an assignment that holds today, if that person is here.
  func activePerson(of assignment: Assignment) -> Int? {
    guard assignment.isActive(on: asOf), let id = assignment.person.value,
      let person = inventory.people.index(of: id), inventory.people[person].isActive(on: asOf)
    else { return nil }
    return person
  }
}
