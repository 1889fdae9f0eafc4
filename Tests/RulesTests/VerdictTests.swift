// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing
import Testing

@testable import Rules

/// What no longer counts, or counts by what it rests on, decides a rule as it should.
@Suite struct VerdictTests {
  @Test(arguments: [
    // What is retired is not what an evaluator owns.
    (
      "TST-014",
      """
      {"services": [{"id": "fax", "status": "retired", "owner": "bo"}, {"id": "pay"}],
       "people": [{"id": "bo"}], "exercises": [{"id": "ex-1", "heldOn": "2026-05-01",
         "evaluator": "bo", "scope": [{"service": "fax"}, {"service": "pay"}]}]}
      """, 0
    ),
    // Where no owner is stated the lead of the team is.
    (
      "TST-014",
      """
      {"services": [{"id": "pay", "team": "money"}], "teams": [{"id": "money", "lead": "bo"}],
       "people": [{"id": "bo"}], "exercises": [{"id": "ex-1", "heldOn": "2026-05-01",
         "evaluator": "bo", "scope": [{"service": "pay"}]}]}
      """, 1
    ),
    (
      "PEO-015",
      """
      {"services": [{"id": "pay", "team": "money"}], "teams": [{"id": "money", "lead": "bo"}],
       "people": [{"id": "bo"}], "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "lead": "bo",
         "scope": [{"service": "pay"}], "results": [{"service": "pay", "result": "passed"}]}]}
      """, 1
    ),
    // Who rests on a supplier that was played as lost is lost with it.
    (
      "SUP-005",
      """
      {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}],
       "suppliers": [{"id": "bank", "subSuppliers": ["cloud"]}, {"id": "cloud"}],
       "scenarios": [{"id": "dark", "removes": {"suppliers": ["cloud"]}}],
       "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "scenario": "dark",
         "scope": [{"service": "pay"}]}]}
      """, 0
    ),
    // To watch others is no practice.
    (
      "TRN-010",
      """
      {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
       "roles": [{"id": "dba"}], "people": [{"id": "bo"}],
       "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "evaluator": "bo"}]}
      """, 1
    ),
    (
      "TRN-014",
      """
      {"people": [{"id": "bo"}], "courses": [{"id": "restore"}], "sessions": [{"id": "s",
         "course": "restore", "place": "bern", "trainer": "bo", "capacity": 8}]}
      """, 1
    ),
    // A person whom two services of the first tier need is shared as a site is.
    (
      "TST-017",
      """
      {"services": [{"id": "a", "tier": "tier-1", "bia": {"rto": "1h"}, "people": {"roles": [
          {"role": "dba", "primary": "bo"}]}},
         {"id": "b", "tier": "tier-1", "bia": {"rto": "1h"}, "people": {"roles": [
          {"role": "dba", "primary": "bo"}]}}],
       "roles": [{"id": "dba"}], "people": [{"id": "bo"}]}
      """, 1
    ),
  ])
  func `a rule counts what counts`(rule: String, programme: String, failures: Int) {
    let found = evaluation(of: programme, by: [rule]).findings.filter { $0.state == .fail }
    #expect(found.count == failures, "\(found.map(\.message.english))")
  }
}
