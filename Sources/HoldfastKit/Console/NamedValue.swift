// SPDX-License-Identifier: Apache-2.0

/// A word of the command line in two parts: `owner=ines` is the value `ines` for the name `owner`.
///
/// The first `=` parts them; a value may hold others.
package struct NamedValue: Sendable {
  package let name: String
  /// `nil` where there is no `=`.
  package let value: String?

  package init(_ word: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    name = String(parts[0])
    value = parts.count == 2 ? String(parts[1]) : nil
  }
}
