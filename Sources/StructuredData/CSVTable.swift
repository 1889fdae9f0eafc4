// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Phrasing

/// A cell of a CSV file.
package struct CSVCell: Sendable {
  /// The text without quotes, blanks around it kept.
  package let text: String
  /// The place of the whole cell, including quotes and blanks.
  package let span: Span

  /// Whether the cell holds nothing but blanks, so that its field is absent.
  package var isEmpty: Bool {
    text.utf8.allSatisfy(Ascii.isSpace)
  }
}

/// A CSV file as rows of cells.
package struct CSVTable: Sendable {
  package let header: [CSVCell]
  /// The rows below the header, without empty lines; some may be shorter or longer than the header.
  package let rows: [[CSVCell]]
  package let diagnostics: [Diagnostic]
}

/// Reads a CSV file (RFC 4180), also one with `;` or tab as separator.
///
/// The separator is the one that stands most often in the header line. Also accepted are a
/// byte-order mark, CRLF, LF or CR as line end, blanks around a quoted cell, and a quote within a
/// cell that does not begin with one (`5" pipe`). Rows with a wrong number of cells are reported
/// and kept; of a quote that is never closed, the rows before it are kept.
package func readCSV(_ source: SourceFile, file: FileID) -> CSVTable {
  if let mistake = encodingMistake(in: source, file: file, as: CSVMistake.encoding) {
    return CSVTable(header: [], rows: [], diagnostics: [mistake])
  }
  var parser = CSVParser(source.bytes, file: file)
  let rows = parser.readRows()
  guard let header = rows.first else {
    return CSVTable(header: [], rows: [], diagnostics: parser.diagnostics + [noHeader(file)])
  }
  let body = Array(rows.dropFirst())
  let diagnostics =
    parser.diagnostics + CSVColumns(header).diagnostics
    + body.compactMap { wrongCellCount(of: $0, header: header) } + unnamedColumns(header, body)
  return CSVTable(header: header, rows: body, diagnostics: diagnostics.sortedByPlace())
}

private func noHeader(_ file: FileID) -> Diagnostic {
  Diagnostic(
    CSVMistake.empty, "the file has no header line", at: Span(file, 0..<0),
    help: ["name the fields in the first line, such as 'id,name,team'"])
}

private func wrongCellCount(of row: [CSVCell], header: [CSVCell]) -> Diagnostic? {
  guard row.count != header.count, let span = rowSpan(of: row) else { return nil }
  let help: Wording =
    row.count > header.count
    ? "a cell that holds the separator goes into double quotes"
    : "end the row with a separator for each cell that is empty"
  return Diagnostic(
    CSVMistake.cellCount,
    row.count == 1
      ? "the row has one cell, the header \(header.count)"
      : "the row has \(row.count) cells, the header \(header.count)", at: span,
    notes: [.init("the header", at: rowSpan(of: header))], help: [help])
}

/// Each column without a name that holds text, at the first such text.
private func unnamedColumns(_ header: [CSVCell], _ rows: [[CSVCell]]) -> [Diagnostic] {
  header.indices.compactMap { column in
    guard header[column].isEmpty,
      let row = rows.first(where: { column < $0.count && !$0[column].isEmpty })
    else { return nil }
    return Diagnostic(
      CSVMistake.unnamedColumn, "column \(column + 1) has text but no name",
      at: row[column].span, help: ["name the column in the header line"])
  }
}

/// From the first to the last cell of a row.
func rowSpan(of row: [CSVCell]) -> Span? {
  guard let first = row.first, let last = row.last else { return nil }
  return Span(first.span.file, Int(first.span.lower)..<Int(last.span.upper))
}
