// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing
import StructuredData

/// Reads a JSON file whose shape is known.
///
/// - Parameters:
///   - help: what to do about one that is empty or of another shape.
///   - shape: makes a value of the file's one value.
func readShaped<Value>(
  _ path: String, help: Wording, _ shape: (LocatedValue) throws(ShapeMistake) -> Value
) throws(Stop) -> Value {
  try shaped(readInput(path), help: help, shape)
}

/// Reads a file that the command line names.
func readInput(_ path: String) throws(Stop) -> SourceFile {
  try orStop(readFile(path))
}

/// The value of a JSON file whose shape is known.
///
/// - Parameter help: as for `readShaped`; `nil` where an author wrote the file.
func shaped<Value>(
  _ file: SourceFile, help: Wording? = nil,
  _ shape: (LocatedValue) throws(ShapeMistake) -> Value
) throws(Stop) -> Value {
  let reading = readJSON(file, file: FileID(0))
  let errors = reading.diagnostics.filter { $0.severity == .error }
  guard errors.isEmpty, let tree = reading.tree else {
    throw .refused(errors.map { $0.advising(help, onlyIfEmpty: true) }, Sources([file]))
  }
  do throws(ShapeMistake) {
    return try shape(tree.root)
  } catch {
    let mistake = error.diagnostic
    throw .refused(
      [mistake.help.isEmpty ? mistake.advising(help) : mistake], Sources([file]))
  }
}

extension Diagnostic {
  /// The same with another way out, where there is one.
  ///
  /// - Parameter onlyIfEmpty: whether it is for files alone that hold no value at all.
  func advising(_ help: Wording?, onlyIfEmpty: Bool = false) -> Diagnostic {
    guard let help, !onlyIfEmpty || code == JSONMistake.empty.rawValue else { return self }
    var advised = self
    advised.help = [help]
    return advised
  }
}
