// SPDX-License-Identifier: Apache-2.0

/// What can be wrong with the front matter of a document (YAML 1.1); the raw value is the code.
package enum FrontMatterMistake: String, CaseIterable, Sendable {
  /// The document begins with `---`, and no later line ends the front matter.
  case unclosed = "YAML-001"
  /// The bytes are not UTF-8.
  case encoding = "YAML-002"
  /// The front matter is larger than `FrontMatter.maximumSize`.
  case size = "YAML-003"
  /// Values lie deeper in each other than `FrontMatter.maximumDepth`.
  case depth = "YAML-004"
  /// An anchor `&name` or an alias `*name`, which are not read.
  case alias = "YAML-005"
  /// A tab where blanks indent.
  case tab = "YAML-006"
  /// A text whose quote is never closed.
  case unclosedText = "YAML-007"
  /// Something that YAML does not know; the message says what.
  case notation = "YAML-008"
  /// A key that is there already; the first one stands.
  case repeatedKey = "YAML-009"
  /// The front matter holds no keys with values, or a key that is a list or an object.
  case notKeys = "YAML-010"
}
