// SPDX-License-Identifier: Apache-2.0

/// Where the lines of a text begin, so that offsets become lines and columns.
///
/// Lines end with LF, CRLF or a lone CR. A byte-order mark takes no column. Columns count Unicode
/// scalars: in `é = 1` the sign `=` stands in column 3, though it is the fourth byte.
package struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == Ascii.lineFeed || (byte == Ascii.carriageReturn && !Self.isLineFeed(bytes, index))
      {
        starts.append(index)
      }
    }
    self.starts = starts
  }

  private static func isLineFeed(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && bytes[index] == Ascii.lineFeed
  }

  package var lineCount: Int {
    starts.count
  }

  /// The position of the character at a byte offset; offsets beyond the end mean the end.
  package func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    let scalars = bytes[textStart(ofLine: line)..<max(offset, textStart(ofLine: line))]
      .count { !Ascii.isContinuation($0) }
    return Position(line: line + 1, column: scalars + 1)
  }

  /// The byte offset of a position; a column beyond the line's end means the line's end.
  package func offset(of position: Position) -> Int {
    guard position.line >= 1, position.line <= starts.count else { return bytes.count }
    let range = range(ofLine: position.line)
    var offset = range.lowerBound
    var column = 1
    while offset < range.upperBound, column < position.column {
      offset += 1
      if offset == range.upperBound || !Ascii.isContinuation(bytes[offset]) { column += 1 }
    }
    return offset
  }

  /// The bytes of a line, counted from 1, without its end and without a byte-order mark.
  package func range(ofLine line: Int) -> Range<Int> {
    let lower = textStart(ofLine: line - 1)
    var upper = line < starts.count ? starts[line] : bytes.count
    while upper > lower, Ascii.isLineEnd(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// The text of a line, counted from 1; bytes that are no UTF-8 show as U+FFFD.
  package func text(ofLine line: Int) -> String {
    String(decoding: bytes[range(ofLine: line)], as: UTF8.self)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func textStart(ofLine line: Int) -> Int {
    line == 0 && bytes.starts(with: Ascii.byteOrderMark) ? Ascii.byteOrderMark.count : starts[line]
  }
}
