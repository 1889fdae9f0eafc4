// SPDX-License-Identifier: Apache-2.0

import Assessment
import ContentReader
import Continuity
import TestSupport
import Testing

@testable import Rules

/// What some rules find in a programme.
private func findings(of text: String, by ids: [String]) -> [Finding] {
  evaluation(of: text, by: ids, jobs: 2).findings
}

/// A waiver that covers nothing (WVR-004) is known only once the other rules have spoken.
@Suite struct AfterOthersTests {
  private func needless(_ waiver: String, owner: String = "") -> [String] {
    findings(
      of: """
        {"services": [{"id": "pay", "tier": "tier-3"\(owner)}], "people": [{"id": "bo"}],
         "waivers": [{"id": "w-1", "subject": "pay", "approvedBy": "bo",
           "grantedOn": "2026-11-01", "expiresOn": "2026-12-01", \(waiver)}]}
        """, by: ["GOV-001", "WVR-004"]
    ).filter { $0.rule == "WVR-004" }.map(\.subject.id)
  }

  @Test func `a waiver is needless once its finding is gone`() {
    #expect(needless(#""rule": "GOV-001""#) == [])
    #expect(needless(#""rule": "GOV-001""#, owner: #", "owner": "bo""#) == ["w-1"])
  }

  @Test func `a rule that was not asked for is looked at for the waiver that names it`() {
    #expect(needless(#""rule": "GOV-003""#) == [])
    #expect(needless(#""rule": "DEP-001""#) == ["w-1"])
  }

  @Test func `a waiver of one of several findings is needless where that one is gone`() {
    #expect(needless(#""rule": "GOV-001", "discriminator": "somebody""#) == ["w-1"])
  }
}

/// What a programme has not begun to record is told once.
@Suite struct OnceRecordedTests {
  private static let services = """
    {"id": "pay", "tier": "tier-1", "bia": {"reviewedOn": "2026-05-01"}},
    {"id": "shop", "tier": "tier-3"}
    """

  @Test func `a field that no record states is one finding as mild as the rule has`() {
    let found = findings(of: #"{"services": [\#(Self.services)]}"#, by: ["GOV-007"])
    #expect(found.map(\.subject.kind) == [.programme])
    #expect(found.map(\.state) == [.notEvaluable])
    #expect(found.map(\.severity) == [.low])
    #expect(found.allSatisfy { !$0.isGap })
  }

  @Test func `as soon as one record states it each is asked`() {
    let found = findings(
      of: """
        {"services": [\(Self.services), {"id": "till", "tier": "tier-2",
           "changedOn": "2026-06-01", "bia": {"reviewedOn": "2026-05-01"}}]}
        """, by: ["GOV-007"])
    #expect(found.map(\.subject.id) == ["till"])
  }

  @Test func `who has no service of a tier that is asked hears nothing`() {
    let found = findings(
      of: #"{"services": [{"id": "fax", "tier": "tier-4"}]}"#, by: ["DAT-013", "TEC-010"])
    #expect(found.isEmpty)
  }
}
