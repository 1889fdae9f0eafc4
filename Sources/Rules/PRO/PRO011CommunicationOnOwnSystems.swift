// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro011CommunicationOnOwnSystems = Rule(
    "PRO-011", "communication-on-own-systems", severity: "CHM-",
    summary: "A plan that says how to communicate names a channel outside the own systems.",
    rationale: """
      When the network is what has failed, mail, chat and telephony over it have failed too.
      """,
    howToMend: """
      Add a channel that needs neither the own network nor the own identities, and state \
      'outOfBand'.
      """,
    controls: ["CP-8", "CP-11", "NIS2-IR 4.2.4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "plans": [{"id": "run", "services": ["pay"],
           "communications": [{"audience": "staff", "channel": "mobiles", "outOfBand": true}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "plans": [{"id": "run", "services": ["pay"],
           "communications": ⟦[{"audience": "staff", "channel": "mail"}]⟧}]}
        """
      ]),
    check: .eachPlan { plan, _ in
      let lines = plan.communications.elements()
      // That nothing is arranged PRO-010 tells.
      guard !lines.isEmpty else { return .notApplicable }
      guard !lines.contains(where: { $0.outOfBand.value == true }) else { return .pass }
      guard !lines.contains(where: \.outOfBand.isMalformed) else { return .notApplicable }
      return .fail(
        "all channels of plan '\(plan.id)' are within the own systems",
        at: plan.communications.span ?? plan.span, help: ["add one with 'outOfBand'"])
    })
}
