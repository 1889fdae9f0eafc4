// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// What a Markdown file may have too much of; the raw value is the code.
///
/// Nothing else can be wrong with Markdown but its bytes: every text is some document (CommonMark
/// 0.30, 1).
package enum MarkdownMistake: String, Mistake {
  case size = "MD-001"
  case depth = "MD-002"
  case marks = "MD-003"
  case cells = "MD-004"
  case encoding = "MD-005"

  /// What the mistake is, for the reference of the format.
  package var summary: String {
    switch self {
    case .size: "a file with more Markdown than is read"
    case .depth: "quotes, lists or emphasis that lie too deep in each other"
    case .marks: "a paragraph with too many brackets, stars, images and the like"
    case .cells: "a table with too many cells"
    case .encoding: "the bytes are not UTF-8"
    }
  }
}
