// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro019CrisisLogMissing = Rule(
    "PRO-019", "crisis-log-missing", severity: "MML-",
    summary: "Every crisis plan says on which sheet decisions are written down, and by whom.",
    rationale: """
      What was decided, when and on what grounds is asked for by the authority, the insurer and \
      the court, in that order.
      """,
    howToMend: "State 'log' of the plan with 'keeper', a role, and 'sheet'.",
    controls: ["DORA 11(8)", "ISO 22301 8.4.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "roles": [{"id": "scribe"}], "plans": [{"id": "worst",
          "services": ["pay"], "type": "crisis", "log": {"keeper": "scribe", "sheet": "form L"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "plans": [{"id": "worst", "services": ["pay"], "type": "crisis",
          "log": ⟦{"sheet": "form L"}⟧}]}
        """
      ]),
    check: .onceRecorded(
      "plans.log", { $0.inventory.plans.contains { !$0.log.isAbsent } },
      .eachPlan { plan, _ in
        guard plan.type.value == .crisis, !plan.log.isMalformed else { return .notApplicable }
        let log = plan.log.value
        let missing = absent([
          ("keeper", log?.keeper.isAbsent ?? true), ("sheet", log?.sheet.isAbsent ?? true),
        ])
        guard let missing else { return .pass }
        return .fail(
          "crisis plan '\(plan.id)' does not say \(missing) of its log",
          at: plan.log.span ?? plan.span,
          help: ["state 'log' with 'keeper' and 'sheet'"])
      }))
}
