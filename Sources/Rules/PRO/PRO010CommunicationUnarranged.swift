// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// The plans of a service say who tells whom by which channel.
  static let pro010CommunicationUnarranged = Rule(
    "PRO-010", "communication-unarranged", severity: "CHM-",
    summary: "The plans of a service say who tells whom by which channel.",
    rationale: """
      In the first hour customers, staff and the authority ask at once. Where nobody was named \
      to answer, everybody answers, each something else.
      """,
    howToMend: "Add 'communications' to the plan, each with 'audience', 'role' and 'channel'.",
    controls: ["ISO 22301 7.4", "ISO 22301 8.4.3", "DORA 14", "NIS2-IR 4.1.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "roles": [{"id": "speaker"}],
         "plans": [{"id": "run", "services": ["pay"], "communications": [
           {"audience": "customers", "role": "speaker", "channel": "status page"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "plans": [{"id": ⟦"run"⟧, "services": ["pay"]}]}
        """,
        """
        {"services": [{"id": "pay"}], "plans": [{"id": "run", "services": ["pay"],
           "communications": [⟦{"audience": "customers", "channel": "status page"}⟧]}]}
        """,
      ]),
    check: .eachService { service, position, check in
      let plans = check.portfolio.plans[position].map { check.inventory.plans[$0] }
      // That there is no plan PRO-001 tells; one in the write-up has no fields for this.
      guard let plan = plans.first else { return .notApplicable }
      let lines = plans.flatMap { $0.communications.elements() }
      let bare = lines.filter { $0.audience.isAbsent || $0.role.isAbsent || $0.channel.isAbsent }
      guard lines.isEmpty || !bare.isEmpty else { return .pass }
      return .fail(
        "the plans of service '\(service.id)' do not say who tells whom by which channel",
        atEach: bare.map(\.span), orAt: plan.span,
        help: ["add 'communications' with 'audience', 'role' and 'channel'"])
    })
}
