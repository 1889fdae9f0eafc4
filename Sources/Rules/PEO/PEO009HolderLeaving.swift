// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// Nobody who holds a role of a service has left, or leaves within 60 days without somebody to
  /// follow.
  static let peo009HolderLeaving = Rule(
    "PEO-009", "holder-leaving", severity: "CHML",
    summary: """
      Nobody who holds a role of a service has left, or leaves within 60 days without somebody to \
      follow.
      """,
    rationale: """
      Who has gone cannot be called. Who goes next month takes along what nobody wrote down.
      """,
    howToMend: """
      Take the person out of the role and name a successor; where one is named already, the end \
      of the assignment is no finding.
      """,
    controls: ["ISO 22301 7.2", "PS-4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
           {"role": "dba", "primary": "amara", "alternates": ["bo"]}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara", "to": "2026-12-31"},
           {"id": "bo"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
           {"role": "dba", "primary": "amara", "alternates": [⟦"bo"⟧]}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}, {"id": "bo", "status": "left"}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
           {"role": "dba", "primary": ⟦"amara"⟧}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara", "to": "2026-12-31"}]}
        """,
      ]),
    check: .eachService { service, position, check in
      let holdings = service.people.value?.roles.elements() ?? []
      return .worst(
        of: holdings.flatMap { holding -> [Outcome] in
          holding.holders.map { check.leaving($0, from: holding, of: service) }
        })
    })
}

extension RoleHolding {
  /// Everybody named for the role, the primary first.
  fileprivate var holders: [Located<RecordID<Person>>] {
    guard case .stated(let person, let span) = primary else { return alternates.elements() }
    return [Located(person, at: span)] + alternates.elements()
  }
}

extension Check {
  fileprivate func leaving(
    _ holder: Located<RecordID<Person>>, from holding: RoleHolding, of service: Service
  ) -> Outcome {
    guard let person = inventory.people[holder.value] else { return .notApplicable }
    let role = holding.role.value?.text ?? ""
    if person.hasLeft(by: asOf) {
      return .fail(
        "'\(person.id)', who holds role '\(role)' of service '\(service.id)', "
          + "\(person.absence(on: asOf))", at: holder.span, "\(role) \(person.id)",
        notes: [.init("the person's record", at: person.span)], help: ["name somebody else"])
    }
    let horizon = asOf.adding(days: 60)
    guard let last = person.to.value, last <= horizon else { return .pass }
    let hasSuccessor = holding.holders.contains { other in
      guard other.value != person.id, let other = inventory.people[other.value] else {
        return false
      }
      return other.isActive(on: asOf) && (other.to.value.map { $0 > horizon } ?? true)
    }
    guard !hasSuccessor else { return .pass }
    return .fail(
      "'\(person.id)' leaves on \(last) and nobody follows in role '\(role)' of service "
        + "'\(service.id)'", at: holder.span, "\(role) \(person.id)",
      notes: [.init("the last day", at: person.to.span)], help: ["name an alternate who stays"])
  }
}
