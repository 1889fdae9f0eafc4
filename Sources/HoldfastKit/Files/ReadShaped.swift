// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import StructuredData

/// Reads a JSON file whose shape is known.
///
/// - Parameter shape: makes a value of the file's one value.
func readShaped<Value>(
  _ path: String, _ shape: (LocatedValue) throws(ShapeMistake) -> Value
) throws(Stop) -> Value {
  try shaped(readInput(path), shape)
}

/// Reads a file that the command line names.
func readInput(_ path: String) throws(Stop) -> SourceFile {
  try orStop(readFile(path))
}

/// The value of a JSON file whose shape is known.
func shaped<Value>(
  _ file: SourceFile, _ shape: (LocatedValue) throws(ShapeMistake) -> Value
) throws(Stop) -> Value {
  let reading = readJSON(file, file: FileID(0))
  let errors = reading.diagnostics.filter { $0.severity == .error }
  guard errors.isEmpty, let tree = reading.tree else {
    throw .refused(errors, Sources([file]))
  }
  do throws(ShapeMistake) {
    return try shape(tree.root)
  } catch {
    throw .refused([error.diagnostic], Sources([file]))
  }
}
