// SPDX-License-Identifier: Apache-2.0

import Continuity

/// Finds what nobody states below a service, for one after the other on the same scratch memory.
struct UnstatedInputs {
  /// How many inputs are told of one service.
  private static let limit = 3

  private let run: LossRun
  private let portfolio: Portfolio
  /// The nodes that were come by, the nearest first.
  private var reached: [Int32] = []
  /// By node, the service from which it was come by last; -1 where from none.
  private var reachedFrom: [Int32]

  /// - Parameter run: with everything lost.
  init(_ run: LossRun, _ portfolio: Portfolio) {
    self.run = run
    self.portfolio = portfolio
    reachedFrom = [Int32](repeating: -1, count: run.graph.nodeCount)
  }

  /// The inputs without which the achieved time of a service is not known or only assumed, in the
  /// order of their names.
  mutating func below(_ service: Int) -> [MissingInput] {
    var found: [MissingInput] = []
    reached.removeAll(keepingCapacity: true)
    reach(Int32(service), from: service)
    var next = 0
    while next < reached.count, found.count < Self.limit {
      let node = Int(reached[next])
      next += 1
      if let input = missingInput(node) { found.append(input) }
      for need in run.graph.needs(of: node) {
        for member in run.graph.members(of: run.graph.needs[need])
        where run.isDoubtful(Int(member.node)) {
          reach(member.node, from: service)
        }
      }
    }
    return found.count > 1 ? found.sorted { $0.order < $1.order } : found
  }

  private mutating func reach(_ node: Int32, from service: Int) {
    guard reachedFrom[Int(node)] != Int32(service) else { return }
    reachedFrom[Int(node)] = Int32(service)
    reached.append(node)
  }

  private func missingInput(_ node: Int) -> MissingInput? {
    guard run.times[node].kind == .unknown || run.times[node].isAssumed else { return nil }
    guard let supplier = run.graph.supplier(node) else {
      return .ownTime(portfolio.id(of: node))
    }
    return supplier.rto == nil
      ? .supplierTime(supplier.supplier) : .supplierPromise(supplier.supplier)
  }
}

extension LossRun {
  /// Whether the ready time is not known, or known by assumption only.
  fileprivate func isDoubtful(_ node: Int) -> Bool {
    low[node] != high[node] || isAssumed[node]
  }
}
