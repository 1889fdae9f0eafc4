// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// A pipe table of a document.
package struct Table: Hashable, Sendable {
  /// A cell of a table, in its header or below.
  package struct Cell: Hashable, Sendable {
    /// What a reader sees.
    package let text: String
    /// Where the cell's text stands, without pipes and blanks; a point where the row ends early.
    package let span: Span
    /// The links in the cell, in order.
    package let links: [Link]
  }

  package let header: [Cell]
  /// The rows below the header, each with as many cells as the header.
  package let rows: [[Cell]]
  package let span: Span
}

extension Markdown {
  /// The pipe tables in order.
  package var tables: [Table] {
    events.indices.compactMap { index in
      guard events[index].kind == .table, events[index].edge == .begin else { return nil }
      return table(at: index)
    }
  }

  /// The table that begins at an event.
  private func table(at begin: Int) -> Table {
    var rows: [[Table.Cell]] = []
    var index = begin
    while index < events.count, !(events[index].kind == .table && events[index].edge == .end) {
      if events[index].kind == .row, events[index].edge == .begin { rows.append([]) }
      if events[index].kind == .cell, events[index].edge == .begin {
        rows[rows.count - 1].append(cell(at: index))
      }
      index += 1
    }
    return Table(
      header: rows.first ?? [], rows: Array(rows.dropFirst()),
      span: Span(file, events[begin].range))
  }

  /// The cell that begins at an event.
  private func cell(at begin: Int) -> Table.Cell {
    let end = events[begin...].firstIndex { $0.kind == .cell && $0.edge == .end } ?? begin
    return Table.Cell(
      text: VisibleText.string(of: events[begin..<end], in: text),
      span: Span(file, events[begin].range),
      links: (begin..<end).filter { events[$0].isLinkBegin }.map { link(at: $0) })
  }
}
