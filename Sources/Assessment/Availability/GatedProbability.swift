// SPDX-License-Identifier: Apache-2.0

/// How probable it is that all groups of alternatives below a node hold, given that all leaves are
/// up that the node cannot do without.
///
/// Nodes that rest on the same groups and share the same of their leaves share the result.
struct GatedProbability {
  /// How many steps one diagram may take; beyond, the figure is null (readings.md A19).
  static let limit = 400_000
  /// How many steps all diagrams that went beyond the limit may take together.
  private static let allowance = 20_000_000

  private struct Key: Hashable {
    let gates: [Int32]
    /// The leaves below the gates that are up anyway.
    let certain: [Int32]
  }

  private let structure: RuntimeStructure
  private let leaves: LeafTable
  private let limit: Int
  private var evaluation: GateEvaluation
  private var known: [Key: Double?] = [:]
  private var wasted = 0
  /// By node, whether some group lies below it.
  private let restsOnGates: [Bool]
  /// By node, the last walk that met it, for the nodes that must be up and those below gates.
  private var requiredMark: [Int32]
  private var belowMark: [Int32]
  private var walk: Int32 = 0

  init(_ structure: RuntimeStructure, _ leaves: LeafTable, limit: Int = GatedProbability.limit) {
    self.structure = structure
    self.leaves = leaves
    self.limit = limit
    evaluation = GateEvaluation(structure, leaves, limit: limit)
    restsOnGates = structure.gathered(structure.gatesOfNode.map { !$0.isEmpty }) { $0 || $1 }
    requiredMark = Array(repeating: 0, count: structure.nodeCount)
    belowMark = requiredMark
  }

  /// - Returns: `nil` beyond the limit; 1 for a node that rests on no group.
  mutating func probability(below node: Int) -> Double? {
    guard restsOnGates[node] else { return 1 }
    walk += 1
    let gates = requiredGates(of: node)
    guard !gates.isEmpty else { return 1 }
    let below = nodes(below: gates)
    let certain = below.filter { requiredMark[Int($0)] == walk }
      .flatMap { leaves.ofNode[Int($0)].map(Int32.init) }
    let key = Key(gates: gates, certain: certain)
    if let result = known[key] { return result }
    guard wasted < Self.allowance else { return nil }
    let result = evaluation.probability(of: gates, below: below, certain: certain)
    if result == nil { wasted += limit }
    known[key] = .some(result)
    return result
  }

  /// The gates on the way down through what is required, in order; marks the nodes met.
  private mutating func requiredGates(of node: Int) -> [Int32] {
    var gates: [Int32] = []
    var open = [Int32(node)]
    requiredMark[node] = walk
    while let next = open.popLast() {
      gates += structure.gatesOfNode[Int(next)]
      for target in structure.required[Int(next)] where requiredMark[Int(target)] != walk {
        requiredMark[Int(target)] = walk
        open.append(target)
      }
    }
    return gates.sorted()
  }

  /// All nodes that gates rest on, in order of their numbers.
  private mutating func nodes(below gates: [Int32]) -> [Int32] {
    var found: [Int32] = []
    var open = gates.flatMap { structure.gates[Int($0)].members }
    while let next = open.popLast() {
      guard belowMark[Int(next)] != walk else { continue }
      belowMark[Int(next)] = walk
      found.append(next)
      open += structure.needed[Int(next)]
    }
    return found.sorted()
  }
}

/// Evaluates gates, one set after the other on the same scratch memory; each in a diagram of its
/// own: the functions of all nodes below the gates.
private struct GateEvaluation {
  private let structure: RuntimeStructure
  private let leaves: LeafTable
  private let limit: Int
  private var diagram: DecisionDiagram
  /// By node; only those of nodes below the gates mean something.
  private var functions: [Int32]
  /// By leaf, whether it is up anyway.
  private var isCertain: [Bool]
  /// By leaf, the level of its variable; -1 without one.
  private var levels: [Int32]
  /// By level, the probability that its leaf is up.
  private var up: [Double] = []

  init(_ structure: RuntimeStructure, _ leaves: LeafTable, limit: Int) {
    self.structure = structure
    self.leaves = leaves
    self.limit = limit
    diagram = DecisionDiagram(limit: limit)
    functions = [Int32](repeating: DecisionDiagram.always, count: structure.nodeCount)
    isCertain = [Bool](repeating: false, count: leaves.leaves.count)
    levels = [Int32](repeating: -1, count: leaves.leaves.count)
  }

  /// The probability that all of some gates hold; `nil` beyond the limit.
  ///
  /// - Parameters:
  ///   - below: all nodes that the gates rest on.
  ///   - certain: the leaves among theirs that are up anyway.
  mutating func probability(
    of gates: [Int32], below: [Int32], certain: [Int32]
  ) -> Double? {
    begin(below, certain)
    guard settle(below) else { return nil }
    var all = DecisionDiagram.always
    for gate in gates {
      guard let function = function(ofGate: gate), let both = diagram.and(all, function) else {
        return nil
      }
      all = both
    }
    return diagram.probability(of: all, up: up)
  }

  private mutating func begin(_ below: [Int32], _ certain: [Int32]) {
    diagram = DecisionDiagram(limit: limit)
    up.removeAll(keepingCapacity: true)
    for node in below {
      for leaf in leaves.ofNode[Int(node)] {
        isCertain[leaf] = false
        levels[leaf] = -1
      }
    }
    for leaf in certain { isCertain[Int(leaf)] = true }
  }

  /// Makes the functions of all nodes, of what is needed before what needs it.
  private mutating func settle(_ below: [Int32]) -> Bool {
    let component = structure.component
    let order = below.sorted { (component[Int($0)], $0) < (component[Int($1)], $1) }
    var first = order.startIndex
    while first < order.endIndex {
      let circle = component[Int(order[first])]
      let last = order[first...].firstIndex { component[Int($0)] != circle } ?? order.endIndex
      guard settle(order[first..<last], isCircle: structure.isCircle[Int(circle)]) else {
        return false
      }
      first = last
    }
    return true
  }

  /// Makes the functions of a circle: all true, then less and less until nothing changes.
  private mutating func settle(_ nodes: ArraySlice<Int32>, isCircle: Bool) -> Bool {
    for node in nodes { functions[Int(node)] = DecisionDiagram.always }
    var changes = true
    while changes {
      changes = false
      for node in nodes {
        guard let function = function(ofNode: Int(node)) else { return false }
        if functions[Int(node)] != function {
          (functions[Int(node)], changes) = (function, isCircle)
        }
      }
    }
    return true
  }

  /// When a node is up: its leaves, what it requires, and its gates.
  private mutating func function(ofNode node: Int) -> Int32? {
    var result = DecisionDiagram.always
    for leaf in leaves.ofNode[node] where !isCertain[leaf] {
      guard let both = diagram.and(result, variable(leaf)) else { return nil }
      result = both
    }
    for target in structure.required[node] {
      guard let both = diagram.and(result, functions[Int(target)]) else { return nil }
      result = both
    }
    for gate in structure.gatesOfNode[node] {
      guard let function = function(ofGate: gate), let both = diagram.and(result, function) else {
        return nil
      }
      result = both
    }
    return result
  }

  /// When enough alternatives of a gate are up.
  private mutating func function(ofGate gate: Int32) -> Int32? {
    let gate = structure.gates[Int(gate)]
    return diagram.threshold(gate.quorum, of: gate.members.map { functions[Int($0)] })
  }

  /// The variable of a leaf; levels are given in the order of first use, which is fixed.
  private mutating func variable(_ leaf: Int) -> Int32 {
    if levels[leaf] < 0 {
      levels[leaf] = Int32(up.count)
      up.append(leaves.leaves[leaf].up ?? 1)
    }
    return diagram.variable(levels[leaf])
  }
}
