// SPDX-License-Identifier: Apache-2.0

/// Monotone functions of things that are up or down, as a reduced ordered binary decision diagram.
///
/// Each function is a number; equal functions have equal numbers. Nothing here recurses, and work
/// beyond a limit ends in `nil`. R. Bryant, Graph-based algorithms for Boolean function
/// manipulation, 1986.
struct DecisionDiagram {
  /// The function that is always false, and the one that is always true.
  static let never: Int32 = 0
  static let always: Int32 = 1

  private struct Node {
    let level: Int32
    let low: Int32
    let high: Int32

    var key: NumberTable.Key { NumberTable.Key(low, high, level) }
  }

  private struct Pair {
    let isAnd: Bool
    let first: Int32
    let second: Int32

    var key: NumberTable.Key { NumberTable.Key(first, second, isAnd ? 1 : 0) }
  }

  /// What is left to do of a combination.
  private enum Task {
    case visit(Pair)
    case join(Pair, level: Int32)
  }

  /// Two stand-ins for the constants, below all levels.
  private var nodes = [
    Node(level: .max, low: 0, high: 0), Node(level: .max, low: 1, high: 1),
  ]
  private var places = NumberTable()
  private var known = NumberTable()
  /// What is left to do of the combination at hand, and what was found; kept for their memory.
  private var tasks: [Task] = []
  private var results: [Int32] = []
  /// How many nodes and steps are still allowed.
  private var budget: Int

  init(limit: Int) {
    budget = limit
  }

  /// The function that is true when the variable of a level is.
  mutating func variable(_ level: Int32) -> Int32 {
    node(level, low: Self.never, high: Self.always)
  }

  /// Both; `nil` beyond the limit.
  mutating func and(_ first: Int32, _ second: Int32) -> Int32? {
    combine(Pair(isAnd: true, first: first, second: second))
  }

  /// At least one of both; `nil` beyond the limit.
  mutating func or(_ first: Int32, _ second: Int32) -> Int32? {
    combine(Pair(isAnd: false, first: first, second: second))
  }

  /// At least `quorum` of some functions; `nil` beyond the limit.
  mutating func threshold(_ quorum: Int, of functions: [Int32]) -> Int32? {
    guard quorum > 0 else { return Self.always }
    // counts[k]: at least k of the functions so far.
    var counts = [Self.always] + [Int32](repeating: Self.never, count: quorum)
    for function in functions {
      for needed in stride(from: quorum, through: 1, by: -1) {
        guard let with = and(counts[needed - 1], function), let sum = or(counts[needed], with)
        else { return nil }
        counts[needed] = sum
      }
    }
    return counts[quorum]
  }

  /// How probable a function is when the variables are independent.
  ///
  /// - Parameter up: by level, the probability that the variable is true.
  func probability(of function: Int32, up: [Double]) -> Double {
    // Parts are made before what they are part of, so one pass in order suffices.
    var values = [0.0, 1.0]
    values.reserveCapacity(Int(function) + 1)
    for node in nodes.dropFirst(2).prefix(max(0, Int(function) - 1)) {
      let chance = up[Int(node.level)]
      values.append(chance * values[Int(node.high)] + (1 - chance) * values[Int(node.low)])
    }
    return values[Int(function)]
  }

  private mutating func combine(_ pair: Pair) -> Int32? {
    tasks.removeAll(keepingCapacity: true)
    results.removeAll(keepingCapacity: true)
    tasks.append(.visit(pair))
    while let task = tasks.popLast() {
      guard budget > 0 else { return nil }
      budget -= 1
      switch task {
      case .visit(let pair): visit(pair)
      case .join(let pair, let level):
        guard let low = results.popLast(), let high = results.popLast() else { return nil }
        let joined = node(level, low: low, high: high)
        known.set(pair.key, to: joined)
        results.append(joined)
      }
    }
    return results.last
  }

  private mutating func visit(_ pair: Pair) {
    if let result = Self.simple(pair) ?? known.number(of: pair.key) {
      results.append(result)
      return
    }
    let (first, second) = (nodes[Int(pair.first)], nodes[Int(pair.second)])
    let level = min(first.level, second.level)
    tasks.append(.join(pair, level: level))
    let isFirst = first.level == level
    let isSecond = second.level == level
    tasks.append(
      .visit(
        ordered(
          pair.isAnd, isFirst ? first.low : pair.first, isSecond ? second.low : pair.second)))
    tasks.append(
      .visit(
        ordered(
          pair.isAnd, isFirst ? first.high : pair.first, isSecond ? second.high : pair.second)))
  }

  private func ordered(_ isAnd: Bool, _ first: Int32, _ second: Int32) -> Pair {
    Pair(isAnd: isAnd, first: min(first, second), second: max(first, second))
  }

  /// What needs no look at the functions.
  private static func simple(_ pair: Pair) -> Int32? {
    let (first, second) = (pair.first, pair.second)
    if first == second { return first }
    // For "and", true is neutral and false decides; for "or" the other way round.
    let (neutral, decisive) = pair.isAnd ? (always, never) : (never, always)
    if first == decisive || second == decisive { return decisive }
    if first == neutral { return second }
    return second == neutral ? first : nil
  }

  private mutating func node(_ level: Int32, low: Int32, high: Int32) -> Int32 {
    guard low != high else { return low }
    let node = Node(level: level, low: low, high: high)
    if let place = places.number(of: node.key) { return place }
    let place = Int32(nodes.count)
    nodes.append(node)
    places.set(node.key, to: place)
    return place
  }
}
