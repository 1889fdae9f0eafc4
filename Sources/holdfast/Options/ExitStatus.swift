// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit

/// What the shell is told (product.md, "Commands"); 64 for a command line that is off.
enum ExitStatus {
  /// Done, and something gates.
  static let gating = ExitCode(1)
  /// Could not be done.
  static let failed = ExitCode(2)
}

/// Does something and turns what stops us into a message and exit status 2.
func carrying<Result>(
  out body: (Console) throws(Failure) -> Result, on console: Console
) throws -> Result {
  do throws(Failure) {
    return try body(console)
  } catch {
    console.show(error)
    throw ExitStatus.failed
  }
}
