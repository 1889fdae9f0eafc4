// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing
import Rules
import TestSupport
import Testing

@testable import Reports

/// What gates, and what is the same finding in another build.
@Suite struct ReportTests {
  @Test func `mistakes in the input gate whatever the limit is`() {
    let report = SampleReport.report(#"{"services": [{"id": "Pay"}]}"#, failOn: .never)
    #expect(report.isGating)
    #expect(report.mistakes.map(\.isGating) == [true])
    #expect(report.mistakes.map(\.subject.kind) == ["file"])
    #expect(report.findings.filter(\.isGating).isEmpty)
  }

  @Test func `what is no error leaves the input well formed, and is declared as what it is`() {
    let report = SampleReport.report(
      """
      {"services": []}
      -- content/inventory/notes.md --
      Remarks.
      """)
    #expect(report.mistakes.map(\.weight) == ["note"])
    #expect(!report.isGating)
    #expect(!writtenText { report.writeOSCAL(to: &$0, drain: $1) }.contains("well formed"))
    let sarif = writtenText { report.writeSARIF(to: &$0, drain: $1) }
    #expect(sarif.contains(/"level":"note"\},"help":\{[^}]*\},"id":"FILE-002"/))
    #expect(report.gitHubAnnotations.contains("FILE-002 (not gating%2C note)"))
    #expect(report.markdown().contains("| does not gate | note | FILE-002 |"))
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
    let waived = try #require(report.findings.first { $0.state == .waived(by: RecordID("w-1")) })
    #expect(!waived.isGating)
    #expect(report.summary.contains("1 waived"))
  }

  @Test(arguments: [(0, true), (1, true), (2, false), (3, false)])
  func `what is unknown gates for the first two tiers and is open`(column: Int, gates: Bool) {
    let report = SampleReport.report(
      of: Finding(
        rule: "GOV-001", severity: .high, state: .notEvaluable,
        subject: RecordReference(.services, "pay"), message: "cannot be told without 'tier'",
        span: Span(FileID(0), 0..<1), column: column))
    #expect(report.isGating == gates)
    #expect(report.text.contains(gates ? "(not evaluable, gates)" : "(not evaluable)"))
    let sarif = writtenText { report.writeSARIF(to: &$0, drain: $1) }
    #expect(sarif.contains(#""kind":"open","level":"none""#))
    #expect(
      writtenText { report.writeJUnit(to: &$0, drain: $1) }.contains(
        gates ? "<failure " : "<skipped "))
  }

  @Test(arguments: ["\n::error::x", "\r::add-mask::x", "\u{1B}[2J"])
  func `no text of the content begins a line of a log`(text: String) {
    let report = SampleReport.report(
      of: Finding(
        rule: "GOV-001", severity: .high, state: .fail,
        subject: RecordReference(.services, "pay"), message: "no owner '\(text)'",
        span: Span(FileID(0), 0..<1), help: ["state another than '\(text)'"]))
    for written in [report.text, report.gitHubAnnotations] {
      #expect(!written.contains { $0 == "\r" || $0 == "\u{1B}" })
      #expect(written.split(separator: "\n").count { $0.hasPrefix("::") } <= 1)
      #expect(!written.contains("\n::add-mask") && !written.contains("\n::error::"))
    }
  }

  @Test func `a finding without a place stands somewhere in every format`() {
    let report = SampleReport.report(
      of: Finding(
        rule: "GOV-001", severity: .high, state: .fail,
        subject: RecordReference(.programme, "programme"), message: "no owner", span: nil))
    #expect(report.findings[0].place == nil)
    let sarif = writtenText { report.writeSARIF(to: &$0, drain: $1) }
    #expect(sarif.contains(#""uri":"content/program.json""#))
    for format in OutputFormat.all {
      #expect(!format.write(report).isEmpty, "\(format.name)")
    }
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
    #expect(before.mistakes.map(\.fingerprint) == after.mistakes.map(\.fingerprint))
    #expect(before.findings.map(\.place) != after.findings.map(\.place))
  }

  @Test func `equal mistakes in one file are two`() {
    let report = SampleReport.report(
      #"{"services": [{"id": "a", "nmae": "x"}, {"id": "b", "nmae": "x"}]}"#)
    #expect(report.mistakes.count == 2)
    #expect(Set(report.mistakes.map(\.fingerprint)).count == 2)
  }

  @Test func `a way out that all findings of a rule share is said with the rule`() throws {
    let literal = """
      {"services": [{"id": "a", "tier": "tier-1"}, {"id": "b", "tier": "tier-1"}]}
      """
    let report = SampleReport.report(literal)
    let shared = SharedHelp(report.findings)
    for finding in report.findings {
      let alike = report.findings.filter { $0.rule == finding.rule }.map(\.help)
      let isShared = Set(alike).count == 1
      #expect(shared.ofRule(finding.rule) == (isShared ? finding.help : []))
      #expect(shared.ofFinding(finding) == (isShared ? [] : finding.help))
    }
    for help in Set(report.findings.flatMap(\.help)) {
      #expect(writtenText { report.writeSARIF(to: &$0, drain: $1) }.contains(help))
      #expect(writtenText { report.writeOSCAL(to: &$0, drain: $1) }.contains(help))
    }
  }
}
