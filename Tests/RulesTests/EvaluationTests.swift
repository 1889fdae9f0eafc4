// SPDX-License-Identifier: Apache-2.0

import Assessment
import ContentReader
import Continuity
import Diagnostics
import Phrasing
import TestSupport
import Testing

@testable import Rules

/// A programme with gaps of many kinds.
private let gaps = """
  {"services": [
    {"id": "pay", "tier": "tier-1", "owner": "amara", "dependencies": [{"on": "ledger"}]},
    {"id": "ledger", "tier": "tier-3", "dependencies": [{"on": "pay"}, {"on": "fax"}]},
    {"id": "fax", "status": "retired"}, {"id": "shop"}],
   "people": [{"id": "amara", "status": "left"}],
   "actions": [{"id": "act-1", "due": "2026-01-01"}]}
  """

@Suite struct EvaluationTests {
  @Test func `findings come worst first and do not depend on the number of jobs`() {
    let one = evaluation(of: gaps)
    let many = evaluation(of: gaps, jobs: 4)
    #expect(one.findings == many.findings)
    #expect(one.findings == one.findings.sorted())
    #expect(one.findings.first?.severity == .critical)
    #expect(one.results.map(\.rule) == Rule.all.map(\.id))
  }

  @Test func `no two findings have one identity`() {
    let findings = evaluation(of: gaps).findings
    #expect(Set(findings.map(\.identity)).count == findings.count)
    #expect(Set(findings.map(\.fingerprint)).count == findings.count)
    #expect(findings.allSatisfy { $0.span != nil && $0.fingerprint.utf8.count == 32 })
  }

  @Test func `the fingerprint is the published hash of the identity`() {
    let finding = Finding(
      rule: "GOV-001", severity: .high, state: .fail,
      subject: RecordReference(.services, "pay"), message: "no owner", span: nil)
    let hash = StableHash(of: "GOV-001", "service", "pay", "")
    #expect(finding.fingerprint == hash.hexadecimal)
  }

  @Test func `a promise that a measurement breaks is told with the time that was measured`() {
    let findings = evaluation(
      of: """
        {"services": [{"id": "pay", "bia": {"rto": "1h"}, "times": {"own": "30m"}}],
         "exercises": [{"id": "ex", "heldOn": "2026-10-01", "level": 7,
           "scope": [{"service": "pay", "dependenciesIncluded": true}],
           "results": [{"service": "pay", "rta": "2h", "result": "failed"}]}]}
        """, by: ["DEP-004"]
    ).findings
    #expect(
      findings.map(\.message.english) == [
        "with everything lost, service 'pay' is back after 2h, as measured end to end; by design "
          + "after 30m at the earliest; it promises 1h"
      ])
  }

  @Test func `subjects are counted once by the column of their tier`() {
    let result = evaluation(of: gaps, by: ["GOV-002"]).results[0]
    #expect(result.tallies.map(\.fail) == [2, 0, 1, 0])
    #expect(result.total.pass == 0)
  }

  @Test func `what the tier does not ask for does not apply`() {
    let result = evaluation(
      of: #"{"services": [{"id": "pay", "tier": "tier-4"}]}"#, by: ["GOV-002"]
    ).results[0]
    #expect(result.total.notApplicable == 1)
    #expect(result.total.fail == 0)
  }

  @Test(arguments: [
    (#""rules": {"GOV-002": "low"}"#, [Severity.low]),
    (#""rules": {"GOV-002": "off"}"#, []),
    (#""rules": {"GOV-001": "low"}"#, [.high]),
  ])
  func `program.json sets the severity of a rule or turns it off`(
    _ settings: String, _ severities: [Severity]
  ) {
    let text = """
      {"services": [{"id": "pay", "tier": "tier-1"}]}
      -- content/program.json --
      {\(settings)}
      """
    #expect(evaluation(of: text, by: ["GOV-002"]).findings.map(\.severity) == severities)
  }

  @Test(arguments: [
    ("2026-11-21", "GOV-002", "waived"), ("2026-11-20", "GOV-002", "fail"),
    ("2026-11-21", "GOV-001", "fail"),
  ])
  func `a waiver in force covers a finding unless its rule may not be waived`(
    _ end: String, _ rule: String, _ state: String
  ) {
    let text = """
      {"services": [{"id": "pay", "tier": "tier-1"}], "people": [{"id": "bo"}],
       "waivers": [{"id": "w-1", "rule": "\(rule)", "subject": "pay", "approvedBy": "bo",
         "grantedOn": "2026-11-01", "expiresOn": "\(end)"}]}
      """
    let findings = evaluation(of: text, by: [rule]).findings
    #expect(findings.map(\.state.word) == [state])
    #expect(findings.allSatisfy { $0.isGap == (state == "fail") })
  }

  @Test func `what is unknown is a gap for the first two tiers alone`() {
    let text = """
      {"services": [{"id": "pay", "tier": "tier-1"}, {"id": "shop", "tier": "tier-3"}]}
      """
    let findings = evaluation(of: text, by: ["GOV-005"]).findings
    #expect(findings.map(\.subject.id) == ["pay", "shop"])
    #expect(findings.map(\.isGap) == [true, false])
    #expect(findings.map { $0.isGating(.high) } == [true, false])
    #expect(findings.map { $0.isGating(.critical) } == [false, false])
  }

  @Test func `the same flaw at two places is one finding with a note`() {
    let text = """
      {"services": [{"id": "pay"}], "people": [{"id": "amara", "status": "left"}]}
      -- content/services/pay.md --
      [Amara](⟦person:amara⟧) leads; ask [her](⟦person:amara⟧).
      """
    let findings = evaluation(of: text, by: ["PRO-013"]).findings
    #expect(findings.count == 1)
    #expect(
      findings.flatMap { [$0.span] + $0.notes.map(\.span) }.compactMap(\.self)
        .filter { ProgrammeLiteral(text).marks.contains($0) } == ProgrammeLiteral(text).marks)
  }

  @Test func `an action that is very late weighs a step more`() {
    let findings = evaluation(of: gaps, by: ["GOV-009"]).findings
    #expect(findings.map(\.severity) == [.critical])
  }

  @Test func `a rule that does not exist is told with a suggestion`() {
    let text = """
      {"waivers": [{"id": "w-1", "rule": ⟦"GOV-01"⟧}]}
      -- content/program.json --
      {"rules": {⟦"GOV-0001"⟧: "low"}, "nonWaivable": [⟦"nothing"⟧]}
      """
    let diagnostics = evaluation(of: text).diagnostics
    #expect(diagnostics.compactMap(\.span) == ProgrammeLiteral(text).marks)
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
    #expect(
      diagnostics.map(\.message.english) == [
        "no rule 'GOV-01'", "no rule 'GOV-0001'", "no rule 'nothing'",
      ])
    #expect(diagnostics.map(\.meant) == ["GOV-001", "GOV-001", nil])
  }
}
