// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro009ReturnUndescribed = Rule(
    "PRO-009", "return-undescribed", severity: "HHML",
    summary: "Every plan record says how normal operation returns.",
    rationale: """
      The way back is a second change under less attention: data must be matched, stopgaps \
      removed, people sent home.
      """,
    howToMend: """
      Describe it in 'normalisation' of the plan: steps, criteria, and how data are reconciled.
      """,
    controls: ["ISO 22301 8.4.5", "SP 800-34r1 4.4", "NIS2-IR 4.1.2", "DORA 12(7)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}],
         "plans": [{"id": "plan-pay", "services": ["pay"],
           "normalisation": "switch back at night"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "plans": [{"id": ⟦"plan-pay"⟧, "services": ["pay"]}]}
        """
      ]),
    check: .eachServicePlan { plan, service, _ in
      guard plan.normalisation.isAbsent else { return .pass }
      return .fail(
        "plan '\(plan.id)' of service '\(service.id)' does not say how normal operation returns",
        at: plan.span, plan.id.text, help: ["add 'normalisation'"])
    })
}
