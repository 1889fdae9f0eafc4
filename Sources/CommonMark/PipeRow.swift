// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// A line split at its pipes, as GitHub splits table rows.
///
/// A pipe after a backslash belongs to its cell, even after two backslashes and within code. The
/// outer pipes are optional: `| a | b |` and `a | b` have the same cells.
struct PipeRow: Sendable {
  /// Where the cells stand in the file, without blanks around them.
  let cells: [Range<Int>]

  init(_ bytes: [UInt8], in line: Range<Int>) {
    let text = trimmed(bytes, line)
    var cells: [Range<Int>] = []
    var start = text.lowerBound
    if start < text.upperBound, bytes[start] == Self.pipe { start += 1 }
    for index in start..<max(start, text.upperBound)
    where bytes[index] == Self.pipe && (index == start || bytes[index - 1] != Self.backslash) {
      cells.append(trimmed(bytes, start..<index))
      start = index + 1
    }
    if start < text.upperBound { cells.append(trimmed(bytes, start..<text.upperBound)) }
    self.cells = cells
  }

  /// What parts cells.
  static var pipe: UInt8 { UInt8(ascii: "|") }
  /// What keeps a pipe in its cell.
  static var backslash: UInt8 { UInt8(ascii: "\\") }

  /// How the columns are aligned where this row is the second of a table, else `nil`.
  func alignments(in bytes: [UInt8]) -> [Alignment]? {
    var alignments: [Alignment] = []
    for cell in cells {
      guard let alignment = Alignment(delimiter: bytes[cell]) else { return nil }
      alignments.append(alignment)
    }
    return alignments.isEmpty ? nil : alignments
  }
}

/// A range without the blanks at its ends.
func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  var lower = range.lowerBound
  var upper = range.upperBound
  while lower < upper, Ascii.isBlank(bytes[lower]) { lower += 1 }
  while upper > lower, Ascii.isBlank(bytes[upper - 1]) { upper -= 1 }
  return lower..<upper
}

/// How a column of a table is aligned.
package enum Alignment: UInt8, Hashable, Sendable {
  case unstated
  case left
  case center
  case right

  /// Reads `---`, `:--`, `:-:` or `--:`.
  init?(delimiter cell: ArraySlice<UInt8>) {
    let colon = UInt8(ascii: ":")
    guard let first = cell.first, let last = cell.last else { return nil }
    let dashes = cell.dropFirst(first == colon ? 1 : 0)
      .dropLast(last == colon && cell.count > 1 ? 1 : 0)
    guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    switch (first == colon, last == colon) {
    case (false, false): self = .unstated
    case (true, false): self = .left
    case (true, true): self = .center
    case (false, true): self = .right
    }
  }

  /// The name that HTML and CSS use, `nil` where nothing is stated.
  var name: String? {
    switch self {
    case .unstated: nil
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}

/// How a cell is written: its alignment and whether it is a header, in one byte of an `Event`.
struct CellStyle {
  var alignment: Alignment
  var isHeader: Bool

  init(alignment: Alignment, isHeader: Bool) {
    self.alignment = alignment
    self.isHeader = isHeader
  }

  init(byte: UInt8) {
    self.init(alignment: Alignment(rawValue: byte & 0b11) ?? .unstated, isHeader: byte & 0b100 != 0)
  }

  var byte: UInt8 {
    alignment.rawValue | (isHeader ? 0b100 : 0)
  }
}
