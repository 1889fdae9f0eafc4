// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import StructuredData

/// A table as CSV (RFC 4180) that spreadsheets cannot take for formulas, written line by line.
struct CSVStream {
  /// A cell: figures are written as they are, texts are made harmless.
  enum Cell {
    case text(String)
    case number(Int)
    /// The 32 digits of a hash.
    case hash(StableHash)
    case empty

    /// A text, or nothing.
    init(_ text: String?) {
      self = text.map { .text($0) } ?? .empty
    }

    /// A figure, or nothing.
    init(_ number: Int?) {
      self = number.map { .number($0) } ?? .empty
    }
  }

  /// A column: its name, and what stands in it for a row.
  struct Column<Row> {
    let name: String
    let cell: (Row) -> Cell
  }

  /// All that was written.
  private(set) var bytes: [UInt8]
  private var isFirst = true

  /// - Parameter buffer: bytes to write behind; handed over, not copied.
  init(behind buffer: consuming [UInt8] = []) {
    bytes = buffer
  }

  /// Writes the names of the columns and a line for each row, which are handed on as they come;
  /// lines end with CR LF.
  mutating func write<Row>(
    _ rows: [Row], _ columns: [Column<Row>], drain: Drain = { _ in }
  ) {
    for column in columns { append(.text(column.name)) }
    endLine()
    // Taken once: each column would take a copy of its own.
    for row in rows {
      for column in columns { append(column.cell(row)) }
      endLine()
      bytes.handOn(to: drain)
    }
  }

  private mutating func endLine() {
    bytes.append(contentsOf: "\r\n".utf8)
    isFirst = true
  }

  private mutating func append(_ cell: Cell) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    switch cell {
    case .empty: break
    case .number(let number): bytes.append(decimal: number)
    case .hash(let hash): hash.append(to: &bytes)
    case .text(let text): append(text)
    }
  }

  /// A text, in quotation marks where a separator or line end stands within, also of other dialects.
  private mutating func append(_ text: String) {
    let needsQuotes = text.holds { bytes in
      bytes.equal(UInt8(ascii: ",")) | bytes.equal(UInt8(ascii: ";"))
        | bytes.equal(UInt8(ascii: "\"")) | bytes.equal(Ascii.carriageReturn)
        | bytes.equal(Ascii.lineFeed) | bytes.equal(Ascii.tab)
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if Self.looksLikeFormula(text) { bytes.append(UInt8(ascii: "'")) }
    bytes.append(
      text, escaping: { $0.equal(UInt8(ascii: "\"")) },
      { $0 == UInt8(ascii: "\"") ? "\"\"" : nil })
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
  }

  /// Whether a spreadsheet might compute a text (OWASP, CSV Injection).
  private static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, !isLetter(first) else { return false }
    if ["\t", "\r", "\n"].contains(first) { return true }
    guard let begin = text.unicodeScalars.first(where: { !isBlank($0) }) else { return false }
    return isFormulaStart(begin)
  }

  /// One of ASCII, as most texts begin.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    "a"..."z" ~= scalar || "A"..."Z" ~= scalar
  }

  /// White space, without a look into the tables of Unicode where that is not needed.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
  }

  /// Also in full width, which some spreadsheets read as the same.
  private static func isFormulaStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
