// SPDX-License-Identifier: Apache-2.0

import Assessment
import ContentReader
import Continuity
import TestSupport

@testable import Rules

/// What all rules, or some, make of a programme.
func evaluation(
  of text: String, by ids: [String]? = nil, asOf: CalendarDay = Rule.Examples.today, jobs: Int = 1
) -> Evaluation {
  let programme = readProgramme(Content(files: ProgrammeLiteral(text).files), jobs: 1)
  let figures = assess(programme, asOf: asOf) { "\($0.count)" }
  let rules = Rule.all.filter { ids?.contains($0.id) ?? true }
  return check(figures, by: rules, jobs: jobs)
}
