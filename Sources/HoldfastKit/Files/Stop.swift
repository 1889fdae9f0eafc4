// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// Why nothing was done.
package enum Stop: Error, Sendable {
  /// The disk, a folder, or what was asked for made it impossible.
  case failed(Failure)
  /// What was read is wrong in the places that the diagnostics name.
  case refused([Diagnostic], Sources)

  /// The same with every path as it is where the programme lies in a folder, such as `programme/`.
  package func lying(in folder: String) -> Stop {
    switch self {
    case .failed: self
    case .refused(let diagnostics, let sources): .refused(diagnostics, sources.lying(in: folder))
    }
  }

  /// What a terminal without colours shows.
  package var text: String {
    switch self {
    case .failed(let failure): failure.description
    case .refused(let diagnostics, let sources):
      diagnostics.map { $0.text(in: sources) }.joined(separator: "\n\n")
    }
  }
}

/// A value, or what stopped us from it where nothing else can.
///
///     let content = try orStop(Content.read(from: folder, jobs: jobs))
func orStop<Value>(
  _ value: @autoclosure () throws(Failure) -> Value
) throws(Stop) -> Value {
  do throws(Failure) { return try value() } catch { throw .failed(error) }
}
