// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing

/// The named columns of a CSV file, those of one inner object next to each other.
struct CSVColumns {
  /// A column with the path of its field: `bia.rto` is `["bia", "rto"]`.
  struct Column {
    let index: Int
    let path: [String]
    let span: Span
  }

  /// In the order of the header, but `bia.rpo` directly behind `bia.rto`, even if others lie between.
  private(set) var columns: [Column] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ header: [CSVCell]) {
    /// For each path the first column that begins with it, and whether it is a whole name.
    var first: [[String]: (column: Int, isWhole: Bool)] = [:]
    for (index, cell) in header.enumerated() where !cell.isEmpty {
      let path = trimmed(cell.text).split(separator: ".", omittingEmptySubsequences: false)
        .map { trimmed($0) }
      let column = Column(index: index, path: path, span: trimmedSpan(of: cell))
      if let mistake = mistake(in: column, first, header) {
        diagnostics.append(mistake)
        continue
      }
      for length in 1...path.count where first[Array(path.prefix(length))] == nil {
        first[Array(path.prefix(length))] = (index, length == path.count)
      }
      columns.append(column)
    }
    let ranks = columns.map { column in
      column.path.indices.map { first[Array(column.path[...$0])]?.column ?? column.index }
    }
    let order = columns.indices.sorted { ranks[$0].lexicographicallyPrecedes(ranks[$1]) }
    columns = order.map { columns[$0] }
  }

  private func mistake(
    in column: Column, _ first: [[String]: (column: Int, isWhole: Bool)], _ header: [CSVCell]
  ) -> Diagnostic? {
    let name = column.path.joined(separator: ".")
    if column.path.contains("") || column.path.count > 8 {
      return Diagnostic(
        CSVMistake.unnamedColumn, "'\(name)' is no name of a field",
        at: column.span, help: ["write it like 'name' or 'bia.rto'"])
    }
    for length in 1...column.path.count {
      guard let other = first[Array(column.path.prefix(length))],
        other.isWhole || length == column.path.count
      else { continue }
      return Diagnostic(
        CSVMistake.repeatedColumn, "column '\(name)' is there already",
        at: column.span,
        notes: [.init("first here, and this one stands", at: trimmedSpan(of: header[other.column]))]
      )
    }
    return nil
  }
}

/// A text without blanks and line ends around it.
func trimmed(_ text: some StringProtocol) -> String {
  let bytes = text.utf8.drop(while: Ascii.isSpace)
  let blanks = bytes.reversed().prefix(while: Ascii.isSpace).count
  return String(decoding: bytes.dropLast(blanks), as: UTF8.self)
}

/// The place of a cell's text without the blanks around it; of a quoted cell all of it.
func trimmedSpan(of cell: CSVCell) -> Span {
  guard cell.text.utf8.count == cell.span.range.count else { return cell.span }
  let lower = cell.text.utf8.prefix(while: Ascii.isSpace).count
  let start = cell.span.range.lowerBound + lower
  return Span(cell.span.file, start..<start + trimmed(cell.text).utf8.count)
}
