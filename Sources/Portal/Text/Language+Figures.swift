// SPDX-License-Identifier: Apache-2.0

package import Assessment
import Phrasing

extension Language {
  package var retired: String { say("Retired") }
  package var noStage: String { say("Not identified") }
  package var kept: String { say("Kept") }
  package var missed: String { say("Missed") }
  package var notApplicable: String { say("Does not apply") }

  /// The grade of evidence 0 to 5 in words (method.md 1).
  package func grade(_ grade: Int) -> String {
    switch grade {
    case 0: say("assumed")
    case 1: say("declared")
    case 2: say("planned")
    case 3: say("measured alone")
    case 4: say("measured with dependencies")
    default: say("measured in an event")
    }
  }

  /// What is missing where a verdict is not known; empty for a verdict that has all its inputs.
  package func sentence(_ verdict: Verdict) -> String {
    verdict.missing.isEmpty
      ? "" : say("Without \(enumeration(verdict.missing.map { say($0) })) it cannot be told.")
  }
}
