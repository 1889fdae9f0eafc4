// SPDX-License-Identifier: Apache-2.0

import Assessment
import ContentReader
import Continuity
import Diagnostics
import TestSupport
import Testing

@testable import Rules

/// What cannot be told for one reason names the one finding that tells the reason.
@Suite struct CauseTests {
  /// What each finding of some rules about a programme names as its cause: `DEP-004 pay < BIA-006`.
  private func causes(of ids: [String], in inventory: String) -> [String] {
    evaluation(of: inventory, by: ids).findings.map { finding in
      let cause = finding.cause.map { " < \($0.rule) \($0.subject.id)" } ?? ""
      return "\(finding.rule) \(finding.subject.id)\(cause)"
    }.sorted()
  }

  @Test func `the rule that reports a missing objective tells the cause`() {
    let found = causes(
      of: ["BIA-006", "DEP-003", "DEP-004", "DEP-007"],
      in: """
        {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rpo": "0"},
           "times": {"own": "1h"}, "dependencies": [{"on": "base"}]},
          {"id": "base", "tier": "tier-1", "bia": {"rto": "1h", "rpo": "0"},
           "times": {"own": "1h"}}]}
        """)
    #expect(found.contains("BIA-006 pay"))
    #expect(found.contains("DEP-003 pay < BIA-006 pay"))
    #expect(found.contains("DEP-004 pay < BIA-006 pay"))
  }

  @Test func `a service without any analysis is told so once`() {
    let found = causes(
      of: ["BIA-001", "GOV-005", "DEP-004"],
      in: #"{"services": [{"id": "pay", "tier": "tier-1", "times": {"own": "1h"}}]}"#)
    #expect(found == ["BIA-001 pay", "DEP-004 pay < BIA-001 pay", "GOV-005 pay < BIA-001 pay"])
  }

  @Test func `where no rule reports it the first that cannot tell stands for the others`() {
    let found = causes(
      of: ["DAT-002", "DAT-003"],
      in: """
        {"services": [{"id": "pay", "tier": "tier-1", "kind": "business-process",
           "bia": {"rto": "4h", "rpo": "1h"}}]}
        """)
    #expect(found == ["DAT-002 pay", "DAT-003 pay < DAT-002 pay"])
  }

  @Test func `the same field of two services is two causes`() {
    let found = causes(
      of: ["BIA-001", "GOV-005"],
      in: #"{"services": [{"id": "a", "tier": "tier-1"}, {"id": "b", "tier": "tier-1"}]}"#)
    #expect(
      found == ["BIA-001 a", "BIA-001 b", "GOV-005 a < BIA-001 a", "GOV-005 b < BIA-001 b"])
  }
}
