// SPDX-License-Identifier: Apache-2.0

package import Assessment

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
  let bench = Bench(assessment)
  let last = rules.filter(\.inspection.comesLast)
  var parts = bench.judge(rules.filter { !$0.inspection.comesLast }, jobs: jobs)
  if !last.isEmpty { parts += bench.afterwards(parts, by: rules).judge(last, jobs: jobs) }
  return evaluation(of: consume parts, in: rules, assessment)
}

/// What came of all rules, in the order of findings.
private func evaluation(
  of parts: consuming [Bench.Part], in rules: [Rule], _ assessment: Assessment
) -> Evaluation {
  let results = Dictionary(uniqueKeysWithValues: parts.map { ($0.result.rule, $0.result) })
  var findings = [Finding](inOrder: parts.map(\.findings))
  // Held once, they are changed in place.
  parts = []
  findings.nameCauses()
  return Evaluation(
    findings: findings,
    results: rules.compactMap { results[$0.id] },
    diagnostics: unknownNames(in: assessment.portfolio.programme, known: Rule.all))
}
