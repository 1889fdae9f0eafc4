// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

// What nodes of the graph are in sentences, in discriminators and in the files.
extension Assessment {
  /// A node in a sentence: `'ledger'`, `supplier 'northcloud'`, `'feed' of supplier 'northcloud'`.
  func called(_ node: Int) -> Wording {
    guard let supplied = graph.supplier(node) else { return inQuotes(portfolio.id(of: node)) }
    guard let service = supplied.service else { return "supplier '\(supplied.supplier)'" }
    return "'\(service)' of supplier '\(supplied.supplier)'"
  }

  /// What tells a node from the others that a service needs: `ledger`, `northcloud/feed`.
  func id(ofNode node: Int) -> String {
    guard let supplied = graph.supplier(node) else { return portfolio.id(of: node).text }
    guard let service = supplied.service else { return supplied.supplier.text }
    return "\(supplied.supplier)/\(service)"
  }

  /// Where a service names what a node stands for.
  func place(ofNeed node: Int, in service: Service) -> Span? {
    guard let supplied = graph.supplier(node) else {
      let id = portfolio.id(of: node)
      return service.dependencies.elements().first { $0.on.value == id }?.on.span
    }
    return service.suppliers.elements().first {
      $0.supplier.value == supplied.supplier && $0.service.value == supplied.service
    }?.supplier.span
  }
}
