// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing

/// A key of an open object, with what tells most keys apart at a glance.
struct JSONKey {
  let node: Int
  /// Length, first and last byte as written.
  let glance: UInt64

  init(node: Int, of range: Range<Int>, in bytes: [UInt8]) {
    self.node = node
    let first = range.isEmpty ? 0 : UInt64(bytes[range.lowerBound])
    let last = range.isEmpty ? 0 : UInt64(bytes[range.upperBound - 1])
    glance = UInt64(range.count) << 16 | first << 8 | last
  }
}

extension JSONParser {
  /// Marks and reports the keys that an object has had before; returns how many.
  mutating func markRepeatedKeys(of container: Container) -> Int {
    let range = container.firstKey..<keys.count
    defer { keys.removeSubrange(range) }
    guard mayRepeat(range) else { return 0 }
    var firsts: [[UInt8]: Int] = [:]
    var repeated = 0
    for key in keys[range] {
      let text = keyText(of: key)
      if let first = firsts[text] {
        nodes[key.node].isRepeated = true
        report(repeated: nodes[key.node].range, first: nodes[first].range)
        repeated += 1
      } else {
        firsts[text] = key.node
      }
    }
    return repeated
  }

  /// Whether a closer look is needed, because keys are many, have escapes or look equal.
  private func mayRepeat(_ range: Range<Int>) -> Bool {
    guard range.count <= 40 else { return true }
    for index in range {
      if nodes[keys[index].node].kind == .escapedText { return true }
      for earlier in range.lowerBound..<index where keys[earlier].glance == keys[index].glance {
        return true
      }
    }
    return false
  }

  /// A key as bytes, since `String` would call some different keys equal.
  private func keyText(of key: JSONKey) -> [UInt8] {
    let node = nodes[key.node]
    let written = bytes[node.textRange]
    return node.kind == .escapedText ? unescaped(written) : Array(written)
  }

  private mutating func report(repeated: Range<Int>, first: Range<Int>) {
    repeatedKeyCount += 1
    guard repeatedKeyCount <= limits.repeatedKeys else { return }
    let isLast = repeatedKeyCount == limits.repeatedKeys
    diagnostics.append(
      Diagnostic(
        JSONMistake.repeatedKey,
        "key \(text(repeated)) stands twice in this object", at: Span(file, repeated),
        notes: [.init("first here, and this one stands", at: Span(file, first))],
        help: isLast ? ["there may be more repeated keys behind this one"] : []))
  }
}
