// SPDX-License-Identifier: Apache-2.0

/// What each node needs to run: all of some nodes, and enough of each group of alternatives.
struct RuntimeStructure {
  /// Alternatives of which fewer than all suffice.
  struct Gate {
    let members: [Int32]
    let quorum: Int
  }

  let nodeCount: Int
  /// By node, what it cannot run without.
  let required: Adjacency
  /// By node, everything that it needs, alternatives included.
  let needed: Adjacency
  /// By node, the places of its gates in `gates`.
  let gatesOfNode: [[Int32]]
  let gates: [Gate]
  /// By node, its circle; circles ascend from what is needed to what needs it.
  let component: [Int32]
  let componentCount: Int
  /// All nodes, what is needed before what needs it.
  let order: [Int32]
  /// By circle, whether it is one: several nodes, or a node that needs itself.
  let isCircle: [Bool]

  init(_ graph: ServiceGraph) {
    var pairs: [(from: Int32, to: Int32)] = []
    var all: [(from: Int32, to: Int32)] = []
    var gates: [Gate] = []
    var gatesOfNode = [[Int32]](repeating: [], count: graph.nodeCount)
    for need in graph.needs where need.isRuntime {
      let members = graph.members(of: need).map { $0.node }
      all += members.map { (need.owner, $0) }
      if Int(need.quorum) >= members.count {
        pairs += members.map { (need.owner, $0) }
      } else {
        gatesOfNode[Int(need.owner)].append(Int32(gates.count))
        gates.append(Gate(members: members, quorum: Int(need.quorum)))
      }
    }
    let nodeCount = graph.nodeCount
    let needed = Adjacency(count: nodeCount, pairs: all)
    let circles = StrongComponents(of: needed)
    var size = [Int](repeating: 0, count: circles.componentCount)
    for node in 0..<nodeCount { size[Int(circles.component[node])] += 1 }
    var isCircle = size.map { $0 > 1 }
    for pair in all where pair.from == pair.to {
      isCircle[Int(circles.component[Int(pair.from)])] = true
    }
    self.nodeCount = nodeCount
    self.gates = gates
    self.gatesOfNode = gatesOfNode
    self.isCircle = isCircle
    self.needed = needed
    required = Adjacency(count: nodeCount, pairs: pairs)
    component = circles.component
    componentCount = circles.componentCount
    order = Self.sorted(circles.component)
  }

  /// By node, the best of a value over the node and all that it needs.
  ///
  /// - Parameter merge: keeps the better of two; must not depend on their order.
  func gathered<Value>(_ own: [Value], merge: (Value, Value) -> Value) -> [Value] {
    var byComponent = [Value?](repeating: nil, count: componentCount)
    for node in order.map(Int.init) {
      var value = own[node]
      for target in needed[node] {
        if let other = byComponent[Int(component[Int(target)])] { value = merge(value, other) }
      }
      let circle = Int(component[node])
      byComponent[circle] = byComponent[circle].map { merge($0, value) } ?? value
    }
    return own.indices.map { byComponent[Int(component[$0])] ?? own[$0] }
  }

  private static func sorted(_ component: [Int32]) -> [Int32] {
    (0..<Int32(component.count)).sorted {
      (component[Int($0)], $0) < (component[Int($1)], $1)
    }
  }
}
