// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing
import Testing

@testable import Rules

@Suite struct ExampleTests {
  @Test(arguments: RuleExample.all("passing") { $0.examples.passing })
  func `a passing example has no finding`(_ example: RuleExample) {
    let (programme, findings, _) = example.run()
    #expect(shown(findings, in: programme) == [], "\(example.testDescription)")
    #expect(errors(in: programme) == [], "\(example.testDescription)")
  }

  /// The fingerprint that an approval would have to name depends on the digest of the tests.
  private static let neverPassing: Set<String> = ["GOV-004"]

  @Test(arguments: Rule.all.map(\.id).filter { !neverPassing.contains($0) })
  func `some passing example of a rule passes, rather than not being asked`(_ id: String) {
    let examples = RuleExample.all("passing") { $0.id == id ? $0.examples.passing : [] }
    let passes = examples.filter { $0.writing == .asWritten }
      .map { $0.evaluated().evaluation.results.reduce(0) { $0 + $1.total.pass } }
    #expect(passes.contains { $0 > 0 })
  }

  @Test(arguments: RuleExample.all("failing") { $0.examples.failing })
  func `a failing example has findings exactly at its marks`(_ example: RuleExample) {
    let (programme, findings, marks) = example.run()
    expect(findings.filter { $0.state == .fail }, at: marks, in: programme, example)
    #expect(findings.allSatisfy { $0.state == .fail }, "\(example.testDescription)")
    #expect(!marks.isEmpty, "\(example.testDescription)")
  }

  @Test(arguments: RuleExample.all("not evaluable") { $0.examples.notEvaluable })
  func `an example that cannot be told says so exactly at its marks`(_ example: RuleExample) {
    let (programme, findings, marks) = example.run()
    expect(findings.filter { $0.state == .notEvaluable }, at: marks, in: programme, example)
    #expect(findings.allSatisfy { $0.state == .notEvaluable }, "\(example.testDescription)")
    #expect(!marks.isEmpty, "\(example.testDescription)")
  }

  private func expect(
    _ findings: [Finding], at marks: [Span], in programme: Programme, _ example: RuleExample
  ) {
    let wanted = marks.sorted().map { "\(programme.sources.place(of: $0))-\($0.upper)" }
    let found = findings.compactMap(\.span).sorted()
      .map { "\(programme.sources.place(of: $0))-\($0.upper)" }
    #expect(
      found == wanted, "\(example.testDescription): \(shown(findings, in: programme))")
    #expect(errors(in: programme) == [], "\(example.testDescription)")
  }

  private func shown(_ findings: [Finding], in programme: Programme) -> [String] {
    findings.map { finding in
      let place = finding.span.map { programme.sources.place(of: $0).description } ?? "nowhere"
      return "\(place): \(finding.state.word): \(finding.message)"
    }
  }

  private func errors(in programme: Programme) -> [String] {
    programme.diagnostics.filter { $0.severity == .error }.map(\.message.english)
  }
}
