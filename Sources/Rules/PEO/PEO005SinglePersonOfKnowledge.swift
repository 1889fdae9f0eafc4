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
        let service = check.portfolio.service(position)
        let people = check.split(points, ofService: position, by: "PEO-005") { $0.id }
        let limit = check.assessment.recovery[position].objectives
        let ids = people.together.map { $0.id }
        guard !people.alone.isEmpty else { return .fail(loss(of: ids, service, limit)) }
        let flaws = people.alone.map { loss(of: [$0.id], service, limit, $0.id) }
        return .worst(
          of: (ids.isEmpty ? flaws : flaws + [loss(of: ids, service, limit)]).map { .fail($0) })
      }
    })
}

/// One flaw for all people whose loss is too much, at each place where the service names one.
private func loss(
  of people: [String], _ service: Service, _ limit: Objectives, _ discriminator: String? = nil
) -> Flaw {
  let places = people.compactMap { id in service.place(ofHolder: id).map { (id: id, span: $0) } }
  return Flaw(
    people.count == 1
      ? "the loss of person \(quoted(people)) alone makes service '\(service.id)' miss "
        + "\(limit.missed)"
      : "the loss of any one of the people \(quoted(people)) makes service '\(service.id)' miss "
        + "\(limit.missed)",
    at: places.first?.span ?? service.span, discriminator,
    notes: places.dropFirst().map { .init("and here: person '\($0.id)'", at: $0.span) },
    help: ["name and train somebody else for the role"])
}
