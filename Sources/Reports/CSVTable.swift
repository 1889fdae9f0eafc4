// SPDX-License-Identifier: Apache-2.0

/// A table as CSV (RFC 4180) that spreadsheets cannot take for formulas.
struct CSVTable {
  /// A cell: figures are written as they are, texts are made harmless.
  enum Cell {
    case text(String)
    case number(String)
    case empty

    /// A text, or nothing.
    init(_ text: String?) {
      self = text.map { .text($0) } ?? .empty
    }

    /// A figure, or nothing.
    init(_ number: Int?) {
      self = number.map { .number(String($0)) } ?? .empty
    }
  }

  /// The names in the header.
  let columns: [String]
  /// One cell for each column.
  let rows: [[Cell]]

  /// Lines end with CR LF.
  var text: String {
    let lines = [columns.map { Cell.text($0) }] + rows
    return lines.map { $0.map(Self.written).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell as it stands in the file.
  private static func written(_ cell: Cell) -> String {
    switch cell {
    case .empty: ""
    case .number(let digits): digits
    case .text(let text): quoted(harmless(text))
    }
  }

  /// A text with an apostrophe before it where a spreadsheet might compute it (OWASP, CSV Injection).
  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    let begins = text.unicodeScalars.first { !$0.properties.isWhitespace }
    let isFormula = begins.map { formulaStarts.contains($0) } ?? false
    return isFormula || ["\t", "\r", "\n"].contains(first) ? "'\(text)" : text
  }

  /// Also in full width, which some spreadsheets read as the same.
  private static var formulaStarts: Set<Unicode.Scalar> {
    ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
  }

  /// In quotation marks where a separator or line end stands within, also of other dialects.
  private static func quoted(_ text: String) -> String {
    let mustBeQuoted = text.unicodeScalars.contains {
      [",", ";", "\"", "\r", "\n", "\t"].contains($0)
    }
    return mustBeQuoted
      ? "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
      : text
  }
}
