// SPDX-License-Identifier: Apache-2.0

package import Assessment
import Concurrency
import Continuity
import Diagnostics

/// Checks a programme by every rule of the catalogue.
///
/// - Parameters:
///   - assessment: the programme's figures as of the day for which it is checked.
///   - jobs: how many rules are checked at once; the result is the same for any number.
package func check(_ assessment: Assessment, jobs: Int) -> Evaluation {
  check(assessment, by: Rule.all, jobs: jobs)
}

/// Checks a programme by some rules.
func check(_ assessment: Assessment, by rules: [Rule], jobs: Int) -> Evaluation {
  let bench = Bench(Check(assessment))
  let parts = parallelMap(rules, jobs: jobs) { bench.judge($0) }
  return Evaluation(
    findings: parts.flatMap(\.findings).inOrder(), results: parts.map(\.result),
    diagnostics: unknownNames(in: assessment.portfolio.programme, known: Rule.all))
}

/// Turns what rules say into findings, by the waivers and settings of a programme.
private struct Bench: Sendable {
  let check: Check
  let settings: RuleSettings

  init(_ check: Check) {
    self.check = check
    settings = RuleSettings(check.settings)
  }

  func judge(_ rule: Rule) -> (findings: [Finding], result: RuleResult) {
    var judge = Judge(rule.severity)
    let isOff = settings.isOff(rule)
    if !isOff { rule.inspection.run(check, &judge) }
    var tallies = judge.tallies
    let findings = judge.judgements.flatMap { judgement in
      let findings = self.findings(rule, judgement)
      tallies[judgement.column].add(findings.map(\.state))
      return findings
    }
    return (findings, RuleResult(rule: rule.id, isOff: isOff, tallies: tallies))
  }

  private func findings(_ rule: Rule, _ judgement: Judge.Judgement) -> [Finding] {
    Flaw.merged(judgement.outcome.flaws).compactMap { flaw in
      let column = flaw.column ?? judgement.column
      guard let severity = settings.severity(of: rule, column: column, raise: flaw.raise)
      else { return nil }
      return Finding(
        rule: rule.id, severity: severity,
        state: state(of: flaw, rule, judgement, column: column), subject: judgement.subject,
        discriminator: flaw.discriminator, message: flaw.message, span: flaw.span,
        notes: flaw.notes, help: flaw.help, controls: rule.controls, column: column)
    }
  }

  private func state(
    of flaw: Flaw, _ rule: Rule, _ judgement: Judge.Judgement, column: Int
  ) -> Finding.State {
    guard judgement.outcome.state == .fail else { return .notEvaluable }
    let waiver = check.waivers.waiver(
      of: rule.id, subject: judgement.subject.id, discriminator: flaw.discriminator, tier: column)
    return waiver.map { .waived(by: $0.id) } ?? .fail
  }
}

extension Tally {
  /// Counts a subject by its findings: fail if one stands, else waived or not evaluable.
  fileprivate mutating func add(_ states: [Finding.State]) {
    switch states.first {
    case nil: notApplicable += 1
    case _ where states.contains(.fail): fail += 1
    case .notEvaluable: notEvaluable += 1
    default: waived += 1
    }
  }
}
