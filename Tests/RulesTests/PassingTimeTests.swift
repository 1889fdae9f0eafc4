// SPDX-License-Identifier: Apache-2.0

import Assessment
import ContentReader
import Continuity
import TestSupport
import Testing

@testable import Rules

/// Moving the date forward never removes what is overdue, unless a dated fact lies in between
/// (method.md 3).
@Suite struct PassingTimeTests {
  /// Rules about what must be done again within an interval, or by a day.
  private static let overdueRules = [
    "GOV-005", "GOV-006", "GOV-009", "PEO-010", "SUP-004", "TRN-003", "TRN-005", "TST-001",
    "WVR-001",
  ]

  private static let text = """
    -- content/inventory/all.json --
    {"services": [
      {"id": "pay", "tier": "tier-1", "owner": "ada", "suppliers": [{"supplier": "cloud"}],
       "bia": {"rto": "4h", "reviewedOn": "2026-01-10"},
       "people": {"roles": [{"role": "lead", "primary": "ada"}]}},
      {"id": "fax", "tier": "tier-3", "owner": "ada",
       "bia": {"rto": "7d", "reviewedOn": "2026-05-10"}}],
     "people": [{"id": "ada", "contacts": [
       {"channel": "phone", "value": "1", "verifiedOn": "2026-03-01"}]}],
     "roles": [{"id": "lead", "curriculum": ["calm"]}],
     "assignments": [{"id": "a", "role": "lead", "person": "ada", "from": "2026-01-01"}],
     "courses": [{"id": "calm", "validity": "12 months"}],
     "trainingRecords": [{"person": "ada", "course": "calm", "completedOn": "2026-02-01"}],
     "suppliers": [{"id": "cloud", "evidence": [{"kind": "test", "on": "2026-02-01"}]}],
     "plans": [{"id": "back", "services": ["pay", "fax"], "reviewedOn": "2026-04-01"}],
     "exercises": [{"id": "drill", "heldOn": "2026-01-20", "level": 6,
       "scope": [{"service": "pay"}], "results": [{"service": "pay", "result": "passed"}]}],
     "actions": [{"id": "key", "due": "2026-07-01"}],
     "waivers": [{"id": "w", "rule": "GOV-002", "subject": "fax", "approvedBy": "ada",
       "grantedOn": "2026-01-01", "expiresOn": "2026-06-30"}]}
    """

  private func overdue(on day: CalendarDay) -> Set<String> {
    let findings = evaluation(of: Self.text, by: Self.overdueRules, asOf: day).findings
    return Set(findings.filter { $0.state == .fail }.map { "\($0.rule) \($0.fingerprint)" })
  }

  @Test func `nothing that is overdue stops being so because time passes`() throws {
    var day = try #require(CalendarDay("2026-02-02"))
    var before: Set<String> = []
    for _ in 0..<60 {
      let now = overdue(on: day)
      #expect(before.isSubset(of: now), "\(day) lost \(before.subtracting(now).sorted())")
      before = now
      day = day.adding(days: 17)
    }
    #expect(before.count >= 10)
  }
}
