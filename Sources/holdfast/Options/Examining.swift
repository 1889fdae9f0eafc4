// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import HoldfastKit

/// Looks through a programme while its progress is shown.
func examined(_ request: ExaminationRequest, on console: Console) throws -> Examined {
  try carryOut(on: console) { () throws(Failure) in
    let progress = console.progress(steps: ExaminationRequest.steps)
    defer { progress.end() }
    return try examine(request, progress)
  }
}

/// Does something with a whole programme, for commands that report nothing themselves.
///
/// What is wrong with its files is told first; malformed input gates, as it always does.
func withExamination(
  _ request: ExaminationRequest, on console: Console, _ body: (Examination) throws -> Void
) throws {
  let examination = try examined(request, on: console).whole
  let sources = examination.programme.sources.lying(in: request.programme.prefix)
  console.show(examination.mistakes, in: sources)
  try body(examination)
  if examination.isMalformed { throw ExitStatus.gating }
}
