// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// How much a failure weighs for each of the four columns of tiers.
///
/// Written as readings.md D says: `CHHM` is critical for the first tier down to medium for the fourth, `-`
/// is not checked, and a single letter is one severity for all.
package struct SeverityByTier: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The number of columns; tiers beyond the fourth have the fourth's.
  package static let columnCount = TierPolicy.columnCount

  /// The code as written.
  package let code: String
  private let columns: [Severity?]

  /// - Parameter code: four letters, or one; any other letter stands for not checked.
  package init(stringLiteral code: String) {
    self.code = code
    let severities = code.utf8.map { Self.severity($0) }
    columns = (0..<Self.columnCount).map { column in
      severities.count == 1 ? severities[0] : column < severities.count ? severities[column] : nil
    }
  }

  /// The severity for a column, `nil` where the rule is not checked.
  package subscript(column: Int) -> Severity? {
    columns[min(max(column, 0), TierPolicy.lastColumn)]
  }

  /// The severities that occur, worst first.
  package var levels: [Severity] {
    Set(columns.compactMap(\.self)).sorted(by: >)
  }

  private static func severity(_ letter: UInt8) -> Severity? {
    switch letter {
    case UInt8(ascii: "C"): .critical
    case UInt8(ascii: "H"): .high
    case UInt8(ascii: "M"): .medium
    case UInt8(ascii: "L"): .low
    case UInt8(ascii: "I"): .info
    default: nil
    }
  }
}
