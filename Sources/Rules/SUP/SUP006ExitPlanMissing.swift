// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sup006ExitPlanMissing = Rule(
    "SUP-006", "exit-plan-missing", severity: "CHM-",
    summary: """
      For every supplier of a service there is a plan to leave; where it says when it was \
      reviewed, that is no longer ago than plans may be.
      """,
    rationale: """
      A supplier that fails, is sold or triples its price must be left in an orderly way. How \
      long that takes is not found out on the day.
      """,
    howToMend: """
      Write down how the service would go on elsewhere and how the data come back; record \
      'exitPlan' with 'exists' and 'duration'. The interval is 'planReview' of the tier.
      """,
    controls: ["DORA 28(8)", "DORA 30(3)(f)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "exitPlan": {"exists": true, "duration": "30d"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}],
           "suppliers": [{"id": ⟦"bank"⟧}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank",
           "exitPlan": {"exists": true, "duration": "30d", "reviewedOn": ⟦"2015-05-01"⟧}}]}
        """,
      ]),
    check: .eachSupplier { supplier, position, check in
      guard !supplier.exitPlan.isMalformed else { return .notApplicable }
      let plan = supplier.exitPlan.value
      guard let plan, plan.exists.value == true || plan.exists.isMalformed else {
        return .fail(
          "there is no plan to leave supplier '\(supplier.id)'",
          at: plan?.exists.span ?? supplier.exitPlan.span ?? supplier.span,
          help: ["state 'exitPlan' with 'exists' and 'duration'"])
      }
      guard !plan.duration.isAbsent else {
        return .fail(
          "the exit plan of supplier '\(supplier.id)' does not say how long leaving takes",
          at: plan.span, help: ["state 'duration'"])
      }
      let every = check.policy(ofRank: check.columns.rank(ofSupplier: position))?.planReview
      guard let every, case .stated(let day, let span) = plan.reviewedOn,
        !day.holds(for: every, on: check.asOf)
      else { return .pass }
      return .fail(
        "the exit plan of supplier '\(supplier.id)' was last reviewed on \(day), more than \(every) "
          + "ago", at: span, help: ["go through it, and set 'reviewedOn'"])
    })
}
