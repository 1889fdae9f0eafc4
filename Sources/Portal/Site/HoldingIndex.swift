// SPDX-License-Identifier: Apache-2.0

import Assessment
package import Continuity

/// A role of a service that somebody is assigned to, as places in the readiness of services.
struct Holding: Sendable, Hashable {
  /// The place of the service among all.
  let service: Int
  /// The place of the role among those of the service.
  let role: Int
  /// The place of the holder among the candidates of the role.
  let candidate: Int
}

/// Who is assigned to which role of which service, found by person and by role in one step.
struct HoldingIndex: Sendable {
  private var byPerson: [[Holding]]
  private var byRole: [[Holding]]

  init(_ assessment: Assessment) {
    let inventory = assessment.portfolio.programme.inventory
    byPerson = [[Holding]](repeating: [], count: inventory.people.count)
    byRole = [[Holding]](repeating: [], count: inventory.roles.count)
    for service in assessment.portfolio.living {
      for (role, pool) in assessment.people.pools.byService[service].enumerated() {
        for (candidate, holder) in pool.holders.enumerated() {
          let holding = Holding(service: service, role: role, candidate: candidate)
          byPerson[holder.person].append(holding)
          if let index = pool.roleIndex { byRole[index].append(holding) }
        }
      }
    }
  }

  /// What a person holds, by the person's place among all.
  func ofPerson(_ person: Int) -> [Holding] { byPerson[person] }

  /// Who holds a role, by the role's place among all.
  func ofRole(_ role: Int) -> [Holding] { byRole[role] }
}

extension Site {
  /// The readiness of the role of a holding.
  func readiness(of holding: Holding) -> RoleReadiness {
    assessment.people.services[holding.service].roles[holding.role]
  }

  /// The holder, judged.
  func candidate(of holding: Holding) -> Candidate {
    readiness(of: holding).candidates[holding.candidate]
  }

  /// Who is named for a role, by a service or by an assignment that no service asks for.
  func holders(ofRole position: Int) -> Set<RecordID<Person>> {
    let held = holdings.ofRole(position).map { candidate(of: $0).person }
    let assigned = index.assignmentsByRole[inventory.roles[position].id.text]
      .compactMap { inventory.assignments[$0].person.value }
    return Set(held + assigned)
  }

  /// The roles that a person is assigned to, each once, in id order.
  package func roles(ofPerson person: Int) -> [RecordID<Role>] {
    let held = holdings.ofPerson(person).map { readiness(of: $0).role }
    let assigned = index.assignmentsByPerson[inventory.people[person].id.text]
      .compactMap { inventory.assignments[$0].role.value }
    return Set(held + assigned).sorted()
  }
}
