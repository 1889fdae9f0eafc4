// SPDX-License-Identifier: Apache-2.0

/// By when each node must be ready so that everybody above keeps their promise (method.md 2.4).
///
/// Computed against "everything lost"; unknown own times count 0. Edges inside a circle of strong
/// edges set no requirement (readings.md A13), of a group only those to its fastest members (A10).
struct Requirements: Sendable {
  /// By node, in seconds; may be negative; `nil` where nothing sets it.
  private(set) var required: [Int?]
  /// By node, the member of a need that sets it; `nil` where the node's own promise does.
  private(set) var setter: [Int32?]
  /// By node, what the consumers alone would set.
  private(set) var fromConsumers: [Int?]
  /// By node, whether all strong consumers above state what they need (DEP-006).
  private(set) var isCertain: [Bool]

  init(_ everything: LossRun, objectives: [Objectives], isLiving: [Bool]) {
    let count = everything.graph.nodeCount
    required = [Int?](repeating: nil, count: count)
    fromConsumers = required
    setter = [Int32?](repeating: nil, count: count)
    isCertain = [Bool](repeating: true, count: count)
    for node in everything.graph.shape.order.reversed().map(Int.init) {
      required[node] = fromConsumers[node]
      guard node < objectives.count, isLiving[node] else { continue }
      if let limit = objectives[node].limit, limit <= fromConsumers[node] ?? .max {
        required[node] = limit
        setter[node] = nil
      }
      push(from: node, everything, isStated: objectives[node].rto != nil)
    }
  }

  /// Hands the requirement of a service down to what it needs.
  private mutating func push(from node: Int, _ everything: LossRun, isStated: Bool) {
    let graph = everything.graph
    let times = everything.times[node]
    for index in graph.needs(of: node) {
      let need = graph.needs[index]
      let isClear = isStated && isCertain[node] && (!need.isRecovery || times.kind == .known)
      for member in graph.members(of: need) where !graph.isOnCircle(node, Int(member.node)) {
        isCertain[Int(member.node)] = isCertain[Int(member.node)] && isClear
      }
      guard let own = required[node] else { continue }
      let budget = Self.budget(own - times.validate, for: need, times, graph)
      for (place, member) in Self.fastest(need, everything)
      where !graph.isOnCircle(node, Int(member.node)) {
        lower(Int(member.node), to: budget - member.switchover, by: place)
      }
    }
  }

  private mutating func lower(_ node: Int, to limit: Int, by place: Int32) {
    guard limit < fromConsumers[node] ?? .max else { return }
    fromConsumers[node] = limit
    setter[node] = place
  }

  /// What a need may take: the owner's time less its own part, or as long as a workaround holds.
  static func budget(
    _ limit: Int, for need: ServiceGraph.Need, _ times: NodeTimes, _ graph: ServiceGraph
  ) -> Int {
    let budget = need.isRecovery ? limit - times.ownBudget : limit
    return graph.bridges(of: need).reduce(budget) { best, bridge in
      bridge.activation <= budget ? max(best, bridge.activation + bridge.maxDuration) : best
    }
  }

  /// The members that a need gets by with when everything is lost, each with its place.
  private static func fastest(
    _ need: ServiceGraph.Need, _ everything: LossRun
  ) -> [(Int32, ServiceGraph.Member)] {
    let graph = everything.graph
    let members = need.members.map { ($0, graph.members[Int($0)]) }
    guard Int(need.quorum) < members.count else { return members }
    let sorted = members.sorted { first, second in
      let (one, other) = (first.1, second.1)
      let (left, right) = (everything.usableMoment(of: one), everything.usableMoment(of: other))
      return left == right ? graph.rank[Int(one.node)] < graph.rank[Int(other.node)] : left < right
    }
    return Array(sorted.prefix(Int(need.quorum)))
  }
}
