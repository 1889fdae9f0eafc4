// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let peo005SinglePersonOfKnowledge = Rule(
    "PEO-005", "single-person-of-knowledge", severity: "CHM-",
    summary: "No single person can make a service miss its RTO by being away.",
    rationale: """
      If one name stands behind a role, the service is as reliable as that person's health and \
      holidays.
      """,
    howToMend: """
      Name and train alternates, so that the role keeps its minimum when anybody is away.
      """,
    controls: ["DORA RTS 26(2)(e)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "people": {"roles": [
           {"role": "dba", "primary": "amara", "alternates": ["bo"]}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}, {"id": "bo"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "people": {"roles": [
           {"role": "dba", "primary": ⟦"amara"⟧}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "people": {"roles": [
           {"role": "dba", "primary": ⟦"amara"⟧}, {"role": "ops", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}, {"id": "ops"}], "people": [{"id": "amara"}, {"id": "bo"}]}
        """,
      ]),
    check: .eachPosition { position, check in
      check.singlePoints(.person, of: position) { points in
        let people = check.split(points, ofService: position, by: "PEO-005") { $0.id }
        let alone = people.alone.map { check.loss(of: [$0], position, $0.id) }
        guard !people.together.isEmpty else { return .worst(of: alone.map { .fail($0) }) }
        let together = check.loss(of: people.together, position)
        return .worst(of: (alone + [together]).map { .fail($0) })
      }
    })
}

extension Check {
  /// One flaw for all people whose loss is too much: at each place where the service names one, else
  /// where a service on which it rests does.
  fileprivate func loss(
    of people: [LossTable.Row], _ position: Int, _ discriminator: String? = nil
  ) -> Flaw {
    let service = portfolio.service(position)
    let missed = assessment.recovery[position].objectives.missed
    let names = quoted(people.map(\.id))
    let message: Wording =
      people.count == 1
      ? "the loss of person \(names) alone makes service '\(service.id)' miss \(missed)"
      : "the loss of any one of the people \(names) makes service '\(service.id)' miss \(missed)"
    let help: [Wording] = ["name and train somebody else for the role"]
    let held = assessment.people.services[position].holderPlaces
    let places = people.filter { held.contains($0.index) }.compactMap { person in
      place(ofHolder: person, in: position).map { (id: person.id, span: $0) }
    }
    if places.isEmpty, let cause = cause(of: people, position) {
      let below = portfolio.id(of: cause.service)
      return Flaw(
        message, at: cause.span, discriminator,
        notes: [.init("service '\(service.id)' rests on service '\(below)'", at: service.span)],
        help: help)
    }
    return Flaw(
      message, at: places.first?.span ?? service.span, discriminator,
      notes: places.dropFirst().map { .init("and here: person '\($0.id)'", at: $0.span) },
      help: help)
  }

  /// The nearest service below for which one of some people holds a role, and where that is said.
  private func cause(
    of people: [LossTable.Row], _ position: Int
  ) -> (service: Int, span: Span)? {
    let staffed = assessment.services(staffedBy: people.map(\.index))
    let below = assessment.graph.nearestService(below: position) { staffed.contains($0) }
    guard let below else { return nil }
    for person in people {
      if let span = place(ofHolder: person, in: below) { return (below, span) }
    }
    return nil
  }

  /// Where a service names a person as holder of a role; for one who is assigned in the long form,
  /// where the role stands.
  private func place(ofHolder person: LossTable.Row, in position: Int) -> Span? {
    if let span = portfolio.service(position).place(ofHolder: person.id) { return span }
    let roles = assessment.people.services[position].roles
    return roles.indices.first { roles[$0].isHeld(by: person.index) }
      .map { roles[$0].span }
  }
}
