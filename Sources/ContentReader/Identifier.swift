// SPDX-License-Identifier: Apache-2.0

import Diagnostics
package import Phrasing

/// What an id is: small letters, digits, `.`, `_` and `-`, the first a letter or digit.
package enum Identifier {
  /// How many characters an id may have.
  package static let limit = 80
  /// The same as a regular expression, for JSON Schema.
  package static var pattern: String { "^[a-z0-9][a-z0-9._-]{0,\(limit - 1)}$" }

  /// How to write one.
  package static var wayOut: Wording {
    "use a–z, 0–9, '.', '_' and '-', beginning with a letter or digit, at most \(limit)"
  }

  /// Whether a text is an id.
  package static func isOne(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...limit).contains(bytes.count), let first = bytes.first else { return false }
    return isLetterOrDigit(first)
      && bytes.allSatisfy { isLetterOrDigit($0) || isMark($0) }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    Ascii.isLowercase(byte) || Ascii.isDigit(byte)
  }
}
