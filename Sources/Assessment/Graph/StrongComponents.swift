// SPDX-License-Identifier: Apache-2.0

/// Edges of a graph whose nodes are numbered: the targets of each node, one after the other.
package struct Adjacency: Sendable {
  /// By node, where its targets begin; one entry more than nodes.
  let start: [Int32]
  let targets: [Int32]

  init(start: [Int32], targets: [Int32]) {
    self.start = start
    self.targets = targets
  }

  /// Groups pairs by their first number, keeping their order.
  init(count: Int, pairs: [(from: Int32, to: Int32)]) {
    var start = [Int32](repeating: 0, count: count + 1)
    for pair in pairs { start[Int(pair.from) + 1] += 1 }
    for index in 0..<count { start[index + 1] += start[index] }
    var next = start
    var targets = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      targets[Int(next[Int(pair.from)])] = pair.to
      next[Int(pair.from)] += 1
    }
    self.init(start: start, targets: targets)
  }

  var count: Int { start.count - 1 }

  /// Where in `targets` those of a node are.
  func places(of node: Int) -> Range<Int> {
    Int(start[node])..<Int(start[node + 1])
  }

  /// The same edges, from their targets.
  var reversed: Adjacency {
    Adjacency(
      count: count,
      pairs: (0..<count).flatMap { node in self[node].map { (from: $0, to: Int32(node)) } })
  }

  subscript(node: Int) -> ArraySlice<Int32> {
    targets[Int(start[node])..<Int(start[node + 1])]
  }
}

/// Finds what lies on common circles: Tarjan's strongly connected components, without recursion.
///
/// A component gets its number after all that it leads to, so numbers ascend from dependencies to
/// consumers. R. Tarjan, Depth-first search and linear graph algorithms, 1972.
/// - Complexity: linear in nodes plus edges.
struct StrongComponents {
  private let graph: Adjacency
  private var number = 0
  private var visit: [Int32]
  private var lowest: [Int32]
  private var open: [Int32] = []
  private var isOpen: [Bool]
  private var path: [Int32] = []
  private var nextEdge: [Int32]
  private(set) var component: [Int32]
  private(set) var componentCount = 0

  init(of graph: Adjacency) {
    self.graph = graph
    visit = [Int32](repeating: -1, count: graph.count)
    lowest = visit
    component = visit
    isOpen = [Bool](repeating: false, count: graph.count)
    nextEdge = Array(graph.start.dropLast())
    for node in 0..<graph.count where visit[node] < 0 { explore(from: node) }
  }

  private mutating func explore(from root: Int) {
    enter(root)
    while let top = path.last {
      let node = Int(top)
      if nextEdge[node] < graph.start[node + 1] {
        let target = Int(graph.targets[Int(nextEdge[node])])
        nextEdge[node] += 1
        if visit[target] < 0 {
          enter(target)
        } else if isOpen[target] {
          lowest[node] = min(lowest[node], visit[target])
        }
      } else {
        leave(node)
      }
    }
  }

  private mutating func enter(_ node: Int) {
    visit[node] = Int32(number)
    lowest[node] = Int32(number)
    number += 1
    open.append(Int32(node))
    isOpen[node] = true
    path.append(Int32(node))
  }

  private mutating func leave(_ node: Int) {
    path.removeLast()
    if let parent = path.last {
      lowest[Int(parent)] = min(lowest[Int(parent)], lowest[node])
    }
    guard lowest[node] == visit[node] else { return }
    while let member = open.popLast() {
      isOpen[Int(member)] = false
      component[Int(member)] = Int32(componentCount)
      if Int(member) == node { break }
    }
    componentCount += 1
  }
}
