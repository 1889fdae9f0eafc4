// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing
import Testing

@testable import Rules

/// A finding names what stands there and does not count, and its way out ends it.
@Suite struct WayOutTests {
  /// An exercise that holds until the middle of January 2027.
  private static let held = """
    {"id": "ex-1", "heldOn": "2026-01-15", "level": 5, "scope": [{"service": "pay"}],
     "results": [{"service": "pay", "rta": "30m", "result": "passed"}]}
    """

  @Test(arguments: [
    (#""status": "planned", "plannedOn": "2027-02-01""#, "'next' is planned for 2027-02-01 only"),
    (#""status": "planned""#, "'next' states no 'plannedOn'"),
    (
      #""status": "planned", "plannedOn": "2026-11-02""#,
      "'next' was planned for 2026-11-02, which has passed"
    ),
    (#""plannedOn": "2026-12-20""#, "'next' does not state the 'status' planned"),
    (#""status": "cancelled", "plannedOn": "2026-12-20""#, "nothing is planned"),
  ])
  func `an exercise that is not planned in time is named`(plan: String, ending: String) {
    let found = evaluation(
      of: """
        {"services": [{"id": "pay", "tier": "tier-1"}], "exercises": [\(Self.held),
          {"id": "next", \(plan), "level": 5, "scope": [{"service": "pay"}]}]}
        """, by: ["TST-016"]
    ).findings.map(\.message.english)
    #expect(
      found == ["service 'pay' must be exercised at level 5 by 2027-01-15, and \(ending)"])
  }

  @Test(arguments: [
    (
      "TST-001",
      """
      {"services": [{"id": "pay", "tier": "tier-1"}],
       "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "level": 5,
         "scope": [{"service": "pay", "fingerprint": "as it was"}],
         "results": [{"service": "pay", "result": "passed"}]}]}
      """,
      "service 'pay' has no exercise at level 5 that counts; its tier asks for one every 12mo"
    ),
    (
      "SUP-002",
      """
      {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rto": "1h"}, "times": {"own": "2h"},
         "suppliers": [{"supplier": "bank", "neededFor": "recovery"}]}],
       "suppliers": [{"id": "bank", "services": [{"id": "clearing", "rto": "0"}]}]}
      """,
      "promises to be back after 0; what rests on it has no time left to wait"
    ),
    (
      "PRO-005",
      """
      {"services": [{"id": "pay", "bia": {"rto": "1h"}, "times": {"own": "2h"},
          "dependencies": [{"on": "ledger", "neededFor": "recovery"}]},
         {"id": "ledger", "bia": {"rto": "4h"}}],
       "plans": [{"id": "run", "services": ["ledger"], "steps": [{"id": "1", "duration": "10m"}]}]}
      """,
      "begin at once and take 10m; 'pay' leaves it no time"
    ),
    (
      "PRO-010",
      """
      {"services": [{"id": "pay"}], "roles": [{"id": "speaker"}],
       "plans": [{"id": "run", "services": ["pay"], "communications": [
         {"audience": "customers", "role": "speaker", "channel": "status page"}]}]}
      """,
      "a communication in the plans of service 'pay' does not say 'template'"
    ),
    (
      "PRO-007",
      """
      {"services": [{"id": "pay", "bia": {"mbco": {"measure": "percent", "value": 60}}}],
       "plans": [{"id": "run", "services": ["pay"], "strategies": [{"scenario": "premises",
         "implementTime": "1h", "maxDuration": "9d", "capacityPercent": 40}]}]}
      """,
      "carries 40.0 %, the minimum level of service 'pay' is 60.0 %"
    ),
    (
      "SUP-012",
      """
      {"services": [{"id": "pay", "regions": ["r1", "r2"], "suppliers": [{"supplier": "bank"}]}],
       "sites": [{"id": "eu", "name": "Europe"}, {"id": "r1", "partOf": "eu"},
         {"id": "r2", "partOf": "eu"}],
       "suppliers": [{"id": "bank", "services": [{"id": "clearing", "region": "Europe"}]}]}
      """,
      "all places of service 'pay' lie where it is also supplied from: 'bank' in 'Europe'"
    ),
    (
      "TEC-016",
      """
      {"services": [{"id": "pay", "sites": [{"site": "a"}]}], "sites": [{"id": "a",
        "networkPaths": [{"provider": "Sea Link"}, {"provider": "sea link"}]}]}
      """,
      "site 'a' is reached by 1 provider alone"
    ),
    (
      "TST-004",
      """
      {"services": [{"id": "pay", "bia": {"rto": "4h"}},
         {"id": "shop", "bia": {"rto": "2h"}, "dependencies": [{"on": "pay"}]}],
       "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "scope": [{"service": "pay"}],
         "results": [{"service": "pay", "rta": "5h", "result": "passed"}]}]}
      """,
      "service 'pay' took 5h in 'ex-1'; it promises 4h, and 'shop' requires 2h"
    ),
    (
      "TRN-012",
      """
      {"services": [{"id": "pay"}], "people": [{"id": "bo", "status": "left"}]}
      -- content/program.json --
      {"leaders": ["bo"]}
      """,
      "leading the programme or a crisis team, but no longer here: 'bo'"
    ),
    (
      "TRN-011",
      """
      {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
       "roles": [{"id": "dba"}], "people": [{"id": "bo"}]}
      """,
      "the only person who holds a role of service 'pay' was not made aware of continuity within "
        + "a year"
    ),
    (
      "TRN-009",
      """
      {"people": [{"id": "bo"}], "courses": [{"id": "restore", "assessment": "quiz"}],
       "trainingRecords": [{"person": "bo", "course": "restore", "completedOn": "2026-05-01"}]}
      """,
      "a training record of 'bo' lacks a result or evidence"
    ),
    (
      "PEO-007",
      """
      {"services": [{"id": "a", "tier": "tier-1", "bia": {"rto": "1h"},
          "people": {"roles": [{"role": "dba", "primary": "bo"}]}},
         {"id": "b", "tier": "tier-1", "bia": {"rto": "1h"},
          "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
       "roles": [{"id": "dba"}],
       "people": [{"id": "bo", "accessVerifiedOn": "2026-10-01",
         "contacts": [{"channel": "phone", "verifiedOn": "2026-10-01"}]}],
       "plans": [{"id": "pa", "services": ["a"], "steps": [
           {"id": "1", "role": "dba", "duration": "50m"}]},
         {"id": "pb", "services": ["b"], "steps": [
           {"id": "1", "role": "dba", "duration": "50m"}]}]}
      """,
      "the only person of role 'dba' misses 'b' by 40m"
    ),
  ])
  func `what is told is so`(rule: String, programme: String, ending: String) {
    let messages = evaluation(of: programme, by: [rule]).findings.filter { $0.state == .fail }
      .map(\.message.english)
    #expect(messages.count == 1, "\(messages)")
    #expect(messages.allSatisfy { $0.hasSuffix(ending) }, "\(messages)")
  }

  @Test func `who has no time left is not told to mend what the steps wait for`() {
    let found = evaluation(
      of: """
        {"services": [{"id": "pay", "bia": {"rto": "1h"}, "times": {"own": "2h"},
            "dependencies": [{"on": "ledger", "neededFor": "recovery"}]},
           {"id": "ledger", "bia": {"rto": "4h"}}],
         "plans": [{"id": "run", "services": ["ledger"], "steps": [{"id": "1", "duration": "10m"}]}]}
        """, by: ["PRO-005"]
    ).findings.filter { $0.state == .fail }
    #expect(found.map { $0.help.map(\.english) } == [["let 'pay' wait longer"]])
  }

  @Test func `a field that could not be read is told once, when it is read`() {
    let found = evaluation(
      of: """
        {"services": [{"id": "pay", "tier": "tier-1", "kind": "business-process"}],
         "plans": [{"id": "run", "services": ["pay"], "activation": "x", "communications": "x",
           "steps": "x", "strategies": "x", "workarounds": "x"}],
         "people": [{"id": "bo", "contacts": 5, "accessVerifiedOn": "x", "employer": "bank"}],
         "roles": [{"id": "dba"}],
         "assignments": [{"role": "dba", "person": "bo", "scope": "pay"}],
         "suppliers": [{"id": "bank", "contract": 5, "evidence": [{"on": "x"}],
           "contacts": [{"verifiedOn": "x"}], "exitPlan": {"exists": 5, "duration": 5}}],
         "courses": [{"id": "restore"}],
         "sessions": [{"id": "s", "course": "restore", "start": "2027-01-01", "place": "bern",
           "capacity": 8, "trainers": 5}]}
        -- content/program.json --
        {"requiredScenarios": ["premises"]}
        """,
      by: [
        "PRO-003", "PRO-004", "PRO-006", "PRO-008", "PRO-010", "PEO-010", "PEO-013", "PEO-016",
        "SUP-004", "SUP-006", "SUP-011", "TRN-014",
      ]
    ).findings.map { "\($0.rule): \($0.message.english)" }
    #expect(found == [])
  }

  @Test func `what there is no plan for is told by the rule that asks for the plan`() {
    let found = evaluation(
      of: #"{"services": [{"id": "pay", "tier": "tier-1", "bia": {"rto": "4h"}}]}"#,
      by: ["PRO-001", "PRO-005"]
    ).findings
    #expect(found.map(\.cause?.value.rule) == [nil, "PRO-001"])
  }

  @Test func `a risk over the appetite whose acceptance ran out is told once`() {
    let found = evaluation(
      of: """
        {"people": [{"id": "bo"}], "services": [{"id": "pay", "tier": "tier-1"}],
         "risks": [{"id": "flood", "services": ["pay"], "residual": {"likelihood": 4, "impact": 4},
           "acceptance": {"by": "bo", "on": "2025-01-01", "until": "2025-12-31"}}]}
        -- content/program.json --
        {"riskScale": {"appetite": {"tier-1": 6}}}
        """, by: ["RSK-004", "RSK-005"]
    ).findings
    #expect(found.map(\.rule) == ["RSK-004"])
    #expect(
      found.flatMap(\.notes).map(\.message.english).contains(
        "its acceptance ran out on 2025-12-31"))
  }

  @Test(arguments: ["\"by\": \"bo\", \"on\": \"2027-01-01\"", "\"on\": \"2026-01-01\""])
  func `an acceptance that does not hold yet is not said to have run out`(acceptance: String) {
    let found = evaluation(
      of: """
        {"people": [{"id": "bo"}], "services": [{"id": "pay", "tier": "tier-1"}],
         "risks": [{"id": "flood", "services": ["pay"], "residual": {"likelihood": 4, "impact": 4},
           "acceptance": {\(acceptance), "until": "2027-12-31"}}]}
        -- content/program.json --
        {"riskScale": {"appetite": {"tier-1": 6}}}
        """, by: ["RSK-004"]
    ).findings
    #expect(found.flatMap(\.notes).map(\.message.english) == ["the appetite"])
  }

  @Test func `an action that several findings lead to lacks its owner once`() {
    let found = evaluation(
      of: """
        {"actions": [{"id": "act-1", "due": "2026-12-01"}], "exercises": [{"id": "ex-1",
           "heldOn": "2026-09-01", "findings": [
             {"id": "f-1", "severity": "high", "text": "no key", "action": "act-1"},
             {"id": "f-2", "severity": "high", "text": "no spare", "action": "act-1"}]}]}
        """, by: ["TST-011"]
    ).findings
    #expect(found.map(\.message.english) == ["action 'act-1' for finding 'f-1' lacks 'owner'"])
  }
}
