// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing

/// A workaround, and how long the wait is that it must bridge (DEP-023).
package struct BridgeLine: Sendable, Equatable {
  package let workaround: RecordID<Workaround>
  /// The first member of what is bridged, see `ServiceGraph`.
  package let node: Int
  /// Activation and longest use, in seconds.
  package let holds: Int
  /// How long the wait is with everything lost.
  package let wait: Figure
  package let verdict: Verdict
}

/// Two services that a plan brings back in the wrong order (DEP-025).
package struct WrongOrder: Sendable, Equatable {
  /// Used in an earlier step, although it needs the other to recover.
  package let earlier: Int
  package let later: Int
}

extension Assessment {
  /// The workarounds of a service that count, each against the wait that it must bridge.
  package func bridges(of service: Int) -> [BridgeLine] {
    graph.needs(of: service).flatMap { index in
      let need = graph.needs[index]
      let wait = Figure(
        low: everything.unbridgedWait(for: need),
        high: everything.unbridgedWait(for: need, unknownIsNever: true))
      return graph.bridges(of: need).map { bridge in
        BridgeLine(
          workaround: bridge.workaround,
          node: Int(graph.members[Int(need.members.lowerBound)].node),
          holds: bridge.activation + bridge.maxDuration, wait: wait,
          verdict: verdict(bridge, everything.unbridgedWait(for: need), wait))
      }
    }
  }

  private func verdict(
    _ bridge: ServiceGraph.Bridge, _ atLeast: Elapsed, _ wait: Figure
  ) -> Verdict {
    if atLeast.seconds > bridge.activation + bridge.maxDuration { return .fail }
    return wait == .notEvaluable
      ? .notEvaluable(missing: ["recovery time of what it bridges"]) : .pass
  }

  /// The strong dependencies of a service of which nobody says how they come back: services without
  /// own time, plan and steps, suppliers without RTO and availability (DEP-024).
  package func deadEnds(of service: Int) -> [Int] {
    let nodes = graph.needs(of: service).flatMap { index in
      graph.members(of: graph.needs[index]).map { Int($0.node) }
    }
    return Set(nodes).filter { isDeadEnd($0) }.sorted()
  }

  private func isDeadEnd(_ node: Int) -> Bool {
    if let supplier = graph.supplier(node) {
      let offered = portfolio.programme.inventory.suppliers[supplier.index].services.elements()
      return supplier.rto == nil
        && !offered.contains {
          (supplier.service == nil || $0.id == supplier.service) && $0.slaAvailability.isStated
        }
    }
    return times[node].own.seconds == nil && portfolio.recoveryPlans(of: node).isEmpty
      && portfolio.writeUpFacts[node]?.steps == nil
  }

  /// The services that the steps of a plan use before something that they wait for (DEP-025); of
  /// long plans only the first fifty uses are compared.
  package func wrongOrders(in plan: Plan) -> [WrongOrder] {
    let uses = plan.steps.elements().flatMap { $0.uses.elements() }
      .compactMap { portfolio.position(of: $0.value) }.prefix(50)
    return uses.enumerated().flatMap { place, earlier in
      uses.dropFirst(place + 1).filter { later in
        later != earlier && (recovery[later].wave ?? .max) < (recovery[earlier].wave ?? .max)
          && !uses.prefix(place).contains(later) && needs(earlier, later)
      }.map { WrongOrder(earlier: earlier, later: $0) }
    }
  }
}
