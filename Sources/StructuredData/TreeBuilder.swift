// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// Builds a tree value by value, in the order in which its values stand.
///
///     var builder = TreeBuilder(file: file)
///     builder.open(.object, at: 0..<9)
///     builder.key("id", at: 0..<2)
///     builder.bare("ledger", at: 4..<9)
///     builder.close()
///     builder.tree
///
/// Within an object each value needs its key before it. What is still open is closed by `tree`.
struct TreeBuilder: Sendable {
  /// The two kinds of value that hold others.
  enum Container: Sendable {
    case list
    case object
  }

  private let file: FileID
  private var pool: [UInt8] = []
  private var nodes: [TreeNode] = []
  private var open: [(node: Int, held: Int)] = []

  init(file: FileID) {
    self.file = file
  }

  /// Begins a list or an object that stands at a range of the file, in bytes.
  mutating func open(_ container: Container, at range: Range<Int>) {
    count()
    open.append((nodes.count, 0))
    nodes.append(TreeNode(container == .list ? .list : .object, range))
  }

  /// Ends the list or object that was opened last; nothing where all are closed.
  ///
  /// - Parameter upper: the offset behind its last byte, where `open` could not say it yet.
  mutating func close(at upper: Int? = nil) {
    guard let (node, held) = open.popLast() else { return }
    nodes[node].close(upper: upper ?? nodes[node].range.upperBound, held: held, end: nodes.count)
  }

  /// The key of the value that comes next.
  mutating func key(_ key: String, at range: Range<Int>) {
    nodes.append(TreeNode(.text, range, text: pooled(key)))
  }

  /// A text whose type the field decides.
  mutating func bare(_ text: String, at range: Range<Int>) {
    count()
    nodes.append(TreeNode(.bare, range, text: pooled(text)))
  }

  /// The word null, or a field without a value.
  mutating func null(at range: Range<Int>) {
    count()
    nodes.append(TreeNode(.null, range))
  }

  /// The tree of all that was added; of nothing it is null.
  var tree: LocatedTree {
    var complete = self
    while !complete.open.isEmpty { complete.close() }
    return LocatedTree(file: file, bytes: complete.pool, nodes: complete.nodes)
  }

  private mutating func count() {
    if !open.isEmpty { open[open.count - 1].held += 1 }
  }

  private mutating func pooled(_ text: String) -> Range<Int> {
    let start = pool.count
    pool.append(contentsOf: text.utf8)
    return start..<pool.count
  }
}
