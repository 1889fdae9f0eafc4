// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
package import Reports
import StructuredData

/// Why a file that a command was given says nothing.
package enum InputFailure: Error, Sendable {
  /// It cannot be read, or what it names cannot be done.
  case stopped(Failure)
  /// It is not of the shape that it should have, in the places that the diagnostics name.
  case malformed([Diagnostic], Sources)
}

/// Reads the file that `--baseline` names.
package func readBaseline(_ path: String) throws(InputFailure) -> Baseline {
  try readShaped(path) { document throws(ShapeMistake) in try Baseline(document) }
}

/// Reads a JSON file whose shape is known.
///
/// - Parameter shape: makes a value of the file's one value.
func readShaped<Value>(
  _ path: String, _ shape: (LocatedValue) throws(ShapeMistake) -> Value
) throws(InputFailure) -> Value {
  try shaped(readInput(path), shape)
}

/// Reads a file that the command line names.
func readInput(_ path: String) throws(InputFailure) -> SourceFile {
  do throws(Failure) { return try readFile(path) } catch { throw .stopped(error) }
}

/// The value of a JSON file whose shape is known.
func shaped<Value>(
  _ file: SourceFile, _ shape: (LocatedValue) throws(ShapeMistake) -> Value
) throws(InputFailure) -> Value {
  let reading = readJSON(file, file: FileID(0))
  let errors = reading.diagnostics.filter { $0.severity == .error }
  guard errors.isEmpty, let tree = reading.tree else {
    throw .malformed(errors, Sources([file]))
  }
  do throws(ShapeMistake) {
    return try shape(tree.root)
  } catch {
    throw .malformed([error.diagnostic], Sources([file]))
  }
}
