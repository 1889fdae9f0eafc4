// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// The lines of a document's body, counted from 1 as libcmark counts them.
///
/// Lines end with LF, CRLF or a lone CR. Offsets are those of the whole file.
struct SourceLines: Sendable {
  /// The whole file.
  let bytes: [UInt8]
  /// Where the Markdown stands in the file.
  let body: Range<Int>
  private let starts: [UInt32]
  /// Lines that could be the second of a table, in order.
  let delimiterLines: [Int]

  init(_ bytes: [UInt8], body: Range<Int>) {
    self.bytes = bytes
    self.body = body
    var starts = [UInt32(truncatingIfNeeded: body.lowerBound)]
    var delimiterLines: [Int] = []
    var index = body.lowerBound
    while index < body.upperBound {
      if Self.looksLikeDelimiter(bytes, index..<body.upperBound) {
        delimiterLines.append(starts.count)
      }
      index = Self.lineEnd(bytes, from: index, below: body.upperBound)
      guard index < body.upperBound else { break }
      let isPair =
        bytes[index] == Ascii.carriageReturn && index + 1 < body.upperBound
        && bytes[index + 1] == Ascii.lineFeed
      index += isPair ? 2 : 1
      starts.append(UInt32(truncatingIfNeeded: index))
    }
    self.starts = starts
    self.delimiterLines = delimiterLines
  }

  /// The offset of the first LF or CR at or behind an index, or the upper bound.
  ///
  /// Every byte passes here: literals, since a name of another module costs a call a byte.
  private static func lineEnd(_ bytes: [UInt8], from start: Int, below upper: Int) -> Int {
    let bytes = bytes.span
    var index = start
    while index < upper, bytes[index] != UInt8(ascii: "\n"), bytes[index] != UInt8(ascii: "\r") {
      index += 1
    }
    return index
  }

  /// How many lines the body has; an empty body has one.
  var count: Int {
    starts.count
  }

  /// The bytes of a line without its end; lines beyond the last are empty.
  func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return body.upperBound..<body.upperBound }
    let lower = Int(starts[line - 1])
    var upper = line < starts.count ? Int(starts[line]) : body.upperBound
    while upper > lower, Ascii.isLineEnd(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// Where a block stands, kept within the body whatever libcmark says of its end.
  func range(of block: CMarkTree.Block) -> Range<Int> {
    let first = range(ofLine: block.firstLine)
    let lower = min(first.lowerBound + max(0, block.firstColumn - 1), first.upperBound)
    let last = range(ofLine: max(block.lastLine, block.firstLine))
    var upper = max(lower, last.upperBound)
    while upper > lower, Ascii.isBlank(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// Whether a line after the block's first could be the second of a table.
  func mayHoldTable(_ block: CMarkTree.Block) -> Bool {
    var low = 0
    var high = delimiterLines.count
    while low < high {
      let middle = (low + high) / 2
      if delimiterLines[middle] > block.firstLine { high = middle } else { low = middle + 1 }
    }
    return low < delimiterLines.count && delimiterLines[low] <= block.lastLine
  }

  /// Whether a line holds only `|`, `:`, `-`, `>` and blanks, with a `-` and one of `|` and `:`.
  private static func looksLikeDelimiter(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var hasDash = false
    var hasMark = false
    for index in line {
      switch bytes[index] {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
      case Ascii.space, Ascii.tab, UInt8(ascii: ">"): continue
      case Ascii.lineFeed, Ascii.carriageReturn: return hasDash && hasMark
      default: return false
      }
    }
    return hasDash && hasMark
  }
}
