// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

extension Rule {
  /// No single person can make a service miss its RTO by being away.
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
        """
      ]),
    check: .eachService { service, position, check in
      let assessment = check.assessment
      let points = assessment.losses.singlePointsOfFailure(of: position).filter {
        $0.kind == .person
      }
      guard points.isEmpty else {
        return .worst(
          of: points.map { row in
            .fail(
              "the loss of person '\(row.id)' alone makes service '\(service.id)' miss its RTO",
              at: service.place(ofHolder: row.id) ?? service.span, row.id,
              help: ["name and train somebody else for the role"])
          })
      }
      guard case .notEvaluable(let missing) = assessment.losses.singlePoint(.person, of: position)
      else {
        return .pass
      }
      return .notEvaluable(missing: missing.first ?? "bia.rto", at: service.span)
    })
}
