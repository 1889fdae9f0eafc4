// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov001OwnerMissing = Rule(
    "GOV-001", "owner-missing", severity: "CHHM",
    summary: "Every service has an accountable owner who is here today.",
    rationale: """
      Somebody must answer for whether the service survives a disruption. A record without an \
      owner, or with one who has left, is kept up by nobody.
      """,
    howToMend: "State 'owner' with the id of an active person; a team or mailbox cannot answer.",
    controls: ["ISO 22301 5.3", "DORA 5(2)(c)", "SOC 2 CC1.3", "CP-2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "owner": "amara"}], "people": [{"id": "amara"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        """,
        """
        {"services": [{"id": "pay", "owner": ⟦"amara"⟧}],
         "people": [{"id": "amara", "to": "2026-08-31"}]}
        """,
        """
        {"services": [{"id": "pay", "owner": ⟦"amara"⟧}],
         "people": [{"id": "amara", "status": "leave"}]}
        """,
      ]),
    check: .eachService { service, position, check in
      guard !service.owner.isAbsent else {
        return .fail(
          "service '\(service.id)' has no owner", at: service.span,
          help: ["state 'owner' with the id of the person who answers for it"])
      }
      guard let person = check.portfolio.owners[position] else { return .notApplicable }
      guard !check.portfolio.isActive[person] else { return .pass }
      let owner = check.inventory.people[person]
      return .fail(
        "owner '\(owner.id)' of service '\(service.id)' \(owner.absence(on: check.asOf))",
        at: service.owner.span ?? service.span,
        notes: [.init("the person's record", at: owner.span)],
        help: ["name an owner who is here, or mend the person's status and dates"])
    })
}
