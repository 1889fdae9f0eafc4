// SPDX-License-Identifier: Apache-2.0

/// Where the lines of a text begin, so that offsets become lines and columns.
///
/// Lines end with LF, CRLF or a lone CR. A byte-order mark takes no column. Columns count Unicode
/// scalars: in `é = 1` the sign `=` stands in column 3, though it is the fourth byte. A file may be
/// one line of megabytes, as programs write JSON: no question takes time that grows with the line.
package struct LineIndex: Sendable {
  /// How many bytes lie between two marks of `scalarCounts`.
  private static let block = 64

  private let bytes: [UInt8]
  /// Offsets as those of spans, which take half the room of a number of the machine.
  private let starts: [UInt32]
  /// How many scalars begin before each block of bytes, and before the end.
  private let scalarCounts: [UInt32]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = Self.starts(bytes)
    scalarCounts = Self.scalarCounts(bytes)
  }

  private static func starts(_ bytes: [UInt8]) -> [UInt32] {
    var starts: [UInt32] = [0]
    let text = bytes.span
    for place in stride(from: 0, to: text.count, by: 8) {
      let end = min(place + 8, text.count)
      if end == place + 8, hasNoLineEnd(EightBytes(text.bytes, at: place)) { continue }
      for index in place..<end {
        let byte = text[index]
        guard Ascii.isLineEnd(byte) else { continue }
        if byte == Ascii.carriageReturn, isLineFeed(bytes, index + 1) { continue }
        starts.append(UInt32(truncatingIfNeeded: index + 1))
      }
    }
    return starts
  }

  private static func hasNoLineEnd(_ bytes: EightBytes) -> Bool {
    bytes.equal(Ascii.lineFeed) | bytes.equal(Ascii.carriageReturn) == 0
  }

  private static func scalarCounts(_ bytes: [UInt8]) -> [UInt32] {
    var counts: [UInt32] = [0]
    counts.reserveCapacity(bytes.count / block + 2)
    let text = bytes.span.bytes
    var sum = 0
    var place = 0
    while place + block <= bytes.count {
      sum += block
      for start in stride(from: place, to: place + block, by: 8) {
        sum -= EightBytes(text, at: start).continuations.nonzeroBitCount
      }
      counts.append(UInt32(truncatingIfNeeded: sum))
      place += block
    }
    guard place < bytes.count else { return counts }
    sum += bytes[place...].count { !Ascii.isContinuation($0) }
    counts.append(UInt32(truncatingIfNeeded: sum))
    return counts
  }

  private static func isLineFeed(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && bytes[index] == Ascii.lineFeed
  }

  /// The position of the character at a byte offset; offsets beyond the end mean the end.
  package func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    let start = textStart(ofLine: line)
    let scalars = scalars(before: max(offset, start)) - self.scalars(before: start)
    return Position(line: line + 1, column: scalars + 1)
  }

  /// The byte offset of a position; a column beyond the line's end means the line's end.
  package func offset(of position: Position) -> Int {
    guard position.line >= 1, position.line <= starts.count else { return bytes.count }
    let range = range(ofLine: position.line)
    let scalar = scalars(before: range.lowerBound) + max(position.column, 1) - 1
    return min(max(start(ofScalar: scalar), range.lowerBound), range.upperBound)
  }

  /// How many columns a line has, counted from 1.
  package func columnCount(ofLine line: Int) -> Int {
    let range = range(ofLine: line)
    return scalars(before: range.upperBound) - scalars(before: range.lowerBound)
  }

  /// The bytes of a line, counted from 1, without its end and without a byte-order mark.
  package func range(ofLine line: Int) -> Range<Int> {
    let lower = textStart(ofLine: line - 1)
    var upper = line < starts.count ? Int(starts[line]) : bytes.count
    while upper > lower, Ascii.isLineEnd(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// The text of a line, counted from 1; bytes that are no UTF-8 show as U+FFFD.
  package func text(ofLine line: Int) -> String {
    String(decoding: bytes[range(ofLine: line)], as: UTF8.self)
  }

  /// The text of some columns of a line, both counted from 1; columns beyond its end have none.
  package func text(ofLine line: Int, columns: Range<Int>) -> String {
    let lower = offset(of: Position(line: line, column: columns.lowerBound))
    let upper = offset(of: Position(line: line, column: columns.upperBound))
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  /// How many scalars begin before a byte offset.
  private func scalars(before offset: Int) -> Int {
    let block = offset / Self.block
    return Int(scalarCounts[block])
      + bytes[(block * Self.block)..<offset].count { !Ascii.isContinuation($0) }
  }

  /// The byte offset at which a scalar begins, counted from 0; the end for one that is not there.
  private func start(ofScalar number: Int) -> Int {
    let block = Self.last(scalarCounts, upTo: number)
    var left = number - Int(scalarCounts[block])
    for offset in min(block * Self.block, bytes.count)..<bytes.count
    where !Ascii.isContinuation(bytes[offset]) {
      if left == 0 { return offset }
      left -= 1
    }
    return bytes.count
  }

  private func lineIndex(of offset: Int) -> Int {
    Self.last(starts, upTo: offset)
  }

  /// The place of the last number up to a limit, in rising numbers of which the first is below it.
  private static func last(_ numbers: [UInt32], upTo limit: Int) -> Int {
    var low = 0
    var high = numbers.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(numbers[middle]) <= limit { low = middle } else { high = middle }
    }
    return low
  }

  private func textStart(ofLine line: Int) -> Int {
    line == 0 && bytes.starts(with: Ascii.byteOrderMark)
      ? Ascii.byteOrderMark.count : Int(starts[line])
  }
}
