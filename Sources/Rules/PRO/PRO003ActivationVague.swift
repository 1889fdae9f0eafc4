// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro003ActivationVague = Rule(
    "PRO-003", "activation-vague", severity: "CHM-",
    summary: """
      Every service has a plan that says when it begins, who decides, and how it ends.
      """,
    rationale: """
      Hours are lost while people wonder whether this is bad enough. Criteria, an authority and a \
      way to stand down take the doubt away.
      """,
    howToMend: """
      State 'activation' of the plan with 'criteria', 'authority' (roles) and 'standDown'.
      """,
    controls: [
      "ISO 22301 8.4.2", "ISO 22301 8.4.4", "DORA RTS 24(1)", "DORA RTS 26(1)(a)", "NIS2-IR 4.1.2",
      "SP 800-34r1 4",
    ],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "roles": [{"id": "lead"}],
         "plans": [{"id": "plan-pay", "services": ["pay"], "activation": {
           "criteria": ["no payment for 15 minutes"], "authority": ["lead"],
           "standDown": "the lead"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}],
         "plans": [{"id": "plan-pay", "services": ["pay"],
           "activation": ⟦{"criteria": ["no payment"]}⟧}]}
        """,
        """
        {"services": [{"id": "pay"}], "plans": [{"id": ⟦"plan-pay"⟧, "services": ["pay"]}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        """,
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        -- content/services/pay.md --
        | Step | Duration |
        | --- | --- |
        | Declare | 10m |
        """,
      ]),
    check: .eachService { service, position, check in
      let plans = check.portfolio.recoveryPlans(of: position)
      guard let plan = plans.first else {
        return check.writtenSteps[position] == nil
          ? .notEvaluable(missing: "plan", at: service.span)
          : check.withoutPlanRecord(service, position, .activation)
      }
      guard !plans.contains(where: { $0.activation.isMalformed }) else { return .notApplicable }
      let gaps = plans.map { plan in
        let activation = plan.activation.value
        return absent([
          ("criteria", activation?.criteria.saysNothing() ?? true),
          ("authority", activation?.authority.saysNothing() ?? true),
          ("standDown", activation?.standDown.isAbsent ?? true),
        ])
      }
      guard !gaps.contains(nil), let gap = gaps.first ?? nil else { return .pass }
      return .fail(
        "plan '\(plan.id)' of service '\(service.id)' does not say \(gap) of its activation",
        at: plan.activation.span ?? plan.span,
        help: ["state when the plan begins, who decides, and how it ends"])
    })
}
