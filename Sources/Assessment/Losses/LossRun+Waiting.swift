// SPDX-License-Identifier: Apache-2.0

extension LossRun {
  /// When a need is met: method.md's Ready*.
  func wait(for need: ServiceGraph.Need, _ moments: borrowing [Elapsed]) -> Elapsed {
    bridged(unbridged(need, moments), need)
  }

  func unbridged(
    _ need: ServiceGraph.Need, _ moments: borrowing [Elapsed]
  ) -> Elapsed {
    guard need.isGroup else {
      let node = Int(graph.members[Int(need.members.lowerBound)].node)
      return isAffected(node) ? moments[node] : .atOnce
    }
    let members = graph.members(of: need)
    guard members.contains(where: { isAffected(Int($0.node)) }) else { return .atOnce }
    if need.quorum == 1 {
      return members.reduce(.never) { min($0, usableMoment(of: $1, moments)) }
    }
    return members.map { usableMoment(of: $0, moments) }.sorted()[Int(need.quorum) - 1]
  }

  func usableMoment(
    of member: ServiceGraph.Member, _ moments: borrowing [Elapsed]
  ) -> Elapsed {
    let node = Int(member.node)
    return (isAffected(node) ? moments[node] : .atOnce) + member.switchover
  }

  /// The moment with the best workaround: it covers a wait that is short enough, never "never".
  private func bridged(_ moment: Elapsed, _ need: ServiceGraph.Need) -> Elapsed {
    guard !need.bridges.isEmpty, !moment.isNever else { return moment }
    return graph.bridges(of: need).reduce(moment) { best, bridge in
      moment.seconds <= bridge.activation + bridge.maxDuration
        ? min(best, Elapsed(seconds: bridge.activation)) : best
    }
  }
}

extension LossRun {
  /// When a need is met, with unknown times at 0.
  func wait(for need: ServiceGraph.Need) -> Elapsed { wait(for: need, low) }

  /// The same without workarounds.
  func unbridgedWait(for need: ServiceGraph.Need, unknownIsNever: Bool = false) -> Elapsed {
    unbridged(need, unknownIsNever ? high : low)
  }

  /// When a member is usable, switchover included, with unknown times at 0.
  func usableMoment(of member: ServiceGraph.Member) -> Elapsed { usableMoment(of: member, low) }

  /// When the own steps of a lost service may begin, with unknown times at 0 or at never.
  func start(of node: Int, unknownIsNever: Bool) -> Elapsed {
    let moments = unknownIsNever ? high : low
    var start = max(Elapsed(seconds: times[node].reaction), returnMoment(of: node))
    for index in graph.needs(of: node) where graph.needs[index].isRecovery {
      start = max(start, wait(for: graph.needs[index], moments))
    }
    return start
  }
}
