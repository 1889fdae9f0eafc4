// SPDX-License-Identifier: Apache-2.0

extension String {
  /// Whether this stands before another one in the order of their UTF-8 bytes, as in `LC_ALL=C`.
  package func precedesInBytes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
