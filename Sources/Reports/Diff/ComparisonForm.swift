// SPDX-License-Identifier: Apache-2.0

/// What `holdfast diff` writes a comparison as.
package enum ComparisonForm: String, CaseIterable, Sendable {
  /// For people at a terminal.
  case text
  /// For programs.
  case json
  /// For the comment of a pull request, of limited length.
  case markdown

  /// The whole text of a comparison.
  package func write(_ comparison: Comparison) -> [UInt8] {
    switch self {
    case .text: Array(comparison.text.utf8)
    case .json: comparison.json
    case .markdown: Array(comparison.markdown().utf8)
    }
  }
}
