// SPDX-License-Identifier: Apache-2.0

package import Assessment
import Concurrency
import Continuity

/// Turns what rules say into findings, by the waivers and settings of a programme.
package struct Bench: Sendable {
  /// What came of one rule: its findings in the order of subjects, and how those came out.
  package typealias Part = (findings: [Finding], result: RuleResult)

  private(set) var check: Check
  let settings: RuleSettings

  /// What rules may look at is looked up now, once for all of them.
  package init(_ assessment: Assessment) {
    check = Check(assessment)
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
    // Only what some waiver names will be asked for.
    let named = parts.filter { waived.contains($0.result.rule) } + judge(others, jobs: 1)
    var last = self
    last.check.occurrences = Set(named.flatMap { $0.findings.flatMap { Occurrence.named(by: $0) } })
    return last
  }

  /// Checks a programme by some rules; their parts come in the order of the rules.
  package func judge(_ rules: [Rule], jobs: Int) -> [Part] {
    let rounds = parallelMap(rules, jobs: jobs) { rule in
      settings.isOff(rule) ? [] : rule.inspection.rounds(check)
    }
    let fresh = rules.map { Judge($0.severity) }
    let hearings = parallelMap(Sitting.all(rounds), jobs: jobs) { $0.hear(check, by: fresh) }
    var judges = fresh
    for hearing in hearings.joined() { judges[hearing.rule].add(hearing.heard) }
    return parallelMap(Array(zip(rules, judges)), jobs: jobs) { part(of: $0, $1) }
  }

  private func part(of rule: Rule, _ judge: Judge) -> Part {
    var tallies = judge.tallies
    var findings: [Finding] = []
    findings.reserveCapacity(judge.judgements.count)
    for judgement in judge.judgements.inOrder() {
      let first = findings.count
      append(rule, judgement, to: &findings)
      if findings.count > first + 1 { findings[first...].sort() }
      let found = findings[first...]
      tallies[found.first?.column ?? judgement.column].add(found)
    }
    let severities = tallies.indices.map { settings.severity(of: rule, column: $0, raise: 0) }
    return (
      findings,
      RuleResult(
        rule: rule.id, isOff: settings.isOff(rule), severities: severities, tallies: tallies)
    )
  }

  /// Adds what a rule says of a subject to the findings, each flaw being one.
  private func append(_ rule: Rule, _ judgement: Judge.Judgement, to findings: inout [Finding]) {
    for flaw in Flaw.merged(judgement.outcome.flaws) {
      let column = flaw.column ?? judgement.column
      guard let severity = settings.severity(of: rule, column: column, raise: flaw.raise)
      else { continue }
      findings.append(
        Finding(
          rule: rule.id, severity: severity,
          state: state(of: flaw, rule, judgement, column: column), subject: judgement.subject,
          discriminator: flaw.discriminator, message: flaw.message, span: flaw.span,
          notes: flaw.notes, help: flaw.help, input: flaw.input, controls: rule.controls,
          column: column))
    }
  }

  private func state(
    of flaw: Flaw, _ rule: Rule, _ judgement: Judge.Judgement, column: Int
  ) -> Finding.State {
    guard judgement.outcome.state == .fail else { return .notEvaluable }
    let waiver = check.waivers.waiver(
      of: rule.id, subject: judgement.subject, discriminator: flaw.discriminator, tier: column)
    return waiver.map { .waived(by: $0.id) } ?? .fail
  }
}

extension Tally {
  /// Counts a subject by its findings: fail if one stands, else waived or not evaluable.
  fileprivate mutating func add(_ found: ArraySlice<Finding>) {
    switch found.first?.state {
    case nil: notApplicable += 1
    case _ where found.contains { $0.state == .fail }: fail += 1
    case .notEvaluable: notEvaluable += 1
    default: waived += 1
    }
  }
}
