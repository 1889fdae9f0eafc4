// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit

/// What the shell is told (README.md, docs/ci.md); 64 for a command line that was not understood.
enum ExitStatus {
  /// Done, and something gates.
  static let gating = ExitCode(1)
  /// Could not be done.
  static let failed = ExitCode(2)
}

/// Does something and turns what stops us into a message and exit status 2.
func carryOut<Result, Problem: Showable>(
  on console: Console, _ body: () throws(Problem) -> Result
) throws -> Result {
  do throws(Problem) {
    return try body()
  } catch {
    error.show(on: console)
    throw ExitStatus.failed
  }
}

/// Ends the program while it holds what it worked on.
///
/// The system takes all of it back at once; to let go of a large programme object by object takes
/// half a second.
func end<Held>(holding held: Held, isGating: Bool) -> Never {
  withExtendedLifetime(held) {
    Holdfast.exit(withError: isGating ? ExitStatus.gating : ExitCode.success)
  }
}

/// The value of a body; a name that names nothing is a mistake of the command line.
func knowing<Result>(_ body: () throws(UnknownName) -> Result) throws -> Result {
  do throws(UnknownName) { return try body() } catch { throw ValidationError(error.message) }
}

/// Writes text to the standard output, or says why that cannot be done and exits with status 2.
func deliver(_ text: String, on console: Console) throws {
  try carryOut(on: console) { () throws(Failure) in
    try StandardStream.output.deliver(Array(text.utf8))
  }
}

/// What stops us and can say so.
protocol Showable: Error {
  func show(on console: Console)
}

extension Failure: Showable {
  func show(on console: Console) {
    console.show(self)
  }
}

extension Stop: Showable {
  func show(on console: Console) {
    switch self {
    case .failed(let failure): console.show(failure)
    case .refused(let diagnostics, let sources): console.show(diagnostics, in: sources)
    }
  }
}
