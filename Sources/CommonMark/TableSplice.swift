// SPDX-License-Identifier: Apache-2.0

/// Puts the parsed pieces of tables where paragraphs stood.
struct TableSplice {
  private let plan: TablePlan
  /// The events of the pieces; blocks carry their line in the plan's source.
  private let parsed: [Event]
  /// Where the events of each piece lie in `parsed`.
  private let ranges: [Range<Int>]
  private var events: [Event] = []
  private var piece = 0

  init(_ plan: TablePlan, parsed: [Event]) {
    self.plan = plan
    self.parsed = parsed
    ranges = Self.ranges(of: plan.pieces, in: parsed)
  }

  /// The events with each candidate that holds a table replaced by its parts.
  static func events(_ events: [Event], with plan: TablePlan, parsed: [Event]) -> [Event] {
    var splice = TableSplice(plan, parsed: parsed)
    splice.events.reserveCapacity(events.count + parsed.count)
    var index = 0
    for block in plan.blocks {
      splice.events += events[index..<block.event]
      splice.piece = block.firstPiece
      splice.write(block, in: events[block.event])
      index = block.event
      while index < events.count, !(events[index].kind.isTextBlock && events[index].edge == .end) {
        index += 1
      }
      index += 1
    }
    splice.events += events[min(index, events.count)...]
    return splice.events
  }

  /// Splits the events at the lines where pieces begin.
  private static func ranges(of pieces: [TablePlan.Piece], in parsed: [Event]) -> [Range<Int>] {
    var bounds: [Int] = []
    var depth = 0
    for (index, event) in parsed.enumerated() {
      if depth == 0, event.edge != .end {
        let line = event.kind.hasPlace ? Int(event.lower) : 0
        while bounds.count < pieces.count, pieces[bounds.count].line <= line {
          bounds.append(index)
        }
      }
      depth += event.edge == .begin ? 1 : event.edge == .end ? -1 : 0
    }
    while bounds.count <= pieces.count { bounds.append(parsed.count) }
    return pieces.indices.map { bounds[$0]..<bounds[$0 + 1] }
  }

  /// Writes the parts of a block from top to bottom.
  private mutating func write(_ block: TablePlan.Block, in original: Event) {
    for part in block.parts {
      switch part {
      case .text: writeText(detail: original.kind == .paragraph ? original.detail : 0)
      case .table(let table): write(table)
      case .thematicBreak(let place):
        events += [.begin(.thematicBreak, place), .end(.thematicBreak)]
      }
    }
  }

  /// Text beside a table, with the place it has in the file.
  private mutating func writeText(detail: UInt8) {
    for var event in parsed[ranges[piece]] {
      if event.kind.hasPlace, event.edge == .begin { event.set(plan.pieces[piece].place) }
      if event.kind == .paragraph { event.detail = detail }
      events.append(event)
    }
    piece += 1
  }

  /// Writes a table; its first row is the header.
  private mutating func write(_ table: PipeTable) {
    events.append(.begin(.table, table.place))
    for (index, row) in table.rows.enumerated() {
      let isHeader: UInt8 = index == 0 ? 1 : 0
      let lower = row.cells[0].lowerBound
      events.append(
        .begin(.row, lower..<(row.cells.last?.upperBound ?? lower), detail: isHeader))
      for (column, alignment) in table.alignments.enumerated() {
        let style = CellStyle(alignment: alignment, isHeader: index == 0).byte
        write(cell: column, of: row, style: style)
      }
      events.append(.end(.row, detail: isHeader))
    }
    events.append(.end(.table))
  }

  /// A cell with the inline events of its heading; one that the row leaves out is empty.
  private mutating func write(cell column: Int, of row: PipeRow, style: UInt8) {
    guard column < row.cells.count else {
      let end = row.cells[row.cells.count - 1].upperBound
      events += [.begin(.cell, end..<end, detail: style), .end(.cell, detail: style)]
      return
    }
    events.append(.begin(.cell, row.cells[column], detail: style))
    events += parsed[ranges[piece]].dropFirst().dropLast()
    events.append(.end(.cell, detail: style))
    piece += 1
  }
}
