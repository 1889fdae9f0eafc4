// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro001PlanMissing = Rule(
    "PRO-001", "plan-missing", severity: "CCH-",
    summary: """
      Every service has a plan: a continuity or recovery plan in the inventory, or steps in its \
      write-up.
      """,
    rationale: """
      What to do first, and next, must be decided before it is needed. Under stress people follow \
      what is written, and improvise where nothing is.
      """,
    howToMend: """
      Write a table with the columns Step, Role, Duration and Verification into the service's \
      write-up, or add a record under 'plans' that lists the service.
      """,
    controls: ["ISO 22301 8.4.1", "ISO 22301 8.4.4", "CP-2", "DORA 11(3)", "NIS2-IR 4.1.1"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "plans": [{"id": "plan-pay", "services": ["pay"],
           "type": "recovery"}]}
        """,
        """
        {"services": [{"id": "pay"}]}
        -- content/services/pay.md --
        | Step | Duration |
        | --- | --- |
        | Declare | 10m |
        """,
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        """,
        """
        {"services": [{"id": ⟦"pay"⟧}],
         "plans": [{"id": "crisis", "services": ["pay"], "type": "crisis"}]}
        """,
      ]),
    check: .eachService { service, position, check in
      guard !check.portfolio.hasRecoveryPlan(position) else { return .pass }
      return .fail(
        "service '\(service.id)' has no plan to bring it back", at: service.span,
        lacking: "plan",
        help: ["write a table of steps into its write-up, or add a plan that lists it"])
    })
}
