// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// The text of all tables of a document, written so that libcmark parses each cell by itself.
///
/// Each cell becomes a line `# cell #`, which CommonMark reads as a heading: inline text and
/// nothing else. The document follows below where it defines link references, so that cells may use
/// them.
struct TablePlan {
  /// A piece of the document parsed apart: a cell, or text beside a table.
  struct Piece {
    /// The line of `source` at which the piece begins.
    let line: Int
    let place: Range<Int>
  }

  /// A candidate that holds a table, and the pieces it is made of, in order.
  struct Block {
    let event: Int
    let parts: [TablePart]
    let firstPiece: Int
  }

  private(set) var source: [UInt8] = []
  private(set) var pieces: [Piece] = []
  private(set) var blocks: [Block] = []
  /// Tables with more cells than is borne, which stay text.
  private(set) var refused: [Range<Int>] = []
  private var line = 1
  private let lines: SourceLines

  init(_ draft: Draft, lines: SourceLines, cellLimit: Int) {
    self.lines = lines
    source.reserveCapacity(lines.body.count)
    for candidate in draft.tableCandidates {
      let isHeading = draft.events[candidate.event].kind == .heading
      guard let parts = TableSearch.parts(of: candidate, isHeading: isHeading, lines: lines)
      else { continue }
      let tooLarge = parts.compactMap { part -> Range<Int>? in
        guard case .table(let table) = part, table.cellCount > cellLimit else { return nil }
        return table.place
      }
      refused += tooLarge
      if tooLarge.isEmpty { add(parts, at: candidate.event) }
    }
    appendDefinitions()
  }

  /// Plans the pieces of a block from top to bottom.
  private mutating func add(_ parts: [TablePart], at event: Int) {
    blocks.append(Block(event: event, parts: parts, firstPiece: pieces.count))
    for part in parts {
      switch part {
      case .text(let lines): add(text: lines)
      case .table(let table): add(table)
      case .thematicBreak: continue
      }
    }
  }

  /// Plans the cells of a table row by row; those beyond the header are dropped.
  private mutating func add(_ table: PipeTable) {
    for row in table.rows {
      for cell in row.cells.prefix(table.alignments.count) { add(cell: cell) }
    }
  }

  /// Plans a cell; the backslash before a pipe is left out.
  private mutating func add(cell: Range<Int>) {
    pieces.append(Piece(line: line, place: cell))
    source.append(UInt8(ascii: "#"))
    source.append(Ascii.space)
    for index in cell where !isBackslashOfPipe(index, in: cell) {
      source.append(lines.bytes[index])
    }
    source.append(Ascii.space)
    source.append(UInt8(ascii: "#"))
    endLine()
  }

  /// Whether a backslash stands here only to keep a pipe in its cell.
  private func isBackslashOfPipe(_ index: Int, in cell: Range<Int>) -> Bool {
    lines.bytes[index] == PipeRow.backslash && index + 1 < cell.upperBound
      && lines.bytes[index + 1] == PipeRow.pipe
  }

  /// Plans the lines beside a table, and a blank line that ends them.
  private mutating func add(text ranges: [Range<Int>]) {
    guard let first = ranges.first, let last = ranges.last else { return }
    let lower = trimmed(lines.bytes, first).lowerBound
    pieces.append(Piece(line: line, place: lower..<max(lower, last.upperBound)))
    for (index, range) in ranges.enumerated() {
      source.append(contentsOf: lines.bytes[index == 0 ? trimmed(lines.bytes, range) : range])
      endLine()
    }
    endLine()
  }

  /// Ends a line of the source and counts it.
  private mutating func endLine() {
    source.append(Ascii.lineFeed)
    line += 1
  }

  /// Adds the whole document where a `]:` in it may define a link.
  private mutating func appendDefinitions() {
    let body = lines.bytes[lines.body]
    let colon = UInt8(ascii: ":")
    guard !pieces.isEmpty,
      zip(body, body.dropFirst()).contains(where: { $0 == UInt8(ascii: "]") && $1 == colon })
    else { return }
    pieces.append(Piece(line: line + 1, place: 0..<0))
    endLine()
    source.append(contentsOf: body)
  }
}
