// SPDX-License-Identifier: Apache-2.0

import Continuity

extension Assessment {
  /// By position of the supplier: the services, of some, that stand on it or on a supplier that
  /// rests on it, directly or not (method.md 2.10, SUP-007); in the order in which they are given.
  package func services(_ services: [Int], bySupplier count: Int) -> [[Int]] {
    var standing = [[Int]](repeating: [], count: count)
    let below = reach.suppliersAbove.reversed
    var seenFor = [Int](repeating: -1, count: graph.nodeCount)
    for (turn, service) in services.enumerated() {
      var suppliers: [Int32] = []
      var open = [service]
      seenFor[service] = turn
      while let node = open.popLast() {
        if let supplier = graph.supplier(node) { suppliers.append(Int32(supplier.index)) }
        for member in graph.needs(of: node).flatMap({ graph.members(of: graph.needs[$0]) })
        where seenFor[Int(member.node)] != turn {
          seenFor[Int(member.node)] = turn
          open.append(Int(member.node))
        }
      }
      for supplier in reach.closure(of: suppliers, over: below).sorted() {
        standing[Int(supplier)].append(service)
      }
    }
    return standing
  }
}
