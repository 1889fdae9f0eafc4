// SPDX-License-Identifier: Apache-2.0

/// A text as one line of a terminal or a build log.
///
/// What would end the line, move the cursor, colour or turn the text shows as U+FFFD: a value in a
/// message is whatever somebody wrote, and a line of a log that begins with `::` is a command to
/// GitHub's runner.
package func terminalLine(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  return isPlain ? text : String(String.UnicodeScalarView(text.unicodeScalars.map(harmless)))
}

/// A scalar that takes one column and cannot disturb a terminal.
func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  scalar.properties.generalCategory == .format ? "\u{FFFD}" : harmless(scalar)
}

/// A scalar that cannot disturb a terminal; those that join letters or the parts of a sign stay.
private func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator, .surrogate:
    scalar == "\t" ? " " : "\u{FFFD}"
  case .format: scalar.properties.isBidiControl ? "\u{FFFD}" : scalar
  default: scalar
  }
}
