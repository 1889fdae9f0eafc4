// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sup002SupplierTooSlow = Rule(
    "SUP-002", "supplier-too-slow", severity: "CHML",
    summary: """
      Every supplier promises to be back in time for the services that rest on it, and to lose no \
      more data than they may.
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
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h", "rpo": "15m"}, "times": {"own": "1h"},
           "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": ⟦"bank"⟧,
           "services": [{"id": "clearing", "rto": "2h", "rpo": "24h"}]}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "times": {"own": "1h"},
           "suppliers": [{"supplier": "bank", "service": "clearing"},
             {"supplier": "bank", "service": "notes"}]}],
         "suppliers": [{"id": "bank", "services": [{"id": ⟦"clearing"⟧, "rto": "8h"},
           {"id": ⟦"notes"⟧, "rto": "6h"}]}]}
        """,
      ]),
    check: .eachSupplier { supplier, position, check in
      .worst(
        of: check.assessment.supplierNodes(of: position).flatMap {
          [check.time(of: supplier, $0), check.dataLoss(of: supplier, $0)]
        })
    })
}

extension Check {
  /// Whether a supplier's service is back when what rests on it needs it.
  fileprivate func time(of supplier: Supplier, _ node: Int) -> Outcome {
    let (place, name) = (place(of: supplier, node), assessment.id(ofNode: node))
    return assessment.supplierRecoversInTime(node).outcome(missing: "rto", at: place, name) {
      let promise = RecoveryTime(seconds: assessment.graph.supplier(node)?.rto ?? 0)
      let required = assessment.requirement(ofSupplierNode: node) ?? 0
      return .fail(
        required < 0
          ? "\(assessment.called(node)) promises to be back after \(promise); what rests on it has "
            + "no time left to wait"
          : "\(assessment.called(node)) promises to be back after \(promise); what "
            + "rests on it needs it after \(RecoveryTime(seconds: required))",
        at: place, name, help: ["agree on a shorter time, or add an alternative"])
    }
  }

  /// Whether it promises to lose no more data than what rests on it may.
  fileprivate func dataLoss(of supplier: Supplier, _ node: Int) -> Outcome {
    guard let excess = assessment.excessLoss(ofSupplierNode: node) else { return .notApplicable }
    return .fail(
      "\(assessment.called(node)) may lose \(excess.loss) of data; the RPO of "
        + "'\(portfolio.id(of: excess.consumer))', which needs it, is \(excess.limit)",
      at: place(of: supplier, node), "rpo \(assessment.id(ofNode: node))",
      help: ["agree on a shorter RPO, or keep a copy of your own"])
  }

  /// Where the supplier states the service of a node; of all that it offers its own place.
  private func place(of supplier: Supplier, _ node: Int) -> Span {
    let service = assessment.graph.supplier(node)?.service
    return supplier.services.elements().first { $0.id == service }?.span ?? supplier.span
  }
}
