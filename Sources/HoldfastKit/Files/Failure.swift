// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// What stops a run: no folder, a full disk, an output refused. Exit status 2.
///
/// What is wrong with *content* is a `Diagnostic` instead, collected and never thrown.
package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The fact and the place, lower case, without a full stop.
  package let message: String
  /// The way out, in one sentence.
  package let help: String

  package init(_ message: String, help: String) {
    self.message = message
    self.help = help
  }

  /// For example `error: cannot write 'public': the disk is full`, and a line with the way out.
  package var description: String {
    ["error: \(message)", "help: \(help)"].map(terminalLine).joined(separator: "\n")
  }
}
