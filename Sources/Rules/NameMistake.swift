// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// Names that are not ids, so that the reader of content cannot know them; the raw value is the code.
package enum NameMistake: String, Mistake {
  case unknownRule = "RULE-001"
  case unknownFramework = "RULE-002"

  /// What the mistake is, for the reference of the format.
  package var summary: String {
    switch self {
    case .unknownRule:
      "a rule that `program.json`, a waiver or a framework names and that does not exist"
    case .unknownFramework: "a framework that `program.json` lists and that does not exist"
    }
  }

  /// What names nothing has no effect; the rest of the programme is judged as ever.
  package var severity: Diagnostic.Severity { .warning }
}
