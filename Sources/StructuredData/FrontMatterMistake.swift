// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// What can be wrong with the front matter of a document (YAML 1.1); the raw value is the code.
package enum FrontMatterMistake: String, Mistake {
  case unclosed = "YAML-001"
  case encoding = "YAML-002"
  case size = "YAML-003"
  case depth = "YAML-004"
  case alias = "YAML-005"
  case tab = "YAML-006"
  case unclosedText = "YAML-007"
  case notation = "YAML-008"
  case repeatedKey = "YAML-009"
  case notKeys = "YAML-010"

  /// What the mistake is, for the reference of the format.
  package var summary: String {
    switch self {
    case .unclosed: "the document begins with `---`, and no later line ends the front matter"
    case .encoding: "the bytes are not UTF-8"
    case .size: "front matter larger than 64 KiB"
    case .depth: "values that lie more than 64 levels deep in each other"
    case .alias: "an anchor `&name` or an alias `*name`, which are not read"
    case .tab: "a tab where blanks indent"
    case .unclosedText: "a text whose quote is never closed"
    case .notation: "something that YAML does not know; the message says what"
    case .repeatedKey: "a key that is there already; the first one stands"
    case .notKeys:
      "the front matter holds no keys with values, or a key that is a list or an object"
    }
  }
}
