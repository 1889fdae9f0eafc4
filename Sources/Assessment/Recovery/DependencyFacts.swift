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
  /// Used in a step that does not wait for the other, although it needs it to recover.
  package let earlier: Int
  package let later: Int
  /// The place of the step that uses the first.
  package let step: Int
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
    var ends: [Int] = []
    for index in graph.needs(of: service) {
      for member in graph.members(of: graph.needs[index]) where isDeadEnd(Int(member.node)) {
        ends.append(Int(member.node))
      }
    }
    return ends.isEmpty ? [] : Set(ends).sorted()
  }

  private func isDeadEnd(_ node: Int) -> Bool {
    if let supplier = graph.supplier(node) {
      let record = portfolio.programme.inventory.suppliers[supplier.index]
      return supplier.rto == nil
        && !record.offered(supplier.service).contains { $0.slaAvailability.isStated }
    }
    return everything.times[node].kind != .known && !portfolio.hasRecoveryPlan(node)
  }

  /// The services that a step of a plan uses without waiting for the steps that use something which
  /// the service needs to recover (DEP-025).
  ///
  /// What counts is what the steps say comes before them, not their places; what one step uses is
  /// not compared. Of long plans only the first fifty uses are looked at.
  package func wrongOrders(in plan: Plan) -> [WrongOrder] {
    let steps = plan.steps.elements()
    let uses = steps.enumerated().flatMap { step, record in
      record.uses.elements().compactMap { portfolio.position(of: $0.value) }
        .map { (step: step, service: $0) }
    }.prefix(50)
    let sequence = StepSequence(steps)
    var seen: Set<[Int]> = []
    return uses.flatMap { use in
      let before = sequence.before(use.step)
      return uses.map(\.service).filter { later in
        !uses.contains { $0.service == later && before.contains($0.step) }
          && isNeeded(later, toRecover: use.service)
          && seen.insert([use.service, later]).inserted
      }.map { WrongOrder(earlier: use.service, later: $0, step: use.step) }
    }
  }

  private func isNeeded(_ later: Int, toRecover earlier: Int) -> Bool {
    later != earlier && (recovery[later].wave ?? .max) < (recovery[earlier].wave ?? .max)
      && graph.rests(earlier, on: later)
  }
}
