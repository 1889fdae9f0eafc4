// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics

/// How many subjects came out how.
package struct Tally: Sendable, Hashable {
  package var pass = 0
  package var fail = 0
  package var waived = 0
  package var notEvaluable = 0
  package var notApplicable = 0

  package init() {}

  /// Whether no subject came out in any way that counts.
  package var isEmpty: Bool { pass + fail + waived + notEvaluable == 0 }

  /// The sums of two.
  package static func + (first: Tally, second: Tally) -> Tally {
    var sum = first
    sum.pass += second.pass
    sum.fail += second.fail
    sum.waived += second.waived
    sum.notEvaluable += second.notEvaluable
    sum.notApplicable += second.notApplicable
    return sum
  }
}

/// What became of one rule: how its subjects came out, by column of tiers.
package struct RuleResult: Sendable {
  /// The id of the rule.
  package let rule: String
  /// Whether program.json turned it off; then nothing was counted.
  package let isOff: Bool
  /// Four: the severity for the tiers of the first to the fourth rank, as program.json has it, else
  /// the catalogue; `nil` where the rule is not checked.
  package let severities: [Severity?]
  /// Four, for the tiers of the first to the fourth rank.
  package let tallies: [Tally]

  /// Over all tiers.
  package var total: Tally {
    tallies.reduce(Tally(), +)
  }
}

/// Everything that the rules found in a programme.
package struct Evaluation: Sendable {
  /// Worst first; see `Finding.<`.
  package let findings: [Finding]
  /// One for each rule of the catalogue, in its order.
  package let results: [RuleResult]
  /// What names a rule or framework that does not exist, by place.
  package let diagnostics: [Diagnostic]

  /// What was found in what an audience may see and is true of the whole programme too.
  ///
  /// Hiding a field makes some rules say that it is missing; the whole programme knows better. How
  /// the subjects of each rule came out is told of the whole programme.
  package func confirmed(by whole: Evaluation) -> Evaluation {
    let known = Set(whole.findings.map { Claim($0) })
    let mistakes = Set(whole.diagnostics)
    return Evaluation(
      findings: findings.filter { known.contains(Claim($0)) }, results: whole.results,
      diagnostics: diagnostics.filter { mistakes.contains($0) })
  }
}

/// What a finding says, whoever it is said to; by which waiver it is accepted may be hidden.
private struct Claim: Hashable {
  let finding: Finding.Identity
  let state: String

  init(_ finding: Finding) {
    self.finding = finding.identity
    state = finding.state.word
  }
}
