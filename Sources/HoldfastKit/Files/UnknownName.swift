// SPDX-License-Identifier: Apache-2.0

/// A name on the command line that names nothing of the program's own.
package struct UnknownName: Error, Hashable, Sendable {
  /// The fact and the way out, as one line.
  package let message: String

  init(_ fact: String, help: String) {
    message = "\(fact); \(help)"
  }
}
