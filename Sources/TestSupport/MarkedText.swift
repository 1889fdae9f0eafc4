// SPDX-License-Identifier: Apache-2.0

/// A text in which `⟦` and `⟧` mark where something must be found, taken apart.
///
///     MarkedText("owner: ⟦amara⟧").text    // "owner: amara"
///     MarkedText("owner: ⟦amara⟧").ranges  // [7..<12], in bytes of the text without marks
package struct MarkedText: Sendable {
  package let text: String
  package let ranges: [Range<Int>]

  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(bytes.count)
      case "⟧": if let lower = open.popLast() { ranges.append(lower..<bytes.count) }
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
  }
}
