// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro017SuccessUndefined = Rule(
    "PRO-017", "success-undefined", severity: "HMM-",
    summary: "Every plan record says what counts as recovered.",
    rationale: """
      Without a condition the end of an incident is announced when people are tired, not when the \
      service is back.
      """,
    howToMend: """
      State 'successCriteria' of the plan, each of them something that can be seen.
      """,
    controls: ["DORA RTS 26(1)(f)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}],
         "plans": [{"id": "plan-pay", "services": ["pay"],
           "successCriteria": ["a payment goes through"]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "plans": [{"id": ⟦"plan-pay"⟧, "services": ["pay"]}]}
        """
      ]),
    check: .eachServicePlan { plan, service, _ in
      guard plan.successCriteria.elements().isEmpty, !plan.successCriteria.isMalformed else {
        return .pass
      }
      return .fail(
        "plan '\(plan.id)' of service '\(service.id)' does not say what counts as recovered",
        at: plan.span, plan.id.text, help: ["add 'successCriteria'"])
    })
}
