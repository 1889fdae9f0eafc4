// SPDX-License-Identifier: Apache-2.0

import Concurrency
package import Continuity
import Diagnostics

/// Checks a programme by every rule of the catalogue.
///
/// - Parameters:
///   - asOf: the day for which it is checked.
///   - jobs: how many rules are checked at once; the result is the same for any number.
package func check(_ programme: Programme, asOf: CalendarDay, jobs: Int) -> Evaluation {
  check(programme, by: Rule.all, asOf: asOf, jobs: jobs)
}

/// Checks a programme by some rules, for tests.
func check(
  _ programme: Programme, by rules: [Rule], asOf: CalendarDay, jobs: Int
) -> Evaluation {
  let check = Check(programme, asOf: asOf)
  let bench = Bench(programme, asOf: asOf)
  let parts = parallelMap(rules, jobs: jobs) { bench.judge($0, check) }
  return Evaluation(
    findings: parts.flatMap(\.findings).sorted(), results: parts.map(\.result),
    diagnostics: unknownRules(in: programme, known: Rule.all))
}

/// Turns what rules say into findings, by the waivers and settings of a programme.
private struct Bench: Sendable {
  let settings: RuleSettings
  let waivers: WaiverBook

  init(_ programme: Programme, asOf: CalendarDay) {
    settings = RuleSettings(programme.settings)
    waivers = WaiverBook(programme, asOf: asOf)
  }

  func judge(_ rule: Rule, _ check: Check) -> (findings: [Finding], result: RuleResult) {
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
    judgement.outcome.flaws.compactMap { flaw in
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
    let waiver = waivers.waiver(
      for: rule.id, judgement.subject, flaw.discriminator, column: column)
    return waiver.map { .waived(by: $0) } ?? .fail
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
