// SPDX-License-Identifier: Apache-2.0

/// Two records that make a service of the first tier miss its RTO only together (DEP-014).
package struct FatalPair: Sendable, Hashable {
  /// Nodes of the graph, in order.
  package let nodes: [Int]
}

/// The pairs of services and suppliers without which a service falls.
package struct PairLosses: Sendable {
  package let pairs: [FatalPair]
  /// Whether all candidates were tried; else only the first by tier, RTO and id.
  package let isComplete: Bool

  /// How many nodes of a service's strong closure are tried against each other.
  package static let candidateLimit = 24
}

extension Assessment {
  /// The minimal pairs of a service: neither alone makes it miss its RTO, both together do.
  package func pairLosses(of service: Int) -> PairLosses {
    pairLosses(of: [service])[0]
  }

  /// The minimal pairs of some services, each on what it stands on only.
  package func pairLosses(of services: [Int]) -> [PairLosses] {
    var run = LossRun(graph, times: everything.times)
    return services.map { pairLosses(of: $0, &run) }
  }

  private func pairLosses(of service: Int, _ run: inout LossRun) -> PairLosses {
    // What is back in time with everything lost, no two losses can delay.
    guard let limit = recovery[service].objectives.limit,
      recovery[service].atLeast.seconds > limit
    else { return PairLosses(pairs: [], isComplete: true) }
    let rank = graph.rank
    let closure = graph.closure(of: service)
    let all = closure.filter { $0 != service }.sorted { rank[$0] < rank[$1] }
    let isComplete = all.count <= PairLosses.candidateLimit
    // Which services do it alone, the table of losses knows.
    let known = losses.servicesMissed(by: service)
    let open = all.prefix(PairLosses.candidateLimit).filter { !known.contains($0) }
    guard open.count > 1 else { return PairLosses(pairs: [], isComplete: isComplete) }
    run.confine(to: closure)
    guard misses(service, limit, without: open[...], &run) else {
      return PairLosses(pairs: [], isComplete: isComplete)
    }
    let suppliers = open.filter { $0 >= graph.serviceCount }
    let alone = fatal(among: suppliers[...], beside: nil, for: service, limit, &run)
    let tried = open.filter { !alone.contains($0) }[...]
    var pairs: [FatalPair] = []
    for place in tried.indices.dropLast() {
      // What is left does no harm together, so no two of it do.
      guard misses(service, limit, without: tried[place...], &run) else { break }
      let partners = fatal(
        among: tried[(place + 1)...], beside: tried[place], for: service, limit, &run)
      pairs += partners.map { FatalPair(nodes: [tried[place], $0].sorted()) }
    }
    return PairLosses(pairs: pairs, isComplete: isComplete)
  }

  /// The nodes each of which makes a service miss its limit, lost beside another one or alone.
  ///
  /// Losing more never helps, so where all of them together do no harm, none of them does: halves
  /// are tried before single ones.
  private func fatal(
    among nodes: ArraySlice<Int>, beside first: Int?, for service: Int, _ limit: Int,
    _ run: inout LossRun
  ) -> [Int] {
    guard !nodes.isEmpty, misses(service, limit, without: nodes + [first].compactMap(\.self), &run)
    else { return [] }
    guard nodes.count > 1 else { return Array(nodes) }
    let middle = nodes.startIndex + nodes.count / 2
    return fatal(among: nodes[..<middle], beside: first, for: service, limit, &run)
      + fatal(among: nodes[middle...], beside: first, for: service, limit, &run)
  }

  private func misses(
    _ service: Int, _ limit: Int, without nodes: ArraySlice<Int>, _ run: inout LossRun
  ) -> Bool {
    run.runOptimistically(Loss(nodes: nodes))
    return run.isAffected(service) && run.low[service].seconds > limit
  }
}
