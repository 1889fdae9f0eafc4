// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Templates

/// The latest moment to declare one service's recovery, who may, and how to reach them.
struct CrisisDeadline: Sendable {
  /// A role that may declare, with some of those who hold it.
  struct Declarer: Sendable {
    let role: PageLink
    let people: Listing<Person>
  }

  /// Somebody who may declare.
  struct Person: Sendable {
    let person: PageLink
    /// How to reach whoever is called first; `nil` for all others.
    let contact: PageLink?
  }

  let service: PageLink
  let declare: FigureText
  let declarers: Listing<Declarer>
  let lastChance: FigureText

  static let shape = Shape<CrisisDeadline>(
    "crisis-deadline", "the latest moment to declare a service's recovery",
    [
      .record("service", of: PageLink.shape, "the service") { $0.service },
      .record("declare", of: FigureText.shape, "latest moment after the disruption") {
        $0.declare
      },
      .items("declarers", of: declarer, "who may declare") { $0.declarers },
      .record("last_chance", of: FigureText.shape, "the same against MTPD − WRT") {
        $0.lastChance
      },
    ])

  private static let declarer = Shape<Declarer>(
    "crisis-declarer", "a role that may declare",
    [
      .record("role", of: PageLink.shape, "the role") { $0.role },
      .items("people", of: person, "who holds it") { $0.people },
    ])

  private static let person = Shape<Person>(
    "crisis-caller", "somebody who may declare",
    [
      .record("person", of: PageLink.shape, "the person") { $0.person },
      .record("contact", of: PageLink.shape, "how to reach whoever is called first") {
        $0.contact
      },
    ])
}

extension PageContext {
  /// Until when one service's recovery is to be declared, and by whom.
  func deadline(of position: Int) -> CrisisDeadline {
    let recovery = site.assessment.recovery[position]
    return CrisisDeadline(
      service: link(service: position),
      declare: moment(before: Amount(recovery.declareWithin)),
      declarers: declarers(of: position),
      lastChance: moment(before: Amount(recovery.lastChance)))
  }

  /// The latest moment for something, in words that somebody in a hurry cannot take for advice to
  /// leave it: one that has passed before the disruption is broken whatever anybody decides.
  func moment(before amount: Amount) -> FigureText {
    let words: String? =
      switch amount {
      case .never: language.cannotBeKept
      case .seconds(let seconds) where seconds < 0: language.already(late: -seconds)
      case .seconds(0): language.atOnce
      default: nil
      }
    return words.map { FigureText($0, tone: amount == .seconds(0) ? .plain : .critical) }
      ?? figure(amount)
  }

  /// The roles that may start a service's plans, each with who holds it; where no plan says so,
  /// the roles that may declare.
  private func declarers(of position: Int) -> Listing<CrisisDeadline.Declarer> {
    let named = site.assessment.portfolio.recoveryPlans(of: position)
      .flatMap { $0.activation.value?.authority.elements() ?? [] }.map(\.value)
    let roles = named.isEmpty ? declaringRoles : named
    var seen: Set<RecordID<Role>> = []
    return Listing(
      roles.filter { seen.insert($0).inserted }.map { role in
        CrisisDeadline.Declarer(
          role: link(role), people: callers(holders(of: role, for: position)))
      })
  }

  private var declaringRoles: [RecordID<Role>] {
    site.inventory.roles.filter { role in
      role.authority.elements().contains { $0.value == .declare }
    }.map(\.id)
  }

  /// Some people in the order in which they are called, the first who can be with a telephone number.
  private func callers(_ people: [RecordID<Person>]) -> Listing<CrisisDeadline.Person> {
    let contacts = people.map { firstCall(site.inventory.people[$0]?.contacts ?? .absent) }
    let first = contacts.firstIndex { $0 != nil }
    return Listing(
      people.indices.map { index in
        CrisisDeadline.Person(
          person: link(people[index]), contact: index == first ? contacts[index] : nil)
      })
  }

  /// Who holds a role for a service, else for any, the primaries first; a few.
  func holders(of role: RecordID<Role>, for position: Int) -> [RecordID<Person>] {
    let own = pool(of: role, for: position)
    let assigned = own.isEmpty ? assigned(to: role) : own
    let others = assigned.isEmpty ? site.index.servicesByRole[role.text].first?.service : nil
    let pool = others.map { self.pool(of: role, for: $0) } ?? assigned
    return Array(pool.prefix(CrisisPage.contactLimit))
  }

  private func pool(of role: RecordID<Role>, for position: Int) -> [RecordID<Person>] {
    site.assessment.people.services[position].roles.first { $0.role == role }?
      .holders.map(\.person) ?? []
  }

  private func assigned(to role: RecordID<Role>) -> [RecordID<Person>] {
    let held = site.index.assignmentsByRole[role.text].map { site.inventory.assignments[$0] }
      .filter { $0.isActive(on: site.asOf) }
    let primaries = held.filter { $0.assignmentKind.value != .alternate }
    let alternates = held.filter { $0.assignmentKind.value == .alternate }
    var seen: Set<RecordID<Person>> = []
    return (primaries + alternates).compactMap(\.person.value)
      .filter { seen.insert($0).inserted }
  }
}
