// SPDX-License-Identifier: Apache-2.0

package import Assessment

extension Language {
  package var retired: String { "Retired" }
  package var noStage: String { "Not identified" }
  package var kept: String { "Kept" }
  package var missed: String { "Missed" }
  package var notApplicable: String { "Does not apply" }

  /// The grade of evidence 0 to 5 in words (method.md 1).
  package func grade(_ grade: Int) -> String {
    switch grade {
    case 0: "assumed"
    case 1: "declared"
    case 2: "planned"
    case 3: "measured alone"
    case 4: "measured with dependencies"
    default: "measured in an event"
    }
  }

  /// What is missing where a verdict is not known; empty for a verdict that has all its inputs.
  package func sentence(_ verdict: Verdict) -> String {
    verdict.missing.isEmpty ? "" : "Without \(enumeration(verdict.missing)) it cannot be told."
  }
}
