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
  var parts = parallelMap(rules, jobs: jobs) { $0.inspection.comesLast ? nil : bench.judge($0) }
  if parts.contains(where: { $0 == nil }) {
    let last = bench.afterwards(parts.compactMap(\.self), by: rules)
    for index in rules.indices where parts[index] == nil { parts[index] = last.judge(rules[index]) }
  }
  return evaluation(of: parts.compactMap(\.self), assessment)
}

/// What came of all rules, in the order of findings.
private func evaluation(of parts: [Bench.Part], _ assessment: Assessment) -> Evaluation {
  Evaluation(
    findings: parts.flatMap(\.findings).inOrder(), results: parts.map(\.result),
    diagnostics: unknownNames(in: assessment.portfolio.programme, known: Rule.all))
}

/// Turns what rules say into findings, by the waivers and settings of a programme.
private struct Bench: Sendable {
  /// What came of one rule.
  typealias Part = (findings: [Finding], result: RuleResult)

  private(set) var check: Check
  let settings: RuleSettings

  init(_ check: Check) {
    self.check = check
    settings = RuleSettings(check.settings)
  }

  /// The bench before which those rules come that look at what the others found.
  ///
  /// - Parameter rules: those that were checked; what a waiver names beside them is checked now.
  func afterwards(_ parts: [Part], by rules: [Rule]) -> Bench {
    let checked = Set(rules.map(\.id))
    let waived = Set(check.inventory.waivers.compactMap { $0.rule.value })
    let others = Rule.all.filter { rule in
      waived.contains(rule.id) && !checked.contains(rule.id) && !rule.inspection.comesLast
    }
    let findings = parts.flatMap(\.findings) + others.flatMap { judge($0).findings }
    var last = self
    // Only what some waiver names will be asked for.
    last.check.occurrences = Set(
      findings.filter { waived.contains($0.rule) }.flatMap { Occurrence.named(by: $0) })
    return last
  }

  func judge(_ rule: Rule) -> Part {
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
