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
    events.indices.filter { events.isEvent(.table, .begin, at: $0) }.map { table(at: $0) }
  }

  /// The table that begins at an event.
  private func table(at begin: Int) -> Table {
    var rows: [[Table.Cell]] = []
    var index = begin
    while index < events.count, !events.isEvent(.table, .end, at: index) {
      if events.isEvent(.row, .begin, at: index) { rows.append([]) }
      if events.isEvent(.cell, .begin, at: index) {
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
    let end = (begin..<events.count).first { events.isEvent(.cell, .end, at: $0) } ?? begin
    return Table.Cell(
      text: VisibleText.string(of: events[begin..<end], in: text),
      span: Span(file, events[begin].range),
      links: (begin..<end).filter { events.isLinkBegin(at: $0) }.map { link(at: $0) })
  }
}
