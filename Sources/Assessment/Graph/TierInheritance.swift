// SPDX-License-Identifier: Apache-2.0

import Phrasing

/// The most critical tier that rests on each node, directly or not (BIA-011).
struct TierInheritance: Sendable {
  /// By node, the position of the tier; `nil` where no consumer has one.
  private(set) var tier: [Int?]
  /// By node, the next node on the way up to a consumer of that tier.
  private(set) var above: [Int32?]

  /// - Parameter tiers: by service, the position of its own tier.
  init(_ graph: ServiceGraph, tiers: [Int?]) {
    tier = [Int?](repeating: nil, count: graph.nodeCount)
    above = [Int32?](repeating: nil, count: graph.nodeCount)
    let order = graph.shape.order
    var upper = order.count
    while upper > 0 {
      let component = graph.shape.component[Int(order[upper - 1])]
      var lower = upper
      while lower > 0, graph.shape.component[Int(order[lower - 1])] == component { lower -= 1 }
      settle(order[lower..<upper].map(Int.init), graph, tiers)
      upper = lower
    }
  }

  /// Hands tiers down to a component; on a circle until nothing changes, at most once per tier.
  private mutating func settle(_ nodes: [Int], _ graph: ServiceGraph, _ tiers: [Int?]) {
    var open = nodes
    while let node = open.popLast() {
      var isChanged = false
      for place in graph.consumers[node] {
        let owner = graph.need(ofMemberAt: place).owner
        guard let found = [tiers[Int(owner)], tier[Int(owner)]].compactMap({ $0 }).min(),
          found < tier[node] ?? .max
        else { continue }
        tier[node] = found
        above[node] = owner
        isChanged = true
      }
      guard isChanged, nodes.count > 1 else { continue }
      for index in graph.needs(of: node) {
        open += graph.members(of: graph.needs[index]).map { Int($0.node) }
          .filter { graph.isOnCircle($0, node) && $0 != node }
      }
    }
  }
}

/// A consumer that is more critical than what it rests on.
package struct InheritedTier: Sendable, Equatable {
  /// The position of the consumer's tier.
  package let tier: Int
  /// From the service up to the consumer.
  package let path: [Int]
}

extension Assessment {
  /// The most critical of all strong consumers, direct or not, and the way up to it.
  package func inheritedTier(of service: Int) -> InheritedTier? {
    guard let tier = inheritance.tier[service] else { return nil }
    var path = [service]
    while let last = path.last, let next = inheritance.above[last].map(Int.init),
      !path.contains(next)
    {
      path.append(next)
      if recovery[next].objectives.tier == tier { break }
    }
    return InheritedTier(tier: tier, path: path)
  }

  /// Whether a service is as critical as what rests on it (BIA-011).
  package func inheritsTier(_ service: Int) -> Verdict {
    guard let inherited = inheritance.tier[service] else { return .pass }
    guard let own = recovery[service].objectives.tier else {
      return .notEvaluable(missing: ["tier"])
    }
    return Verdict(passes: own <= inherited)
  }

  /// The services of the first tier that need a service directly and strongly (DEP-021).
  package func firstTierConsumers(of service: Int) -> [Int] {
    graph.directConsumers(of: service).filter { recovery[$0].objectives.tier == 0 }
  }
}
