// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Check {
  /// By role: the positions of those who hold it today for some service, a team or the programme.
  var roleHolders: [RecordID<Role>: Set<Int>] {
    let records = inventory.roles
    var known = [[Int]](repeating: [], count: records.count)
    var holders: [RecordID<Role>: Set<Int>] = [:]
    for service in portfolio.living {
      let roles = assessment.people.services[service].roles
      for place in roles.indices {
        if let index = roles[place].roleIndex {
          known[index] += roles[place].holderPlaces
        } else {
          holders[roles[place].role, default: []].formUnion(roles[place].holderPlaces)
        }
      }
    }
    // Who holds a role for many services is put into its set once.
    var lastRole = [Int](repeating: -1, count: inventory.people.count)
    for index in known.indices {
      let people = known[index].filter { person in
        defer { lastRole[person] = index }
        return lastRole[person] != index
      }
      holders[records[index].id] = Set(people)
    }
    for assignment in inventory.assignments {
      guard let role = assignment.role.value, let person = activePerson(of: assignment) else {
        continue
      }
      holders[role, default: []].insert(person)
    }
    return holders
  }

  /// Whether whom a service names first for a role could not be read, or is nobody who is known.
  func isToldOfPrimary(_ holding: RoleHolding) -> Bool {
    holding.primary.isMalformed || holding.primary.value.map(isUnknown) ?? false
  }

  /// Whether so many who stand in for a role may be named, and could not be read or are nobody who
  /// is known.
  func isTold(ofAlternates count: Int, _ holding: RoleHolding) -> Bool {
    holding.alternates.isMalformed || unknownAlternates(holding) >= count
  }

  /// The same of all whom the service names for the role.
  func isTold(ofHolders count: Int, _ holding: RoleHolding) -> Bool {
    isTold(ofAlternates: isToldOfPrimary(holding) ? count - 1 : count, holding)
  }

  private func unknownAlternates(_ holding: RoleHolding) -> Int {
    holding.alternates.elements().count { isUnknown($0.value) }
  }

  private func isUnknown(_ person: RecordID<Person>) -> Bool {
    !inventory.people.contains(id: person.text)
  }

  /// The position of the person of an assignment that holds today, if that person is here.
  func activePerson(of assignment: Assignment) -> Int? {
    guard assignment.isActive(on: asOf), let id = assignment.person.value,
      let person = inventory.people.index(of: id), inventory.people[person].isActive(on: asOf)
    else { return nil }
    return person
  }
}
