// SPDX-License-Identifier: Apache-2.0

extension LossRun {
  /// Finds whose figures rest on grade 0: their own, or that of what they wait for.
  mutating func markAssumed() {
    var lower = 0
    while lower < affected.count {
      let component = graph.shape.component[Int(affected[lower])]
      let members = affected[lower...].prefix { graph.shape.component[Int($0)] == component }
      for node in members { isAssumed[Int(node)] = restsOnAssumption(Int(node), in: component) }
      if members.count > 1 { spreadAssumptions(among: members, of: component) }
      lower = members.endIndex
    }
  }

  /// Within a component, only to those who wait for somebody whose figures do.
  private mutating func spreadAssumptions(among members: ArraySlice<Int32>, of component: Int32) {
    var open = members.filter { isAssumed[Int($0)] }
    while let node = open.popLast() {
      for consumer in waiting(for: node, in: component) where !isAssumed[Int(consumer)] {
        isAssumed[Int(consumer)] = true
        open.append(consumer)
      }
    }
  }

  /// The affected nodes of a component that wait for a node of it.
  private func waiting(for node: Int32, in component: Int32) -> [Int32] {
    graph.consumers[Int(node)].compactMap { place in
      let need = graph.need(ofMemberAt: place)
      let owner = Int(need.owner)
      let isWaiting = isAffected(owner) && (need.isRuntime || isLost(owner))
      return isWaiting && graph.shape.component[owner] == component ? need.owner : nil
    }
  }

  /// Whether it does by its own time, or by what it waits for in other components.
  private func restsOnAssumption(_ node: Int, in component: Int32) -> Bool {
    let isLost = isLost(node)
    if isLost, times[node].isAssumed, !isBackThen[node] { return true }
    return graph.needs(of: node).contains { index in
      let need = graph.needs[index]
      guard need.isRuntime || isLost else { return false }
      return graph.members(of: need).contains { member in
        let other = Int(member.node)
        return isAffected(other) && graph.shape.component[other] != component && isAssumed[other]
      }
    }
  }
}
