// SPDX-License-Identifier: Apache-2.0

/// What can be wrong with the notation of a CSV file (RFC 4180); the raw value is the code.
package enum CSVMistake: String, CaseIterable, Sendable {
  /// The file has no header line.
  case empty = "CSV-001"
  /// The bytes are not UTF-8.
  case encoding = "CSV-002"
  /// A quoted cell without its closing quote.
  case unclosedQuote = "CSV-003"
  /// Text between a closing quote and the next separator.
  case textBehindQuote = "CSV-004"
  /// A row with more or fewer cells than the header.
  case cellCount = "CSV-005"
  /// Two columns of one name, or a column within another, such as `bia` and `bia.rto`.
  case repeatedColumn = "CSV-006"
  /// A column that holds text but has no name, or an incomplete one such as `bia.`.
  case unnamedColumn = "CSV-007"
}
