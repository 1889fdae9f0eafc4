// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing

extension Assessment {
  /// Whether a supplier's service is back when it must be (SUP-002, times); by node of the graph.
  package func supplierRecoversInTime(_ node: Int) -> Verdict {
    guard let supplier = graph.supplier(node) else { return .notApplicable }
    guard let rto = supplier.rto else { return .notEvaluable(missing: ["rto"]) }
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

  /// Whether a supplier's service loses no more data than its strong consumers may (SUP-002).
  package func supplierKeepsData(_ node: Int) -> Verdict {
    guard let supplier = graph.supplier(node) else { return .notApplicable }
    let offered = portfolio.programme.inventory.suppliers[supplier.index].services.elements()
      .filter { supplier.service == nil || $0.id == supplier.service }
    guard let loss = offered.compactMap({ $0.rpo.value }).max() else { return .pass }
    let isTooMuch = directConsumers(of: node).contains { consumer in
      portfolio.analysis(of: consumer)?.rpo.value.map { loss > $0 } ?? false
    }
    return Verdict(passes: !isTooMuch)
  }

  /// The services that need a node directly and strongly, in id order.
  package func directConsumers(of node: Int) -> [Int] {
    Set(graph.consumers[node].map { Int(graph.needs[Int(graph.members[Int($0)].need)].owner) })
      .sorted()
  }
}
