// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let peo009HolderLeaving = Rule(
    "PEO-009", "holder-leaving", severity: "CHML",
    summary: """
      Everybody who holds a role of a service is here, and nobody leaves it within 60 days without \
      somebody to follow.
      """,
    rationale: """
      Who has gone cannot be called. Who goes next month takes along what nobody wrote down.
      """,
    howToMend: """
      Take the person out of the role and name a successor, in 'people.roles' or under \
      'assignments'; where one is named already, the end of the assignment is no finding.
      """,
    controls: ["ISO 22301 7.2", "PS-4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
           {"role": "dba", "primary": "amara", "alternates": ["bo"]}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara", "to": "2026-12-31"},
           {"id": "bo"}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
           {"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara", "to": "2026-12-31"},
           {"id": "bo"}],
         "assignments": [{"role": "dba", "person": "bo", "scope": "pay", "kind": "alternate",
           "from": "2026-12-15"}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "roles": [{"id": "dba"}],
         "people": [{"id": "amara"}, {"id": "bo", "status": "left"}],
         "assignments": [
           {"role": "dba", "person": "amara", "scope": "pay", "to": "2026-12-31"},
           {"role": "dba", "person": "amara", "scope": "pay", "from": "2027-01-01"},
           {"role": "dba", "person": "bo", "scope": "pay", "to": "2026-06-30"}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
           {"role": "dba", "primary": "amara", "alternates": [⟦"bo"⟧]}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}, {"id": "bo", "status": "left"}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
           {"role": "dba", "primary": ⟦"amara"⟧, "alternates": [⟦"bo"⟧]}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara", "status": "leave"},
           {"id": "bo", "from": "2027-01-01"}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
           {"role": "dba", "primary": ⟦"amara"⟧}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara", "to": "2026-12-31"}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "roles": [{"id": "dba"}],
         "people": [{"id": "amara"}, {"id": "bo", "status": "left"}],
         "assignments": [
           {"role": "dba", "person": ⟦"amara"⟧, "scope": "pay", "to": "2026-12-31"},
           {"role": "dba", "person": ⟦"bo"⟧, "scope": "pay"}]}
        """,
      ]),
    check: .given({ $0.inventory.people.map { $0.mayBeAway } }) { mayBeAway in
      .eachService { service, position, check in
        let pools = check.assessment.people.pools.byService[position]
        var (isHeld, outcomes) = (false, [Outcome]())
        for pool in pools.indices {
          let holders = pools[pool].holders
          // Who is no longer assigned was taken out of the role already.
          for one in holders.indices where holders[one].isAssigned {
            isHeld = true
            guard mayBeAway[holders[one].person] || !holders[one].isShortForm,
              let outcome = check.leaving(holders[one], of: holders, pools[pool].role, service)
            else { continue }
            outcomes.append(outcome)
          }
        }
        guard !outcomes.isEmpty else { return isHeld ? .pass : .notApplicable }
        return .worst(of: outcomes)
      }
    })
}

extension Person {
  /// Whether the record says that they are not here, or from when or until when they are.
  fileprivate var mayBeAway: Bool {
    (self.status.value ?? .active) != .active || self.to.isStated || self.from.isStated
  }
}

extension Check {
  /// What is wrong where somebody who holds a role is not here, or leaves and nobody follows; `nil`
  /// for somebody who stays.
  ///
  /// - Parameter holders: of the role, that person among them.
  fileprivate func leaving(
    _ holder: Holder, of holders: [Holder], _ role: RecordID<Role>, _ service: Service
  ) -> Outcome? {
    let person = inventory.people[holder.person]
    if !person.isActive(on: asOf) {
      return .fail(
        "'\(person.id)', who holds role '\(role)' of service '\(service.id)', "
          + "\(person.absence(on: asOf))", at: place(of: holder, role, service),
        "\(role) \(person.id)", notes: [.init("the person's record", at: person.span)],
        help: ["name somebody else"])
    }
    let horizon = asOf.adding(days: 60)
    guard let last = lastDay(of: holder, from: asOf), last <= horizon,
      !holders.contains(where: { follows(holder, $0, after: last, beyond: horizon) })
    else { return nil }
    let end = person.to.value == last ? person.to.span : term(of: holder, until: last)?.to.span
    return .fail(
      person.to.value == last
        ? "'\(person.id)' leaves on \(last) and nobody follows in role '\(role)' of service "
          + "'\(service.id)'"
        : "the assignment of '\(person.id)' ends on \(last) and nobody follows in role "
          + "'\(role)' of service '\(service.id)'",
      at: place(of: holder, role, service), "\(role) \(person.id)",
      notes: [.init("the last day", at: end)],
      help: ["name an alternate who stays"])
  }

  /// Whether somebody else is in the role on the day after the last, and stays.
  private func follows(
    _ holder: Holder, _ other: Holder, after last: CalendarDay, beyond horizon: CalendarDay
  ) -> Bool {
    let next = last.adding(days: 1)
    guard other.person != holder.person, inventory.people[other.person].isActive(on: next),
      other.isShortForm || terms(of: other).contains(where: { $0.isActive(on: next) })
    else { return false }
    return lastDay(of: other, from: next).map { $0 > horizon } ?? true
  }

  /// The last day on which somebody who holds a role on a day holds it without a gap; `nil` where
  /// no end is stated.
  private func lastDay(of holder: Holder, from day: CalendarDay) -> CalendarDay? {
    let last = inventory.people[holder.person].to.value
    guard !holder.isShortForm else { return last }
    let terms = terms(of: holder)
    var next = day
    while let term = terms.first(where: { $0.isActive(on: next) }) {
      guard let end = term.to.value else { return last }
      next = end.adding(days: 1)
    }
    let assigned = next.adding(days: -1)
    return last.map { min($0, assigned) } ?? assigned
  }

  private func terms(of holder: Holder) -> [Assignment] {
    holder.assignments.map { inventory.assignments[$0] }
  }

  private func term(of holder: Holder, until last: CalendarDay) -> Assignment? {
    terms(of: holder).first { $0.to.value == last }
  }

  /// Where somebody is named as holder of a role: in the service's record, else in the assignment.
  private func place(of holder: Holder, _ role: RecordID<Role>, _ service: Service) -> Span {
    let id = inventory.people[holder.person].id
    let holdings = service.people.value?.roles.elements() ?? []
    for entry in holdings.indices where holdings[entry].role.value == role {
      if let named = holdings[entry].place(of: id) { return named }
    }
    return terms(of: holder).first { $0.isActive(on: asOf) }?.person.span ?? service.span
  }
}

extension RoleHolding {
  /// Where it names somebody as primary or as an alternate.
  fileprivate func place(of person: RecordID<Person>) -> Span? {
    self.primary.value == person
      ? self.primary.span : self.alternates.elements().first { $0.value == person }?.span
  }
}
