// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov002DeputyMissing = Rule(
    "GOV-002", "deputy-missing", severity: "HHM-",
    summary: """
      Every service has a deputy owner, another person than the owner, who is here today.
      """,
    rationale: """
      Owners fall ill, travel and leave. Somebody else must be able to decide for the service \
      without being told how it works first.
      """,
    howToMend: "State 'deputy' with the id of an active person who is not the owner.",
    controls: ["ISO 22301 5.3", "SOC 2 CC1.4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "owner": "amara", "deputy": "bo"}],
         "people": [{"id": "amara"}, {"id": "bo"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧, "owner": "amara"}], "people": [{"id": "amara"}]}
        """,
        """
        {"services": [{"id": "pay", "owner": "amara", "deputy": ⟦"amara"⟧}],
           "people": [{"id": "amara"}]}
        """,
        """
        {"services": [{"id": "pay", "deputy": ⟦"bo"⟧}], "people": [{"id": "bo",
           "status": "left"}]}
        """,
      ]),
    check: .eachService { service, _, check in
      guard !service.deputy.isAbsent else {
        return .fail(
          "service '\(service.id)' has no deputy owner", at: service.span,
          help: ["state 'deputy' with the id of the person who answers when the owner cannot"])
      }
      guard let person = service.deputy.value.flatMap({ check.inventory.people.index(of: $0) })
      else { return .notApplicable }
      let isOwner = service.deputy.value == service.owner.value
      guard isOwner || !check.portfolio.isActive[person] else { return .pass }
      let deputy = check.inventory.people[person]
      let place = service.deputy.span ?? service.span
      if isOwner {
        return .fail(
          "'\(deputy.id)' is owner and deputy of service '\(service.id)'", at: place,
          help: ["name another person as 'deputy'"])
      }
      return .fail(
        "deputy '\(deputy.id)' of service '\(service.id)' \(deputy.absence(on: check.asOf))",
        at: place, notes: [.init("the person's record", at: deputy.span)],
        help: ["name a deputy who is here"])
    })
}
