// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Reports
import Rules

extension Examination {
  /// What `check` fails on where the command line does not say: the programme's, else high.
  package var failOn: FailOn {
    programme.settings.failOn.value ?? .high
  }

  /// The one model that all reports are written from.
  ///
  /// - Parameter baseline: what was there before; of it gates only what got worse.
  package func report(failOn: FailOn, baseline: Baseline? = nil) -> Report {
    Report(
      evaluation, of: programme, diagnostics: mistakes, kinds: kindsOfMistake, asOf: asOf,
      failOn: failOn, baseline: baseline, isWhole: audience == nil,
      version: ProgramVersion.current)
  }
}

extension Report {
  /// Appends the Markdown summary to the file that GitHub's actions show, where they ask for it.
  package func appendSummary(_ environment: Environment) throws(Failure) {
    guard let path = environment.stepSummary else { return }
    try appendToFile(path, Array(markdown().utf8))
  }
}
