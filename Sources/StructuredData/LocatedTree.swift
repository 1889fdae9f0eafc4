// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// A tree of values that know where they stand; JSON, CSV rows and front matter all become one.
///
/// The nodes lie in one array in the order of the source, each container before what it holds, so
/// that a deep tree costs no recursion when it is read, walked or freed.
package struct LocatedTree: Sendable {
  /// What a tree is made of.
  private struct Content: Sendable {
    /// What the texts of the nodes are cut from: the file for JSON, a pool of texts otherwise.
    let bytes: [UInt8]
    let nodes: [TreeNode]
  }

  package let file: FileID
  /// The one content, in an array so that a value of the tree holds one reference instead of two.
  private let content: [Content]

  init(file: FileID, bytes: [UInt8], nodes: [TreeNode]) {
    self.file = file
    let nodes = nodes.isEmpty ? [TreeNode(.null, 0..<0)] : nodes
    content = [Content(bytes: bytes, nodes: nodes)]
  }

  /// The node with a number.
  func node(_ index: Int) -> TreeNode {
    content[0].nodes[index]
  }

  /// The text of a node, decoded.
  func text(of node: TreeNode) -> String {
    node.text(in: content[0].bytes)
  }

  /// Lends the bytes of a node's text, decoded.
  func withText<Result>(of node: TreeNode, _ body: (ArraySlice<UInt8>) -> Result) -> Result {
    let written = content[0].bytes[node.textRange]
    return body(node.kind == .escapedText ? unescaped(written)[...] : written)
  }

  /// The value that holds all others.
  package var root: LocatedValue {
    LocatedValue(tree: self, index: 0)
  }
}

/// A value of a tree: a light handle of a tree and the number of a node.
package struct LocatedValue: Sendable {
  /// What a value is, as its notation says.
  package enum Kind: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number
    case text
    /// Text whose type the field decides: a scalar of YAML, a cell of CSV.
    case bare
    case list
    case object
  }

  let tree: LocatedTree
  let index: Int

  private var node: TreeNode {
    tree.node(index)
  }

  package var kind: Kind {
    switch node.kind {
    case .null: .null
    case .false: .boolean(false)
    case .true: .boolean(true)
    case .number: .number
    case .text, .escapedText: .text
    case .bare: .bare
    case .list: .list
    case .object: .object
    }
  }

  /// The place of the whole value, of a text including its quotes.
  package var span: Span {
    Span(tree.file, node.range)
  }

  /// The text of a text or bare value, decoded; a number as it is written; else empty.
  package var text: String {
    tree.text(of: node)
  }

  /// Lends the bytes of the text, decoded.
  func withText<Result>(_ body: (ArraySlice<UInt8>) -> Result) -> Result {
    tree.withText(of: node, body)
  }

  /// The values of a list in order; of anything else none.
  package var elements: LocatedElements {
    LocatedElements(tree: tree, index: index + 1, left: node.kind == .list ? node.held : 0)
  }

  /// The members of an object in order; of anything else none.
  ///
  /// A key that the object already has is left out: the reader reported it, the first one stands.
  package var members: LocatedMembers {
    LocatedMembers(tree: tree, index: index + 1, left: node.kind == .object ? node.held : 0)
  }

  /// How many elements or members the value has; 0 for all but lists and objects.
  package var count: Int {
    node.kind == .list || node.kind == .object ? node.held : 0
  }
}

/// A key of an object with its value.
package struct LocatedMember: Sendable {
  private let tree: LocatedTree
  private let index: Int

  init(tree: LocatedTree, index: Int) {
    self.tree = tree
    self.index = index
  }

  /// The key, decoded.
  package var key: String {
    tree.text(of: tree.node(index))
  }

  /// Lends the bytes of the key, decoded.
  func withKeyBytes<Result>(_ body: (ArraySlice<UInt8>) -> Result) -> Result {
    tree.withText(of: tree.node(index), body)
  }

  /// The place of the key, including its quotes.
  package var keySpan: Span {
    Span(tree.file, tree.node(index).range)
  }

  package var value: LocatedValue {
    LocatedValue(tree: tree, index: index + 1)
  }
}

/// The values of a list, one after the other.
package struct LocatedElements: Sequence, IteratorProtocol, Sendable {
  let tree: LocatedTree
  var index: Int
  var left: Int

  package var underestimatedCount: Int {
    left
  }

  package mutating func next() -> LocatedValue? {
    guard left > 0 else { return nil }
    let element = LocatedValue(tree: tree, index: index)
    index = tree.node(index).end(from: index)
    left -= 1
    return element
  }
}

/// The members of an object, one after the other, without repeated keys.
package struct LocatedMembers: Sequence, IteratorProtocol, Sendable {
  let tree: LocatedTree
  var index: Int
  var left: Int

  package var underestimatedCount: Int {
    left
  }

  package mutating func next() -> LocatedMember? {
    guard left > 0 else { return nil }
    while tree.node(index).isRepeated { skip() }
    let member = LocatedMember(tree: tree, index: index)
    skip()
    left -= 1
    return member
  }

  /// Steps over a key and its value.
  private mutating func skip() {
    index = tree.node(index + 1).end(from: index + 1)
  }
}
