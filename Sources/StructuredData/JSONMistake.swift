// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// What can be wrong with the notation of a JSON file (RFC 8259); the raw value is the code.
package enum JSONMistake: String, Mistake {
  case empty = "JSON-001"
  case encoding = "JSON-002"
  case size = "JSON-003"
  case depth = "JSON-004"
  case value = "JSON-005"
  case comment = "JSON-006"
  case key = "JSON-007"
  case colon = "JSON-008"
  case comma = "JSON-009"
  case trailingComma = "JSON-010"
  case number = "JSON-011"
  case unclosedText = "JSON-012"
  case control = "JSON-013"
  case escape = "JSON-014"
  case unclosed = "JSON-015"
  case trailing = "JSON-016"
  case repeatedKey = "JSON-017"
  case surrogate = "JSON-018"

  /// What the mistake is, for the reference of the format.
  package var summary: String {
    switch self {
    case .empty: "the file holds no value"
    case .encoding: "the bytes are not UTF-8 (RFC 8259, section 8.1)"
    case .size: "a file larger than the program reads"
    case .depth: "lists and objects that lie more than 512 levels deep in each other"
    case .value:
      "something else stands where a value belongs: a bare word, a single quote, a bracket"
    case .comment: "a comment; JSON has none"
    case .key: "a member of an object begins with something else than a key in double quotes"
    case .colon: "no `:` behind a key"
    case .comma: "no `,` between two values"
    case .trailingComma: "a `,` behind the last value"
    case .number: "a number that RFC 8259 does not know: `01`, `+1`, `.5`, `0x1F`, `1.`"
    case .unclosedText: "a text without its closing quote on the same line"
    case .control: "a control character that must be escaped in a text"
    case .escape: "a `\\` before something that cannot be escaped"
    case .unclosed: "a list or an object without its closing bracket, or with the other kind's"
    case .trailing: "more text behind the value of the file"
    case .repeatedKey: "a key that the object already has; the first one stands"
    case .surrogate: "half of a surrogate pair, which is read as U+FFFD"
    }
  }

  /// Errors gate; a warning only informs.
  package var severity: Diagnostic.Severity {
    self == .surrogate ? .warning : .error
  }
}
