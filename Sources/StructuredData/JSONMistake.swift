// SPDX-License-Identifier: Apache-2.0

/// What can be wrong with the notation of a JSON file (RFC 8259); the raw value is the code.
package enum JSONMistake: String, CaseIterable, Sendable {
  /// The file holds no value.
  case empty = "JSON-001"
  /// The bytes are not UTF-8 (RFC 8259, section 8.1).
  case encoding = "JSON-002"
  /// The file is larger than `Limits.bytes`.
  case size = "JSON-003"
  /// Lists and objects lie deeper in each other than `Limits.depth`.
  case depth = "JSON-004"
  /// Something else stands where a value belongs: a bare word, a single quote, a bracket.
  case value = "JSON-005"
  /// A comment; JSON has none.
  case comment = "JSON-006"
  /// A member of an object begins with something else than a key in double quotes.
  case key = "JSON-007"
  /// No `:` behind a key.
  case colon = "JSON-008"
  /// No `,` between two values.
  case comma = "JSON-009"
  /// A `,` behind the last value.
  case trailingComma = "JSON-010"
  /// A number that RFC 8259 does not know: `01`, `+1`, `.5`, `0x1F`, `1.`.
  case number = "JSON-011"
  /// A text without its closing quote on the same line.
  case unclosedText = "JSON-012"
  /// A control character that must be escaped in a text.
  case control = "JSON-013"
  /// A `\` before something that cannot be escaped.
  case escape = "JSON-014"
  /// A list or an object without its closing bracket, or with the other kind's.
  case unclosed = "JSON-015"
  /// More text behind the value of the file.
  case trailing = "JSON-016"
  /// A key that the object already has; the first one stands.
  case repeatedKey = "JSON-017"
  /// Half of a surrogate pair: a warning, it is read as U+FFFD.
  case surrogate = "JSON-018"
}
