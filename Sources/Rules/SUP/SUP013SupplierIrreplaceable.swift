// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sup013SupplierIrreplaceable = Rule(
    "SUP-013", "supplier-irreplaceable", severity: "HH--",
    summary: """
      What a supplier provides can be had elsewhere, or the risk that it cannot is accepted.
      """,
    rationale: "A supplier that nobody can replace decides alone whether the service exists.",
    howToMend: """
      Look for a second source or another way; otherwise record the risk with the supplier and \
      have it accepted.
      """,
    controls: ["DORA 29(1)(a)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}], "people": [{"id": "bo"}],
         "suppliers": [{"id": "bank", "services": [
           {"id": "clearing", "substitutability": "none"}]}],
         "risks": [{"id": "alone", "suppliers": ["bank"],
           "acceptance": {"by": "bo", "on": "2026-11-01"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "services": [
           {"id": "clearing", "substitutability": ⟦"none"⟧}]}]}
        """,
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}], "people": [{"id": "bo"}],
         "suppliers": [{"id": "bank", "services": [
           {"id": "clearing", "substitutability": ⟦"none"⟧}]}],
         "risks": [{"id": "alone", "suppliers": ["bank"],
           "acceptance": {"by": "bo", "on": "2024-01-01", "until": "2025-01-01"}}]}
        """,
      ]),
    check: .given(\.suppliersWithAcceptedRisk) { accepted in
      .eachSupplier { supplier, position, check in
        let provided = supplier.services.elements()
        let stated = provided.indices.filter { provided[$0].substitutability.isStated }
        guard check.columns.isNeeded(supplier: position), !stated.isEmpty else {
          return .notApplicable
        }
        let hardPlaces = stated.filter { provided[$0].substitutability.value != .easy }
        guard !hardPlaces.isEmpty, !accepted.contains(supplier.id) else { return .pass }
        let hard = hardPlaces.map { provided[$0] }
        return .fail(
          "what supplier '\(supplier.id)' provides can hardly be had elsewhere: "
            + "\(quoted(hard.map(\.id.text)))", atEach: hard.map(\.substitutability.span),
          orAt: supplier.span, help: ["find a second source, or have the risk accepted"])
      }
    })
}

extension Check {
  /// The suppliers named by a risk whose acceptance holds today.
  fileprivate var suppliersWithAcceptedRisk: Set<RecordID<Supplier>> {
    Set(
      inventory.risks.filter { $0.isAccepted(on: asOf) }
        .flatMap { $0.suppliers.elements().map(\.value) })
  }
}
