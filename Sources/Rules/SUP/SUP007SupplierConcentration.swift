// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sup007SupplierConcentration = Rule(
    "SUP-007", "supplier-concentration", severity: "H",
    summary: """
      No supplier carries three of the first-tier services, or half of them.
      """,
    rationale: """
      When one provider carries so much, its bad day is the bad day of the whole organisation, \
      and leaving it is a programme of years.
      """,
    howToMend: """
      Spread the services over suppliers; or record the risk, prepare the exit, and accept the \
      concentration with a waiver.
      """,
    controls: ["DORA 28(4)(c)", "DORA 29"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-2", "suppliers": [{"supplier": "cloud"}]},
          {"id": "ship", "tier": "tier-1"}], "suppliers": [{"id": "cloud"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "suppliers": [{"supplier": "cloud"}]}],
         "suppliers": [{"id": ⟦"cloud"⟧}]}
        """
      ]),
    check: .eachPlaced(\.suppliers, column: { _, _ in 0 }) { supplier, position, check in
      let concentration = check.assessment.concentration(onSupplier: position)
      guard concentration.isTooMuch else { return .pass }
      return .fail(
        "supplier '\(supplier.id)' carries \(concentration.services.count) of "
          + "\(concentration.outOf) first-tier services", at: supplier.span,
        help: ["spread them over suppliers, or record the risk and accept it with a waiver"])
    })
}
