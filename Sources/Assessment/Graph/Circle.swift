// SPDX-License-Identifier: Apache-2.0

/// Services that wait for each other and so can never begin (DEP-001, readings.md A13).
package struct Circle: Sendable, Equatable {
  /// All services that lie on circles with each other, in order of position.
  package let services: [Int]
  /// The shortest circle found among them: each needs the next, the last the first.
  package let shortest: [Int]
  /// Whether every service was tried as its beginning; of large circles only some are.
  package let isProvenShortest: Bool

  /// How many beginnings are tried in one circle.
  package static let limit = 64

  /// The circles that keep services from recovering when everything is lost.
  static func all(in everything: LossRun) -> [Circle] {
    let graph = everything.graph
    let blocked = BlockedGraph(everything)
    let components = StrongComponents(of: blocked.edges)
    var members = [[Int]](repeating: [], count: components.componentCount)
    for node in 0..<graph.serviceCount where everything.low[node].isNever {
      members[Int(components.component[node])].append(node)
    }
    let waits = blocked.componentsThatWait(components.component)
    let circles = members.indices.filter { waits[$0] && !members[$0].isEmpty }
      .map { circle(of: members[$0], in: blocked.edges, components.component) }
    return circles.sorted { $0.services.lexicographicallyPrecedes($1.services) }
  }

  private static func circle(
    of services: [Int], in edges: Adjacency, _ component: [Int32]
  ) -> Circle {
    var best: [Int] = []
    for start in services.prefix(limit) {
      let found = shortestWay(around: start, in: edges, component)
      if best.isEmpty || found.count < best.count { best = found }
      if best.count == 1 { break }
    }
    return Circle(
      services: services, shortest: best,
      isProvenShortest: services.count <= limit || best.count == 1)
  }

  /// Breadth-first from a service back to itself, within its component.
  private static func shortestWay(
    around start: Int, in edges: Adjacency, _ component: [Int32]
  ) -> [Int] {
    var before: [Int: Int] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for target in edges[node].map(Int.init) where component[target] == component[start] {
        if target == start { return way(from: start, to: node, before) }
        guard before[target] == nil else { continue }
        before[target] = node
        queue.append(target)
      }
    }
    return [start]
  }

  private static func way(from start: Int, to end: Int, _ before: [Int: Int]) -> [Int] {
    var way = [end]
    while let last = way.last, last != start, let previous = before[last] { way.append(previous) }
    return way.reversed()
  }
}

/// Whom the services that never recover wait for: the members of unmet needs that never come.
private struct BlockedGraph {
  let edges: Adjacency
  /// The edges outside runtime-only circles, which alone do not block.
  private let waiting: [(from: Int32, to: Int32)]

  init(_ everything: LossRun) {
    let graph = everything.graph
    var all: [(from: Int32, to: Int32)] = []
    var waiting = all
    for need in graph.needs where everything.low[Int(need.owner)].isNever {
      guard need.isInternal || everything.wait(for: need).isNever else { continue }
      for member in graph.members(of: need) where everything.low[Int(member.node)].isNever {
        all.append((from: need.owner, to: member.node))
        if !need.isInternal { waiting.append((from: need.owner, to: member.node)) }
      }
    }
    edges = Adjacency(count: graph.nodeCount, pairs: all)
    self.waiting = waiting
  }

  /// By component, whether one of its services waits for another, or for itself.
  func componentsThatWait(_ component: [Int32]) -> [Bool] {
    var waits = [Bool](repeating: false, count: Int(component.max() ?? -1) + 1)
    for edge in waiting where component[Int(edge.from)] == component[Int(edge.to)] {
      waits[Int(component[Int(edge.from)])] = true
    }
    return waits
  }
}
