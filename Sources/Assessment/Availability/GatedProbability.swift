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
    var evaluation = GateEvaluation(
      structure, leaves, below: below, certain: Set(certain), limit: limit)
    let result = evaluation.probability(of: gates)
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
      open += structure.needed(by: Int(next))
    }
    return found.sorted()
  }
}

/// One decision diagram: the functions of all nodes below some gates.
private struct GateEvaluation {
  private let structure: RuntimeStructure
  private let leaves: LeafTable
  /// In the order in which functions can be made.
  private let below: [Int32]
  private let certain: Set<Int32>
  private var diagram: DecisionDiagram
  private var functions: [Int32: Int32] = [:]
  private var levels: [Int: Int32] = [:]
  private var up: [Double] = []

  init(
    _ structure: RuntimeStructure, _ leaves: LeafTable, below: [Int32], certain: Set<Int32>,
    limit: Int
  ) {
    self.structure = structure
    self.leaves = leaves
    self.certain = certain
    let component = structure.component
    self.below = below.sorted {
      (component[Int($0)], $0) < (component[Int($1)], $1)
    }
    diagram = DecisionDiagram(limit: limit)
  }

  /// The probability that all of some gates hold; `nil` beyond the limit.
  mutating func probability(of gates: [Int32]) -> Double? {
    var first = below.startIndex
    while first < below.endIndex {
      let circle = structure.component[Int(below[first])]
      let last = below[first...].firstIndex { structure.component[Int($0)] != circle }
      guard
        settle(below[first..<(last ?? below.endIndex)], isCircle: structure.isCircle[Int(circle)])
      else { return nil }
      first = last ?? below.endIndex
    }
    var all = DecisionDiagram.always
    for gate in gates {
      guard let function = function(ofGate: gate), let both = diagram.and(all, function) else {
        return nil
      }
      all = both
    }
    return diagram.probability(of: all, up: up)
  }

  /// Makes the functions of a circle: all true, then less and less until nothing changes.
  private mutating func settle(_ nodes: ArraySlice<Int32>, isCircle: Bool) -> Bool {
    for node in nodes { functions[node] = DecisionDiagram.always }
    var changes = true
    while changes {
      changes = false
      for node in nodes {
        guard let function = function(ofNode: node) else { return false }
        if functions[node] != function { (functions[node], changes) = (function, isCircle) }
      }
    }
    return true
  }

  /// When a node is up: its leaves, what it requires, and its gates.
  private mutating func function(ofNode node: Int32) -> Int32? {
    var result = DecisionDiagram.always
    for leaf in leaves.ofNode[Int(node)] where !certain.contains(Int32(leaf)) {
      guard let both = diagram.and(result, variable(leaf)) else { return nil }
      result = both
    }
    for target in structure.required[Int(node)] {
      guard let both = diagram.and(result, functions[target] ?? DecisionDiagram.always) else {
        return nil
      }
      result = both
    }
    for gate in structure.gatesOfNode[Int(node)] {
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
    return diagram.threshold(
      gate.quorum, of: gate.members.map { functions[$0] ?? DecisionDiagram.always })
  }

  /// The variable of a leaf; levels are given in the order of first use, which is fixed.
  private mutating func variable(_ leaf: Int) -> Int32 {
    if let level = levels[leaf] { return diagram.variable(level) }
    let level = Int32(up.count)
    levels[leaf] = level
    up.append(leaves.leaves[leaf].up ?? 1)
    return diagram.variable(level)
  }
}
