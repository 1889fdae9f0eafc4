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
    let subjects = Set(check.inventory.waivers.compactMap { $0.waived?.id })
    var last = self
    for finding in named.lazy.flatMap(\.findings) where subjects.contains(finding.subject.id) {
      last.check.occurrences.formUnion(Occurrence.named(by: finding))
    }
    return last
  }

  /// Checks a programme by some rules; their parts come in the order of the rules.
  package func judge(_ rules: [Rule], jobs: Int) -> [Part] {
    let rounds = parallelMap(rules, jobs: jobs) { rule in
      settings.isOff(rule) ? [] : rule.inspection.rounds(check)
    }
    let fresh = rules.map { Judge(of: $0, settings.weights(of: $0), check.waivers) }
    let hearings = parallelMap(Sitting.all(rounds), jobs: jobs) { $0.hear(check, by: fresh) }
    var judges = fresh
    for hearing in hearings.joined() { judges[hearing.rule].add(hearing.heard) }
    return zip(rules, judges).map { part(of: $0, $1) }
  }

  private func part(of rule: Rule, _ judge: Judge) -> Part {
    let weights = settings.weights(of: rule)
    return (
      judge.findings,
      RuleResult(
        rule: rule.id, isOff: settings.isOff(rule),
        severities: judge.tallies.indices.map { weights.severity(column: $0) },
        tallies: judge.tallies)
    )
  }
}
