// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let trn011AwarenessLow = Rule(
    "TRN-011", "awareness-low", severity: "MML-",
    summary: """
      Nine in ten of those who hold a role of a service were made aware of continuity within a \
      year.
      """,
    rationale: "Who has never heard of the plan does not look for it on the day.",
    howToMend: "Hold a short briefing, and set 'awarenessOn' of everybody who was there.",
    controls: ["ISO 22301 7.3", "DORA 13(6)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "bo", "awarenessOn": "2026-03-01"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧, "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "bo", "awarenessOn": "2024-03-01"}]}
        """
      ]),
    check: .given({ check in check.inventory.people.map { $0.isAware(on: check.asOf) } }) {
      isAware in
      .eachService { service, position, check in
        let holders = check.assessment.people.services[position].holderPlaces
        let aware = holders.count { isAware[$0] }
        guard !holders.isEmpty else { return .notApplicable }
        guard aware * 10 < holders.count * 9 else { return .pass }
        return .fail(
          holders.count == 1
            ? "the only person who holds a role of service '\(service.id)' was not made aware of "
              + "continuity within a year"
            : "\(aware) of \(holders.count) people who hold roles of service '\(service.id)' were made "
              + "aware of continuity within a year", at: service.span,
          help: ["hold a briefing, and set 'awarenessOn'"])
      }
    })
}
