// SPDX-License-Identifier: Apache-2.0

/// By node, the probability that all leaves are up that it cannot do without, each counted once.
///
/// Which leaves lie below which node is kept for a block of leaves at a time, as bits, so that
/// memory grows with the number of nodes and not with its square; and of each block only the nodes
/// above its leaves are looked at.
struct RequiredProducts {
  /// Leaves of a block: 8 words of 64 bits.
  private static let words = 8

  private let structure: RuntimeStructure
  private let leaves: LeafTable
  private let circles: StrongComponents
  /// By node, those that require it.
  private let requiring: Adjacency
  /// By leaf, the node whose own it is.
  private let owner: [Int32]
  /// By circle of `circles`, the leaves of the block below it; stale where the block is another.
  private var rows: [UInt64]
  private var blockOfRow: [Int]
  /// By node, the last block that it was found above.
  private var blockOfNode: [Int]
  /// By circle of `circles`.
  private var byCircle: [Double]

  /// - Parameter leaves: those without a number count as always up.
  init(_ structure: RuntimeStructure, _ leaves: LeafTable) {
    self.structure = structure
    self.leaves = leaves
    let circles = StrongComponents(of: structure.required)
    self.circles = circles
    requiring = structure.required.reversed
    owner = leaves.ofNode.indices.flatMap { node in
      [Int32](repeating: Int32(node), count: leaves.ofNode[node].count)
    }
    rows = Array(repeating: 0, count: circles.componentCount * Self.words)
    blockOfRow = Array(repeating: -1, count: circles.componentCount)
    blockOfNode = Array(repeating: -1, count: structure.nodeCount)
    byCircle = Array(repeating: 1, count: circles.componentCount)
    let size = Self.words * 64
    for first in stride(from: 0, to: leaves.leaves.count, by: size) {
      take(first..<min(first + size, leaves.leaves.count))
    }
  }

  /// The product of the leaves that a node cannot do without.
  func product(of node: Int) -> Double {
    byCircle[Int(circles.component[node])]
  }

  /// Finds what of a block lies below each circle, and multiplies it in.
  private mutating func take(_ block: Range<Int>) {
    let touched = nodes(above: block)
    for node in touched.map(Int.init) {
      let row = Int(circles.component[node]) * Self.words
      for leaf in leaves.ofNode[node].clamped(to: block) {
        let bit = leaf - block.lowerBound
        rows[row + bit / 64] |= 1 << UInt64(bit % 64)
      }
      for target in structure.required[node] {
        let circle = Int(circles.component[Int(target)])
        guard blockOfRow[circle] == block.lowerBound else { continue }
        for word in 0..<Self.words { rows[row + word] |= rows[circle * Self.words + word] }
      }
    }
    let factors = Factors(block.map { leaves.leaves[$0].up ?? 1 })
    var last: Int32 = -1
    for node in touched where circles.component[Int(node)] != last {
      last = circles.component[Int(node)]
      multiply(Int(last), factors)
    }
  }

  /// The nodes that require a leaf of a block, what is required before what requires it; empties
  /// the rows of their circles.
  private mutating func nodes(above block: Range<Int>) -> [Int32] {
    var found: [Int32] = []
    var open = Array(owner[block])
    while let node = open.popLast() {
      guard blockOfNode[Int(node)] != block.lowerBound else { continue }
      blockOfNode[Int(node)] = block.lowerBound
      found.append(node)
      let circle = Int(circles.component[Int(node)])
      if blockOfRow[circle] != block.lowerBound {
        blockOfRow[circle] = block.lowerBound
        for word in 0..<Self.words { rows[circle * Self.words + word] = 0 }
      }
      open += requiring[Int(node)]
    }
    return found.sorted {
      (circles.component[Int($0)], $0) < (circles.component[Int($1)], $1)
    }
  }

  /// Multiplies the leaves of the block in that lie below a circle.
  private mutating func multiply(_ circle: Int, _ factors: Factors) {
    var product = byCircle[circle]
    for word in 0..<Self.words {
      let bits = rows[circle * Self.words + word]
      if bits != 0 { product *= factors.product(of: bits, inWord: word) }
    }
    byCircle[circle] = product
  }

  /// The products of all subsets of each eight leaves of a block.
  private struct Factors {
    private var tables: [Double] = []

    init(_ leaves: [Double]) {
      for byte in 0..<(RequiredProducts.words * 8) {
        let first = tables.count
        tables.append(1)
        for subset in 1..<256 {
          let leaf = byte * 8 + subset.trailingZeroBitCount
          let factor = leaf < leaves.count ? leaves[leaf] : 1
          tables.append(tables[first + (subset & (subset - 1))] * factor)
        }
      }
    }

    func product(of bits: UInt64, inWord word: Int) -> Double {
      (0..<8).reduce(1.0) { product, byte in
        let subset = Int(bits >> UInt64(byte * 8) & 0xFF)
        return subset == 0 ? product : product * tables[(word * 8 + byte) * 256 + subset]
      }
    }
  }
}
