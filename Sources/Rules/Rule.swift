// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// What a programme must show: the demand, why, how to meet it, and the function that looks.
///
/// One value in one file is the check, its test, its page and its `explain` text.
package struct Rule: Sendable, Identifiable {
  /// Area and number, such as `GOV-001`.
  package let id: String
  /// What is wrong where it fails, in kebab-case, such as `owner-missing`.
  package let name: String
  package let severity: SeverityByTier
  /// The demand in one sentence.
  package let summary: String
  /// Why it matters.
  package let rationale: String
  /// What to do about a finding.
  package let howToMend: String
  /// The controls that a pass is evidence for, such as `ISO 22301 5.3`.
  package let controls: [String]
  package let examples: Examples
  let inspection: Inspection

  init(
    _ id: String, _ name: String, severity: SeverityByTier, summary: String, rationale: String,
    howToMend: String, controls: [String], examples: Examples, check inspection: Inspection
  ) {
    self.id = id
    self.name = name
    self.severity = severity
    self.summary = summary
    self.rationale = rationale
    self.howToMend = howToMend
    self.controls = controls
    self.examples = examples
    self.inspection = inspection
  }

  /// The area, such as `GOV`.
  package var area: String {
    String(id.prefix { $0 != "-" })
  }
}

extension Rule {
  /// Tiny programmes that show a rule at work; tests run all of them.
  ///
  /// `-- path --` lines separate files, and text without one is `content/inventory/all.json`. The
  /// marks `⟦ ⟧` stand around the exact places of the findings. Today is `Examples.today` unless
  /// the example's `program.json` says otherwise.
  package struct Examples: Sendable {
    package let passing: [String]
    package let failing: [String]
    /// Programmes of which the rule cannot tell, marks where it says so.
    package let notEvaluable: [String]

    init(passing: [String], failing: [String], notEvaluable: [String] = []) {
      self.passing = passing
      self.failing = failing
      self.notEvaluable = notEvaluable
    }

    /// The as-of date of examples that state none: 2026-11-21.
    package static let today = CalendarDay(number: 20_778)
  }
}
