// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// What can be wrong with the notation of a CSV file (RFC 4180); the raw value is the code.
package enum CSVMistake: String, Mistake {
  case empty = "CSV-001"
  case encoding = "CSV-002"
  case unclosedQuote = "CSV-003"
  case textBehindQuote = "CSV-004"
  case cellCount = "CSV-005"
  case repeatedColumn = "CSV-006"
  case unnamedColumn = "CSV-007"

  /// What the mistake is, for the reference of the format.
  package var summary: String {
    switch self {
    case .empty: "the file has no header line"
    case .encoding: "the bytes are not UTF-8"
    case .unclosedQuote: "a quoted cell without its closing quote"
    case .textBehindQuote: "text between a closing quote and the next separator"
    case .cellCount: "a row with more or fewer cells than the header"
    case .repeatedColumn:
      "two columns of one name, or a column within another, such as `bia` and `bia.rto`"
    case .unnamedColumn:
      "a column that holds text but has no name, or an incomplete one such as `bia.`"
    }
  }
}
