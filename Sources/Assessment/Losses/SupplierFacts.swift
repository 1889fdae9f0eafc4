// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing

/// That a supplier may lose more data than a service that needs it.
package struct ExcessLoss: Sendable, Equatable {
  /// The RPO of the supplier.
  package let loss: RecoveryTime
  /// The service, by its position.
  package let consumer: Int
  /// The RPO of the service.
  package let limit: RecoveryTime
}

extension Assessment {
  /// Whether a supplier's service is back when it must be (SUP-002, times); by node of the graph.
  package func supplierRecoversInTime(_ node: Int) -> Verdict {
    guard let supplier = graph.supplier(node) else { return .notApplicable }
    guard let rto = supplier.rto else {
      let missing: Wording =
        supplier.service.map { "\(Wording(value: "rto")) for \($0.text)" } ?? "rto"
      return .notEvaluable(missing: [missing])
    }
    guard let required = requirements.required[node] else {
      return .notEvaluable(missing: ["bia.rto of its consumers"])
    }
    if rto > required { return .fail }
    return requirements.isCertain[node]
      ? .pass : .notEvaluable(missing: ["bia.rto or times.own of its consumers"])
  }

  /// By when a supplier's service must be back: Req of its node.
  package func requirement(ofSupplierNode node: Int) -> Int? { requirements.required[node] }

  /// The nodes of a supplier's services that somebody needs strongly.
  package func supplierNodes(of index: Int) -> [Int] {
    reach.nodesBySupplier[index].map(Int.init)
  }

  /// How much data a supplier's service may lose where that is more than one of its strong
  /// consumers may, and which consumer may lose least (SUP-002).
  package func excessLoss(ofSupplierNode node: Int) -> ExcessLoss? {
    guard let supplier = graph.supplier(node) else { return nil }
    let offered = portfolio.programme.inventory.suppliers[supplier.index].offered(supplier.service)
    guard let loss = offered.compactMap({ $0.rpo.value }).max() else { return nil }
    let limits = graph.directConsumers(of: node).compactMap { consumer in
      portfolio.analysis(of: consumer)?.rpo.value.map { (consumer: consumer, limit: $0) }
    }
    guard let strictest = limits.min(by: { $0.limit < $1.limit }), loss > strictest.limit else {
      return nil
    }
    return ExcessLoss(loss: loss, consumer: strictest.consumer, limit: strictest.limit)
  }
}
