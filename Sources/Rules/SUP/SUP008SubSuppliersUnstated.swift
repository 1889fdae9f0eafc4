// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sup008SubSuppliersUnstated = Rule(
    "SUP-008", "sub-suppliers-unstated", severity: "HMM-",
    summary: "A supplier of a service says on whom it rests itself, or that it rests on nobody.",
    rationale: """
      Three providers that all run in one data centre of a fourth are one provider on the day on \
      which it fails.
      """,
    howToMend: "Ask the supplier, and list 'subSuppliers'; '[]' says that there are none.",
    controls: ["DORA 29(2)", "DORA 30(2)(a)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "subSuppliers": []}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": ⟦"bank"⟧}]}
        """
      ]),
    check: .eachSupplier { supplier, position, check in
      guard check.columns.isNeeded(supplier: position) else { return .notApplicable }
      guard supplier.subSuppliers.isAbsent else { return .pass }
      return .fail(
        "supplier '\(supplier.id)' does not say on whom it rests itself", at: supplier.span,
        help: ["list 'subSuppliers', or state '[]'"])
    })
}
