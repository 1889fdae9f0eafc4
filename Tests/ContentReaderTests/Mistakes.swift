// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import Phrasing
import TestSupport

/// What is wrong with a programme, each mistake as a terminal shows its first line and its help.
func mistakes(in text: String) -> (shown: [String], places: [Span], marks: [Span]) {
  let literal = ProgrammeLiteral(text)
  let errors = readProgramme(Content(files: literal.files), jobs: 1).diagnostics
  return (
    errors.map { ([$0.message] + $0.help).map(\.english).joined(separator: " | ") },
    errors.compactMap(\.span), literal.marks
  )
}
