// SPDX-License-Identifier: Apache-2.0

/// A node of a tree, 20 bytes in an array.
///
/// `[true, {"a": 1}]` is six nodes: the list, `true`, the object, the key `a`, its value. What
/// `first` and `second` say depends on the kind: of a container how many values it holds and the
/// number of the node behind the last of them; of all else where its text lies in the tree's bytes.
struct TreeNode: Sendable {
  /// What a node is; texts with escapes are decoded when they are asked for.
  enum Kind: UInt8, Sendable {
    case null, `false`, `true`, number, text, escapedText, bare, list, object
  }

  let lower: UInt32
  private(set) var upper: UInt32
  private var first: UInt32
  private var second: UInt32
  let kind: Kind
  /// Whether this is a key that its object has had before.
  var isRepeated = false

  /// A node that stands at a range of the file, and its text at a range of the tree's bytes.
  init(_ kind: Kind, _ range: Range<Int>, text: Range<Int> = 0..<0) {
    self.kind = kind
    lower = UInt32(truncatingIfNeeded: range.lowerBound)
    upper = UInt32(truncatingIfNeeded: range.upperBound)
    first = UInt32(truncatingIfNeeded: text.lowerBound)
    second = UInt32(truncatingIfNeeded: text.count)
  }

  var range: Range<Int> {
    Int(lower)..<Int(upper)
  }

  private var isContainer: Bool {
    kind == .list || kind == .object
  }

  /// How many values a container holds, without those of repeated keys.
  var held: Int {
    Int(first)
  }

  /// The number of the node behind this one, which has the number `index`, and all that it holds.
  func end(from index: Int) -> Int {
    isContainer ? Int(second) : index + 1
  }

  /// Says what a container holds once it is complete.
  mutating func close(upper: Int, held: Int, end: Int) {
    self.upper = UInt32(truncatingIfNeeded: upper)
    first = UInt32(truncatingIfNeeded: held)
    second = UInt32(truncatingIfNeeded: end)
  }

  /// Where the text lies in the tree's bytes, as it is written.
  var textRange: Range<Int> {
    isContainer ? 0..<0 : Int(first)..<Int(first) + Int(second)
  }

  /// The text, decoded.
  func text(in bytes: [UInt8]) -> String {
    let written = bytes[textRange]
    return kind == .escapedText
      ? String(decoding: unescaped(written), as: UTF8.self)
      : String(decoding: written, as: UTF8.self)
  }
}
