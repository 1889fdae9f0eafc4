// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sup005SupplierNeverExercised = Rule(
    "SUP-005", "supplier-never-exercised", severity: "HHM-",
    summary: """
      A supplier that services cannot do without took part in an exercise within two years, or its \
      loss was played.
      """,
    rationale: """
      Their number, their queue and their idea of urgent are known only to those who have called \
      them once.
      """,
    howToMend: """
      Invite the supplier and list it under 'suppliers' of the exercise, or play a scenario that \
      removes it.
      """,
    controls: ["DORA RTS 25(2)(b)", "ISO 22301 8.5", "FFIEC BCM VII"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}], "suppliers": [{"id": "bank"}],
         "scenarios": [{"id": "gone", "removes": {"suppliers": ["bank"]}}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-02-01", "scenario": "gone"}]}
        """,
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}], "suppliers": [{"id": "bank"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-02-01", "suppliers": ["bank"]}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}], "suppliers": [{"id": ⟦"bank"⟧}],
         "exercises": [{"id": "ex-1", "heldOn": "2024-02-01", "suppliers": ["bank"]}]}
        """
      ]),
    check: .given({ (needed: $0.suppliersStronglyNeeded, tried: $0.suppliersTried) }) { known in
      .eachSupplier { supplier, _, _ in
        guard known.needed.contains(supplier.id) else { return .notApplicable }
        guard !known.tried.contains(supplier.id) else { return .pass }
        return .fail(
          "no exercise within 24 months had supplier '\(supplier.id)' in it, or its loss",
          at: supplier.span, help: ["invite the supplier, or play its loss"])
      }
    })
}

extension Check {
  /// Those that took part within two years, or whose loss was played or happened.
  fileprivate var suppliersTried: Set<RecordID<Supplier>> {
    let activities = self.activities(withinMonths: 24)
    let played = Set(activities.compactMap { $0.scenario.value })
    let lost = played.flatMap {
      inventory.scenarios[$0]?.removes.value?.suppliers.elements() ?? []
    }
    let present = activities.flatMap { $0.suppliers.elements() }
    return restingSuppliers(on: Set(lost.map(\.value))).union(present.map(\.value))
  }

  /// Some suppliers with all that rest on them: they are lost together (readings.md A9).
  private func restingSuppliers(on lost: Set<RecordID<Supplier>>) -> Set<RecordID<Supplier>> {
    var resting: [RecordID<Supplier>: [RecordID<Supplier>]] = [:]
    for supplier in inventory.suppliers {
      for part in supplier.subSuppliers.elements() {
        resting[part.value, default: []].append(supplier.id)
      }
    }
    var (all, next) = (lost, Array(lost))
    while let supplier = next.popLast() {
      for other in resting[supplier] ?? [] where all.insert(other).inserted { next.append(other) }
    }
    return all
  }
}
