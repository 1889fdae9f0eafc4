// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sup006ExitPlanMissing = Rule(
    "SUP-006", "exit-plan-missing", severity: "CHM-",
    summary: "For every supplier of a service there is a plan to leave.",
    rationale: """
      A supplier that fails, is sold or triples its price must be left in an orderly way. How \
      long that takes is not found out on the day.
      """,
    howToMend: """
      Write down how the service would go on elsewhere and how the data come back; record \
      'exitPlan' with 'exists' and 'duration'.
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
        """
      ]),
    check: .eachSupplier { supplier, _, _ in
      guard !supplier.exitPlan.isMalformed else { return .notApplicable }
      let plan = supplier.exitPlan.value
      guard plan?.exists.value != true || plan?.duration.isAbsent != false else { return .pass }
      return .fail(
        plan?.exists.value == true
          ? "the exit plan of supplier '\(supplier.id)' does not say how long leaving takes"
          : "there is no plan to leave supplier '\(supplier.id)'",
        at: supplier.span, help: ["state 'exitPlan' with 'exists' and 'duration'"])
    })
}
