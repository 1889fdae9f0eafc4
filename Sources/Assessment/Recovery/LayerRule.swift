// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing

/// What the promises along one strong recovery need add up to (method.md 2.5).
package struct LayerLine: Sendable, Equatable {
  /// The member of the need that decides, see `ServiceGraph`.
  package let node: Int
  /// RTO(d) with switchover, 0 where it is not stated.
  package let promise: Int
  package let own: Int
  package let validate: Int
  /// RTO(s), or what a workaround allows.
  package let limit: Int?
  package let verdict: Verdict

  /// RTO(d) + own(s) + validate(s), `nil` where nothing limits it.
  package var sum: Int? { limit == nil ? nil : promise + own + validate }
}

/// What a strong need promises, whatever the service's own steps take.
package struct PromiseLine: Sendable, Equatable {
  /// The member of the need that decides, see `ServiceGraph`.
  package let node: Int
  /// RTO(d) with switchover, 0 where it is not stated.
  package let seconds: Int
  /// What of it is the switchover.
  package let switchover: Int
  package let verdict: Verdict
}

extension Assessment {
  /// Whether the promises of layers leave time for the next (DEP-003), line by line.
  package func layerRule(_ service: Int) -> (verdict: Verdict, lines: [LayerLine]) {
    var lines: [LayerLine] = []
    for index in graph.needs(of: service) where graph.needs[index].isRecovery {
      lines.append(layerLine(of: service, graph.needs[index]))
    }
    return (Verdict.worst(of: lines.lazy.map { $0.verdict }), lines)
  }

  private func layerLine(of service: Int, _ need: ServiceGraph.Need) -> LayerLine {
    let times = everything.times[service]
    let (node, promise, _) = decisivePromise(of: need)
    let limit = recovery[service].objectives.rto.map { rto in
      Requirements.budget(rto - times.validate, for: need, times, graph)
        + times.ownBudget + times.validate
    }
    let isMissed = limit.map { promise + times.ownBudget + times.validate > $0 } ?? false
    return LayerLine(
      node: node, promise: promise, own: times.ownBudget, validate: times.validate, limit: limit,
      verdict: isMissed ? .fail : isComplete(need, of: service))
  }

  /// Whether everything is stated that may make a layer miss its limit.
  private func isComplete(_ need: ServiceGraph.Need, of service: Int) -> Verdict {
    var missing: [Wording] = []
    if recovery[service].objectives.rto == nil { missing.append("bia.rto") }
    if everything.times[service].kind != .known { missing.append("times.own") }
    for member in graph.members(of: need) where promise(of: Int(member.node)) == nil {
      missing.append(promiseName(of: Int(member.node)))
    }
    return missing.isEmpty ? .pass : .notEvaluable(missing: missing)
  }

  /// The promise that decides each strong need of a service, against the service's own, or against
  /// what a workaround allows where that is longer (DEP-002).
  package func promiseLines(of service: Int) -> [PromiseLine] {
    var lines: [PromiseLine] = []
    for index in graph.needs(of: service) {
      lines.append(promiseLine(of: service, graph.needs[index]))
    }
    return lines
  }

  private func promiseLine(of service: Int, _ need: ServiceGraph.Need) -> PromiseLine {
    let times = everything.times[service]
    let (node, seconds, switchover) = decisivePromise(of: need)
    let limit = recovery[service].objectives.rto.map { rto in
      max(rto, Requirements.budget(rto - times.validate, for: need, times, graph))
    }
    let verdict: Verdict =
      switch (limit, promise(of: node)) {
      case (nil, _): .notEvaluable(missing: ["bia.rto"])
      case (let limit?, _) where seconds > limit: .fail
      case (_, nil): .notEvaluable(missing: [promiseName(of: node)])
      default: .pass
      }
    return PromiseLine(node: node, seconds: seconds, switchover: switchover, verdict: verdict)
  }

  /// The k-th smallest promise of a need's members, switchover included; unknown ones count 0.
  private func decisivePromise(
    of need: ServiceGraph.Need
  ) -> (node: Int, seconds: Int, switchover: Int) {
    let members = graph.members(of: need)
    func seconds(_ member: ServiceGraph.Member) -> Int {
      (promise(of: Int(member.node)) ?? 0) + member.switchover
    }
    if members.count == 1, let only = members.first {
      return (Int(only.node), seconds(only), only.switchover)
    }
    let promises = members.map {
      (node: Int($0.node), seconds: seconds($0), switchover: $0.switchover)
    }
    let rank = graph.rank
    return promises.sorted {
      $0.seconds == $1.seconds ? rank[$0.node] < rank[$1.node] : $0.seconds < $1.seconds
    }[Int(need.quorum) - 1]
  }

  /// The RTO of a service or supplier's service.
  private func promise(of node: Int) -> Int? {
    node < graph.serviceCount
      ? recovery[node].objectives.rto : graph.suppliers[node - graph.serviceCount].rto
  }

  /// The name of its promise, as all that miss it call it.
  private func promiseName(of node: Int) -> Wording {
    graph.supplier(node).map { "rto of supplier \($0.supplier)" }
      ?? "RTO of \(portfolio.id(of: node).text)"
  }
}
