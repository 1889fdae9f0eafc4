// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing

/// One pass over the bytes of a CSV file, which must be UTF-8.
struct CSVParser {
  private let bytes: [UInt8]
  private let file: FileID
  private let separator: UInt8
  private var position: Int
  private(set) var diagnostics: [Diagnostic] = []

  init(_ bytes: [UInt8], file: FileID) {
    self.bytes = bytes
    self.file = file
    position = textStart(of: bytes)
    separator = Self.separator(of: bytes[position...])
  }

  /// All rows, the header first, without empty lines.
  mutating func readRows() -> [[CSVCell]] {
    var rows: [[CSVCell]] = []
    while position < bytes.count {
      let errors = diagnostics.count
      let row = readRow()
      let isUnclosed = diagnostics.dropFirst(errors).contains {
        $0.code == CSVMistake.unclosedQuote.rawValue
      }
      if isUnclosed || (row.count == 1 && row[0].isEmpty) { continue }
      rows.append(row)
    }
    return rows
  }

  /// The separator that stands most often in the first line outside quotes; `,` where none does.
  private static func separator(of text: ArraySlice<UInt8>) -> UInt8 {
    var counts = [UInt8: Int]()
    var isQuoted = false
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if Ascii.isLineEnd(byte) { break }
      counts[byte, default: 0] += 1
    }
    var best = UInt8(ascii: ",")
    for candidate in [UInt8(ascii: ";"), Ascii.tab]
    where counts[candidate, default: 0] > counts[best, default: 0] {
      best = candidate
    }
    return best
  }

  private mutating func readRow() -> [CSVCell] {
    var cells = [readCell()]
    while position < bytes.count, bytes[position] == separator {
      position += 1
      cells.append(readCell())
    }
    skipLineEnd()
    return cells
  }

  private mutating func skipLineEnd() {
    guard position < bytes.count else { return }
    let isReturn = bytes[position] == Ascii.carriageReturn
    position += 1
    if isReturn, position < bytes.count, bytes[position] == Ascii.lineFeed { position += 1 }
  }

  private mutating func readCell() -> CSVCell {
    let start = position
    while position < bytes.count, isBlank(bytes[position]) { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      return readQuotedCell(from: start)
    }
    skipToCellEnd()
    return cell(start..<position, bytes[start..<position])
  }

  private mutating func readQuotedCell(from start: Int) -> CSVCell {
    let quote = position
    var text: [UInt8] = []
    position += 1
    while let closing = bytes[position...].firstIndex(of: UInt8(ascii: "\"")) {
      text += bytes[position..<closing]
      position = closing + 1
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        return cell(start..<endOfQuotedCell(), text[...])
      }
      text.append(UInt8(ascii: "\""))
      position += 1
    }
    position = bytes.count
    report(
      .unclosedQuote, "the quoted cell is never closed", at: quote..<quote + 1,
      help: "close it with '\"'; a quote within it is written twice")
    return cell(start..<position, text[...])
  }

  /// Steps to the end of the cell whose quote was closed; text there is reported and left out.
  private mutating func endOfQuotedCell() -> Int {
    let closed = position
    skipToCellEnd()
    if !bytes[closed..<position].allSatisfy(isBlank) {
      report(
        .textBehindQuote, "text behind the closing quote of a cell", at: closed..<position,
        help: "a quote within a quoted cell is written twice")
    }
    return position
  }

  private mutating func skipToCellEnd() {
    while position < bytes.count, bytes[position] != separator, !Ascii.isLineEnd(bytes[position]) {
      position += 1
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    Ascii.isBlank(byte) && byte != separator
  }

  private func cell(_ range: Range<Int>, _ text: ArraySlice<UInt8>) -> CSVCell {
    CSVCell(text: String(decoding: text, as: UTF8.self), span: Span(file, range))
  }

  private mutating func report(
    _ mistake: CSVMistake, _ message: Wording, at range: Range<Int>, help: Wording
  ) {
    diagnostics.append(
      Diagnostic(mistake, message, at: Span(file, range), help: [help]))
  }
}
