// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sup001SupplierUndescribed = Rule(
    "SUP-001", "supplier-undescribed", severity: "CHML",
    summary: """
      Every supplier that a service cannot do without has somebody who answers for it, and a \
      contract.
      """,
    rationale: """
      When the provider fails, somebody must call it and know what it owes. How to reach it is \
      SUP-011's to ask.
      """,
    howToMend: "State 'owner' and 'contract' with 'reference' of the supplier.",
    controls: ["DORA 28(3)", "SOC 2 CC9.2", "NIS2 21(2)(d)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "owner": "bo", "contract": {"reference": "C-17"}}],
         "people": [{"id": "bo"}]}
        """,
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "news", "strength": "weak"}]}],
         "suppliers": [{"id": "news"}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": ⟦"bank"⟧, "contract": {"reference": "C-17"}}]}
        """,
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}], "people": [{"id": "bo"}],
         "suppliers": [{"id": "bank", "owner": "bo", "contract": ⟦{}⟧}]}
        """,
      ]),
    check: .given(\.suppliersStronglyNeeded) { needed in
      .eachSupplier { supplier, _, _ in
        guard needed.contains(supplier.id) else { return .notApplicable }
        let fields = [
          ("owner", supplier.owner.isAbsent), ("contract", supplier.contract.isAbsent),
          ("contract.reference", supplier.contract.value?.saysNothing ?? false),
        ]
        guard let missing = absent(fields) else { return .pass }
        return .fail(
          "supplier '\(supplier.id)', on which services rest, lacks \(missing)",
          at: (supplier.owner.isAbsent ? nil : supplier.contract.span) ?? supplier.span,
          help: ["state \(missing)"])
      }
    })
}

extension Contract {
  /// Whether nothing at all is known of it.
  fileprivate var saysNothing: Bool {
    reference.isAbsent && start.isAbsent && end.isAbsent && noticeBy.isAbsent && clauses.isAbsent
  }
}
