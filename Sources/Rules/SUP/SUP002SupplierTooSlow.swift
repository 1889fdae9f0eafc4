// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// Every supplier promises to be back in time for the services that rest on it.
  static let sup002SupplierTooSlow = Rule(
    "SUP-002", "supplier-too-slow", severity: "CHML",
    summary: """
      Every supplier promises to be back in time for the services that rest on it.
      """,
    rationale: """
      A provider that returns in eight hours cannot carry a service that promises four, whatever \
      the own plan says.
      """,
    howToMend: """
      Agree on a shorter RTO or RPO with the supplier, add an alternative or a workaround, or \
      promise less.
      """,
    controls: ["DORA RTS 25(2)(b)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "times": {"own": "1h"},
           "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "services": [{"id": "clearing", "rto": "2h"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "times": {"own": "1h"},
           "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": ⟦"bank"⟧, "services": [{"id": "clearing", "rto": "8h"}]}]}
        """
      ]),
    check: .eachSupplier { supplier, check in
      guard let index = check.inventory.suppliers.index(of: supplier.id) else {
        return .notApplicable
      }
      let nodes = check.assessment.supplierNodes(of: index)
      return .worst(
        of: nodes.map { node in
          let name = check.assessment.name(of: node)
          switch check.assessment.supplierRecoversInTime(node) {
          case .pass: return .pass
          case .notApplicable: return .notApplicable
          case .notEvaluable(let missing):
            return .notEvaluable(missing: missing.first ?? "rto", at: supplier.span, name)
          case .fail:
            let required = check.assessment.requirement(ofSupplierNode: node)
            return .fail(
              required.map {
                "supplier '\(supplier.id)' does not promise to be back in time; what rests on it "
                  + "needs it after \(RecoveryTime(seconds: $0))"
              } ?? "supplier '\(supplier.id)' does not promise to be back in time",
              at: supplier.span, name, help: ["agree on a shorter time, or add an alternative"])
          }
        })
    })
}
