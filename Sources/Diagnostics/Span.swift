// SPDX-License-Identifier: Apache-2.0

/// A stretch of bytes in a file. Lines and columns are computed from it at the edge.
public struct Span: Hashable, Comparable, Sendable {
  public let file: FileID
  /// The offset of the first byte, from the beginning of the file.
  public let lower: UInt32
  /// The offset behind the last byte; equal to `lower` for a point.
  public let upper: UInt32

  @inlinable public init(_ file: FileID, _ range: Range<Int>) {
    self.file = file
    lower = UInt32(truncatingIfNeeded: range.lowerBound)
    upper = UInt32(truncatingIfNeeded: range.upperBound)
  }

  @inlinable public var range: Range<Int> {
    Int(lower)..<Int(upper)
  }

  /// By file, then by where it begins, then by where it ends.
  @inlinable public static func < (first: Span, second: Span) -> Bool {
    (first.file, first.lower, first.upper) < (second.file, second.lower, second.upper)
  }
}

/// A line and a column, both counted from 1; columns count Unicode scalars.
package struct Position: Hashable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (first: Position, second: Position) -> Bool {
    (first.line, first.column) < (second.line, second.column)
  }
}

/// Where a span stands: file, first position, and the position behind its last character.
package struct Place: Hashable, Sendable, CustomStringConvertible {
  package let path: String
  package let start: Position
  package let end: Position

  package init(path: String, start: Position, end: Position) {
    self.path = path
    self.start = start
    self.end = end
  }

  /// Where a file begins, for what is said of the file as a whole.
  package init(beginningOf path: String) {
    let start = Position(line: 1, column: 1)
    self.init(path: path, start: start, end: start)
  }

  /// For example `content/services/payments.md:12:8`.
  package var description: String {
    "\(path):\(start.line):\(start.column)"
  }
}
