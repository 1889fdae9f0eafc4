// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// A paragraph or heading of several lines, one of which looks like the second line of a table.
struct TableCandidate: Sendable {
  /// The index of the event at which the block begins.
  let event: Int
  let firstLine: Int
  let firstColumn: Int
  let lastLine: Int
  /// How many quotes the block stands in.
  let quotes: Int
  /// The column from which on a line belongs to the list item around the block.
  let column: Int
}

/// What a paragraph with pipes turns out to be, from top to bottom.
enum TablePart: Sendable {
  /// Lines of text, each without what belongs to quotes and lists.
  case text([Range<Int>])
  case table(PipeTable)
  /// The `---` under a table, which libcmark took for the underline of a heading.
  case thematicBreak(Range<Int>)
}

/// A pipe table as it stands in the file.
struct PipeTable: Sendable {
  var alignments: [Alignment]
  /// The header first.
  var rows: [PipeRow]
  var place: Range<Int>

  /// How many cells the table has when short rows are filled.
  var cellCount: Int {
    alignments.count * rows.count
  }
}

/// Finds the tables within a block that libcmark read as a paragraph or heading.
///
/// GitHub begins a table where a delimiter row follows a line of as many cells; each line below is
/// a row until the block ends, a line leaves the quote or list, or a line is a lone pipe.
struct TableSearch {
  let lines: SourceLines
  let candidate: TableCandidate
  let isHeading: Bool
  private(set) var parts: [TablePart] = []
  private var pending: [Range<Int>] = []

  init(_ candidate: TableCandidate, isHeading: Bool, lines: SourceLines) {
    self.candidate = candidate
    self.isHeading = isHeading
    self.lines = lines
  }

  /// The parts of the block, or `nil` where it holds no table.
  static func parts(
    of candidate: TableCandidate, isHeading: Bool, lines: SourceLines
  ) -> [TablePart]? {
    var search = TableSearch(candidate, isHeading: isHeading, lines: lines)
    search.run()
    return search.parts.contains { if case .table = $0 { true } else { false } }
      ? search.parts : nil
  }

  /// Goes through the lines of the block from top to bottom.
  private mutating func run() {
    var table: PipeTable?
    for line in candidate.firstLine...candidate.lastLine {
      let content = content(ofLine: line)
      if isHeading, line == candidate.lastLine, isDashes(content.range) {
        close(&table)
        parts.append(.thematicBreak(content.range))
      } else if !content.isLazy, extend(&table, by: content.range) {
        continue
      } else {
        close(&table)
        if !content.isLazy, let opened = opening(at: content.range) {
          table = opened
        } else {
          pending.append(content.range)
        }
      }
    }
    close(&table)
    flush()
  }

  /// Adds a row to the open table; a lone pipe has no cells and is no row.
  private func extend(_ table: inout PipeTable?, by line: Range<Int>) -> Bool {
    guard var open = table else { return false }
    let row = PipeRow(lines.bytes, in: line)
    guard !row.cells.isEmpty else { return false }
    open.rows.append(row)
    open.place = open.place.lowerBound..<trimmed(lines.bytes, line).upperBound
    table = open
    return true
  }

  /// The table whose delimiter row is this line and whose header is the line before.
  private mutating func opening(at line: Range<Int>) -> PipeTable? {
    guard let above = pending.last, Self.mayDelimit(lines.bytes[line]),
      let alignments = PipeRow(lines.bytes, in: line).alignments(in: lines.bytes)
    else { return nil }
    let header = PipeRow(lines.bytes, in: above)
    guard header.cells.count == alignments.count else { return nil }
    pending.removeLast()
    flush()
    let place =
      trimmed(lines.bytes, above).lowerBound..<trimmed(lines.bytes, line).upperBound
    return PipeTable(alignments: alignments, rows: [header], place: place)
  }

  /// Whether a line has a pipe or a colon, without which `---` is no delimiter row.
  private static func mayDelimit(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains { $0 == PipeRow.pipe || $0 == UInt8(ascii: ":") }
  }

  /// Ends the open table, if there is one.
  private mutating func close(_ table: inout PipeTable?) {
    if let closed = table { parts.append(.table(closed)) }
    table = nil
  }

  /// Ends the text above a table or at the end of the block.
  private mutating func flush() {
    if !pending.isEmpty { parts.append(.text(pending)) }
    pending = []
  }

  /// Whether a line holds dashes alone.
  private func isDashes(_ line: Range<Int>) -> Bool {
    lines.bytes[trimmed(lines.bytes, line)].allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// A line without what belongs to the quotes around it, and whether it continues them lazily.
  private func content(ofLine line: Int) -> (range: Range<Int>, isLazy: Bool) {
    let whole = lines.range(ofLine: line)
    guard line > candidate.firstLine else {
      return (
        min(whole.lowerBound + candidate.firstColumn - 1, whole.upperBound)..<whole.upperBound,
        false
      )
    }
    var index = whole.lowerBound
    for _ in 0..<candidate.quotes {
      let mark = trimmed(lines.bytes, index..<whole.upperBound).lowerBound
      guard mark < whole.upperBound, lines.bytes[mark] == UInt8(ascii: ">") else {
        return (index..<whole.upperBound, true)
      }
      index = mark + 1
    }
    return (index..<whole.upperBound, isLeftOfItem(index..<whole.upperBound, of: whole))
  }

  /// Whether a line begins left of the text of the list item around the block.
  private func isLeftOfItem(_ text: Range<Int>, of line: Range<Int>) -> Bool {
    let start = trimmed(lines.bytes, text).lowerBound
    return start - line.lowerBound + 1 < candidate.column
      && !lines.bytes[line.lowerBound..<start].contains(Ascii.tab)
  }
}
