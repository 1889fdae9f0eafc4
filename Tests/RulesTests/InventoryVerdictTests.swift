// SPDX-License-Identifier: Apache-2.0

import Assessment
import ContentReader
import Continuity
import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// Verdicts that an example cannot show: they hang on fingerprints, weights or figures.
@Suite struct InventoryVerdictTests {
  private func assessment(of text: String) -> Assessment {
    let programme = readProgramme(Content(files: ProgrammeLiteral(text).files), jobs: 1)
    return assess(programme, asOf: Rule.Examples.today) { "\($0.count)" }
  }

  @Test(arguments: [("2026-05-04", 0), ("2027-05-04", 1)])
  func `who will acknowledge a plan one day has not yet, whatever fingerprint is named`(
    day: String, missing: Int
  ) throws {
    func text(_ fingerprint: String) -> String {
      """
      {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
         {"role": "dba", "primary": "bo"}]}}],
       "roles": [{"id": "dba"}], "people": [{"id": "bo", "accessVerifiedOn": "2026-11-01",
         "contacts": [{"verifiedOn": "2026-11-01"}]}],
       "plans": [{"id": "run", "services": ["pay"], "acknowledgements": [
         {"person": "bo", "on": "\(day)", "fingerprint": "\(fingerprint)"}]}]}
      """
    }
    let figures = assessment(of: text(""))
    let plan = try #require(figures.portfolio.programme.inventory.plans.first)
    let found = evaluation(of: text(figures.fingerprints.plan(plan)), by: ["GOV-019"]).findings
    #expect(found.map(\.state.word) == [String](repeating: "fail", count: missing))
  }

  @Test func `an action that only a finding names weighs as much as what was tried`() {
    let found = evaluation(
      of: """
        {"services": [{"id": "fax", "tier": "tier-4"}, {"id": "pay", "tier": "tier-1"}],
         "exercises": [{"id": "ex-1", "scope": [{"service": "fax"}],
           "findings": [{"id": "f-1", "action": "act-1"}]}],
         "events": [{"id": "fire", "scope": [{"service": "pay"}],
           "findings": [{"id": "f-1", "action": "act-2"}]}],
         "actions": [{"id": "act-1", "due": "2026-11-01"}, {"id": "act-2", "due": "2026-11-01"},
           {"id": "act-3", "due": "2026-11-01"}]}
        """, by: ["GOV-009"]
    ).findings
    #expect(found.map(\.subject.id) == ["act-2", "act-3", "act-1"])
    #expect(found.map(\.severity) == [.high, .high, .low])
  }

  @Test func `a waiver weighs as much as what it is for, of whatever kind that is`() {
    let found = evaluation(
      of: """
        {"services": [{"id": "fax", "tier": "tier-4", "suppliers": [{"supplier": "telex"}],
            "sites": [{"site": "bern"}]},
          {"id": "pay", "tier": "tier-1", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank"}, {"id": "telex"}], "sites": [{"id": "bern"}],
         "waivers": [{"id": "w-1", "subject": "supplier:bank"}, {"id": "w-2", "subject": "bern"},
           {"id": "w-3", "subject": "telex"}, {"id": "w-4", "subject": "programme"}]}
        """, by: ["WVR-002"]
    ).findings
    #expect(
      found.sorted { $0.subject.id < $1.subject.id }.map(\.severity)
        == [.high, .medium, .medium, .high])
  }

  @Test func `who wrote the steps in a write-up is an author, who wrote only about it is none`() {
    let portfolio = assessment(
      of: """
        {"services": [{"id": "pay"}, {"id": "ship"}], "people": [{"id": "amara"}, {"id": "bo"}],
         "plans": [{"id": "run", "services": ["pay"], "author": "amara"}]}
        -- content/services/pay.md --
        ---
        author: bo
        ---
        | Step | Duration |
        | --- | --- |
        | Restore | 1h |
        -- content/services/ship.md --
        ---
        author: bo
        ---
        # Shipping
        """
    ).portfolio
    #expect(portfolio.isAuthor(RecordID("amara"), of: 0))
    #expect(portfolio.isAuthor(RecordID("bo"), of: 0))
    #expect(!portfolio.isAuthor(RecordID("bo"), of: 1))
    #expect(!portfolio.hasAuthor(1))
  }
}
