// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import TestSupport
import Testing

@testable import Reports

/// What gates, and what is the same finding in another build.
@Suite struct ReportTests {
  @Test func `mistakes in the input gate whatever the limit is`() {
    let report = SampleReport.report(#"{"services": [{"id": "Pay"}]}"#, failOn: .never)
    #expect(report.isGating)
    #expect(report.errors.map(\.isGating) == [true])
    #expect(report.errors.map(\.subject.kind) == ["file"])
    #expect(report.findings.filter(\.isGating).isEmpty)
  }

  @Test(arguments: zip([FailOn.critical, .high, .never], [1, 2, 0]))
  func `findings gate from a severity on`(failOn: FailOn, expected: Int) {
    let report = SampleReport.report(
      """
      -- content/inventory/all.json --
      {"services": [{"id": "a", "tier": "tier-1"}, {"id": "b", "tier": "tier-2"}]}
      -- content/services/a.md --
      # A
      -- content/services/b.md --
      # B
      """, failOn: failOn)
    #expect(report.findings.map(\.severity) == [.critical, .high])
    #expect(report.findings.filter(\.isGating).count == expected)
  }

  @Test func `what is waived is there and does not gate`() throws {
    let report = SampleReport.report()
    let waived = try #require(report.findings.first { $0.state == .waived(by: "w-1") })
    #expect(!waived.isGating)
    #expect(report.summary.contains("1 waived"))
  }

  @Test func `a finding stands at its mark`() throws {
    let literal = ProgrammeLiteral(#"{"services": [{"id": ⟦"pay"⟧}]}"#)
    let report = SampleReport.report(#"{"services": [{"id": ⟦"pay"⟧}]}"#)
    let finding = try #require(report.findings.first { $0.rule == "GOV-001" })
    #expect(finding.place == Sources(literal.files).place(of: literal.marks[0]))
  }

  @Test func `an inserted line changes no fingerprint`() {
    let before = SampleReport.report()
    let after = SampleReport.report(
      SampleReport.programme.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0 == "{\"people\"" ? "\n\($0)" : "\($0)" }.joined(separator: "\n")
        .replacing("{\"people\"", with: "\n\n{\"people\""))
    #expect(before.findings.map(\.fingerprint) == after.findings.map(\.fingerprint))
    #expect(before.errors.map(\.fingerprint) == after.errors.map(\.fingerprint))
    #expect(before.findings.map(\.place) != after.findings.map(\.place))
  }

  @Test func `equal mistakes in one file are two`() {
    let report = SampleReport.report(
      #"{"services": [{"id": "a", "nmae": "x"}, {"id": "b", "nmae": "x"}]}"#)
    #expect(report.errors.count == 2)
    #expect(Set(report.errors.map(\.fingerprint)).count == 2)
  }
}
