// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sup009ContractWithoutClauses = Rule(
    "SUP-009", "contract-without-clauses", severity: "CHM-",
    summary: "The contract with a supplier says what it owes for continuity.",
    rationale: """
      A supplier does in a crisis what it must. Duties to recover and to test, to notify, to let \
      auditors in and to return the data stand in the contract or nowhere.
      """,
    howToMend: "Agree on the clauses, and list them under 'contract.clauses'.",
    controls: ["DORA 30(2)", "DORA 30(3)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "contract": {"clauses": ["back in 2h, tested yearly"]}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "contract": ⟦{"reference": "C-17"}⟧}]}
        """
      ]),
    check: .eachSupplier { supplier, position, check in
      // That there is no contract SUP-001 tells.
      guard case .stated(let contract, let span) = supplier.contract,
        check.columns.isNeeded(supplier: position), !contract.clauses.isMalformed
      else { return .notApplicable }
      guard contract.clauses.elements().isEmpty else { return .pass }
      return .fail(
        "the contract with supplier '\(supplier.id)' states no clause about continuity", at: span,
        help: ["agree on them, and list 'clauses'"])
    })
}
