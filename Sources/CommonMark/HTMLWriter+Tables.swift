// SPDX-License-Identifier: Apache-2.0

import Diagnostics

extension HTMLWriter {
  /// Begins a table, a row or a cell.
  mutating func beginTablePart(_ event: Event, at index: Int) {
    switch event.kind {
    case .table: beginTable()
    case .row: beginRow(isHeader: event.detail == 1)
    default:
      let isEmpty = document.events[index + 1].kind == .cell
      beginCell(CellStyle(byte: event.detail), isEmpty: isEmpty)
    }
  }

  /// Ends a table, a row or a cell.
  mutating func endTablePart(_ event: Event) {
    switch event.kind {
    case .table: endTable()
    case .row: output.append(html: event.detail == 1 ? "</tr>\n</thead>\n" : "</tr>\n")
    default:
      output.append(html: cellEnd)
    }
  }

  /// A wide table scrolls by itself and can be reached by keyboard; the second one and those behind it
  /// are numbered, since no two regions may have the same name.
  private mutating func beginTable() {
    freshLine()
    hasTableBody = false
    if isPortal {
      tableCount += 1
      output.append(html: "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"")
      output.append(escaping: rendering.words.table + (tableCount > 1 ? " \(tableCount)" : ""))
      output.append(html: "\">\n")
    }
    output.append(html: "<table>\n")
  }

  /// Ends the body, which a table without rows below its header lacks, and the table.
  private mutating func endTable() {
    if hasTableBody { output.append(html: "</tbody>\n") }
    output.append(html: "</table>\n")
    if isPortal { output.append(html: "</div>\n") }
  }

  /// Begins a row; the first below the header begins the body.
  private mutating func beginRow(isHeader: Bool) {
    if isHeader {
      output.append(html: "<thead>\n")
    } else if !hasTableBody {
      output.append(html: "<tbody>\n")
      hasTableBody = true
    }
    output.append(html: "<tr>\n")
  }

  /// Begins a cell; an empty cell of the header heads no column.
  private mutating func beginCell(_ style: CellStyle, isEmpty: Bool) {
    let isHeader = style.isHeader && !(isPortal && isEmpty)
    cellEnd = isHeader ? "</th>\n" : "</td>\n"
    output.append(html: isHeader ? "<th" : "<td")
    if isHeader, isPortal { output.append(html: " scope=\"col\"") }
    if let alignment = style.alignment.name {
      output.append(html: isPortal ? " class=\"align-" : " align=\"")
      output.append(contentsOf: alignment.utf8)
      output.append(html: "\"")
    }
    output.append(html: ">")
  }
}
