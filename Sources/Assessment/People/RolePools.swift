// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics

/// The roles of every service with their holders (readings.md A16), indexed once.
///
/// The roles of a service are those of its `people.roles` and those that a long assignment names
/// with the service as scope, at any time.
package struct RolePools: Sendable {
  /// By service: its roles, in id order.
  package let byService: [[RolePool]]

  /// Finds the roles and holders of all services that count.
  package init(_ portfolio: Portfolio) {
    let assignments = AssignmentIndex(portfolio)
    var byService = [[RolePool]](repeating: [], count: portfolio.isLiving.count)
    for service in portfolio.living {
      var builder = PoolBuilder(service, portfolio, assignments)
      byService[service] = builder.build()
    }
    self.byService = byService
  }
}

/// Long assignments by what they cover and which role they give.
struct AssignmentIndex {
  /// The holders of a role within a scope are found together.
  struct Key: Hashable {
    let scope: AssignmentScope
    let role: RecordID<Role>
  }

  private(set) var holders: [Key: [Holder]] = [:]
  /// By service: the assignments with it as scope, at any time.
  private(set) var scoped: [Int: [Int]] = [:]

  init(_ portfolio: Portfolio) {
    let inventory = portfolio.programme.inventory
    for (index, assignment) in inventory.assignments.enumerated() {
      guard let role = assignment.role.value, let id = assignment.person.value,
        let person = inventory.people.index(of: id),
        let scope = AssignmentScope(assignment, in: inventory)
      else { continue }
      if case .service(let service) = scope { scoped[service, default: []].append(index) }
      holders[Key(scope: scope, role: role), default: []].append(
        Holder(assignment, at: index, person: person, on: portfolio.asOf))
    }
  }
}

/// Puts the roles of one service together.
private struct PoolBuilder {
  let service: Int
  let team: RecordID<Team>?
  let portfolio: Portfolio
  let assignments: AssignmentIndex
  private var pools: [RolePool] = []
  private var places: [RecordID<Role>: Int] = [:]

  init(_ service: Int, _ portfolio: Portfolio, _ assignments: AssignmentIndex) {
    self.service = service
    self.portfolio = portfolio
    self.assignments = assignments
    team = portfolio.programme.inventory.services[service].team.value
  }

  /// All roles of the service, each with everybody assigned to it, in id order.
  mutating func build() -> [RolePool] {
    let people = portfolio.programme.inventory.services[service].people.value
    for entry in people?.roles.elements() ?? [] { addShortForm(entry) }
    for index in assignments.scoped[service] ?? [] { addLongForm(index) }
    for index in pools.indices {
      pools[index].holders = Self.merged(pools[index].holders + longForm(pools[index].role))
    }
    return pools.sorted { $0.role < $1.role }
  }

  /// Takes in an entry of `people.roles`; a role that is named twice is one.
  private mutating func addShortForm(_ entry: RoleHolding) {
    guard case .stated(let role, let span) = entry.role else { return }
    let place = place(of: role, at: span)
    if let minimum = entry.minimum.value { pools[place].minimum = minimum }
    if let person = index(of: entry.primary.value) {
      pools[place].holders.append(Holder(shortForm: person, .primary, order: 0))
    }
    for (order, alternate) in entry.alternates.elements().enumerated() {
      guard let person = index(of: alternate.value) else { continue }
      pools[place].holders.append(Holder(shortForm: person, .alternate, order: order))
    }
  }

  /// Takes in a role that only an assignment gives the service.
  private mutating func addLongForm(_ index: Int) {
    let assignment = portfolio.programme.inventory.assignments[index]
    guard case .stated(let role, let span) = assignment.role else { return }
    _ = place(of: role, at: span)
  }

  /// The place of a role among the pools, made when it is first named.
  private mutating func place(of role: RecordID<Role>, at span: Span) -> Int {
    if let place = places[role] { return place }
    let roles = portfolio.programme.inventory.roles
    let index = roles.index(of: role)
    places[role] = pools.count
    pools.append(
      RolePool(
        role: role, roleIndex: index, span: span,
        minimum: index.flatMap { roles[$0].minimum.value } ?? 1, holders: []))
    return pools.count - 1
  }

  /// Those who hold a role by an assignment that covers the service.
  private func longForm(_ role: RecordID<Role>) -> [Holder] {
    var scopes: [AssignmentScope] = [.service(service), .everywhere]
    if let team { scopes.append(.team(team)) }
    return scopes.flatMap { assignments.holders[.init(scope: $0, role: role)] ?? [] }
  }

  private func index(of person: RecordID<Person>?) -> Int? {
    person.flatMap { portfolio.programme.inventory.people.index(of: $0) }
  }

  /// One holder for each person.
  private static func merged(_ holders: [Holder]) -> [Holder] {
    var merged: [Holder] = []
    var places: [Int: Int] = [:]
    for holder in holders {
      if let place = places[holder.person] {
        merged[place].merge(holder)
      } else {
        places[holder.person] = merged.count
        merged.append(holder)
      }
    }
    return merged.sorted(by: Holder.comesBefore)
  }
}
