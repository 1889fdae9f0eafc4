// SPDX-License-Identifier: Apache-2.0

/// By node, the probability that all leaves are up that it cannot do without, each counted once.
///
/// Which leaves lie below which node is kept for a block of leaves at a time, as bits, so that memory
/// grows with the number of nodes and not with its square.
struct RequiredProducts {
  /// Leaves of a block: 8 words of 64 bits.
  private static let words = 8

  private let structure: RuntimeStructure
  private let leaves: LeafTable
  private let circles: StrongComponents
  /// Nodes, what is required before what requires it.
  private let order: [Int32]
  private var rows: [UInt64]
  private(set) var products: [Double]

  /// - Parameter leaves: those without a number count as always up.
  init(_ structure: RuntimeStructure, _ leaves: LeafTable) {
    self.structure = structure
    self.leaves = leaves
    let circles = StrongComponents(of: structure.required)
    self.circles = circles
    order = (0..<Int32(structure.nodeCount)).sorted {
      (circles.component[Int($0)], $0) < (circles.component[Int($1)], $1)
    }
    rows = []
    products = Array(repeating: 1, count: structure.nodeCount)
    let size = Self.words * 64
    for first in stride(from: 0, to: leaves.leaves.count, by: size) {
      take(first..<min(first + size, leaves.leaves.count))
    }
  }

  private mutating func take(_ block: Range<Int>) {
    rows = Array(repeating: 0, count: circles.componentCount * Self.words)
    for node in order.map(Int.init) {
      let row = Int(circles.component[node]) * Self.words
      for leaf in leaves.ofNode[node].clamped(to: block) {
        let bit = leaf - block.lowerBound
        rows[row + bit / 64] |= 1 << UInt64(bit % 64)
      }
      for target in structure.required[node] {
        let other = Int(circles.component[Int(target)]) * Self.words
        for word in 0..<Self.words { rows[row + word] |= rows[other + word] }
      }
    }
    let factors = block.map { leaves.leaves[$0].up ?? 1 }
    for node in 0..<structure.nodeCount { multiply(node, factors) }
  }

  private mutating func multiply(_ node: Int, _ factors: [Double]) {
    let row = Int(circles.component[node]) * Self.words
    var product = products[node]
    for word in 0..<Self.words {
      var bits = rows[row + word]
      while bits != 0 {
        product *= factors[word * 64 + bits.trailingZeroBitCount]
        bits &= bits - 1
      }
    }
    products[node] = product
  }
}
