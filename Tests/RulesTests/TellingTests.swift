// SPDX-License-Identifier: Apache-2.0

import Assessment
import ContentReader
import Continuity
import Diagnostics
import Phrasing
import TestSupport
import Testing

@testable import Rules

/// What findings say is what the records say: the fact, how it comes about, and a way out that helps.
@Suite struct TellingTests {
  /// What a rule finds in a programme of one file.
  private func findings(of rule: String, in text: String) -> [Finding] {
    evaluation(of: text, by: [rule]).findings
  }

  @Test(arguments: [
    (#""to": "2026-11-01""#, "assigned until 2026-11-01"),
    (#""from": "2026-12-01""#, "not assigned yet"),
  ])
  func `who is not assigned today has not left for that`(term: String, reason: String) {
    let found = findings(
      of: "PEO-001",
      in: """
        {"services": [{"id": "pay", "tier": "tier-1"}], "roles": [{"id": "dba"}],
         "people": [{"id": "amara"}],
         "assignments": [{"role": "dba", "person": "amara", "scope": "pay", \(term)}]}
        """)
    #expect(
      found.map(\.message.english) == [
        "role 'dba' of service 'pay' is not filled: 'amara' (\(reason))"
      ])
  }

  @Test func `a scope that names a service and a team means the service`() {
    let found = findings(
      of: "PEO-010",
      in: """
        {"services": [{"id": "pay", "status": "retired"}], "teams": [{"id": "pay"}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}],
         "assignments": [{"role": "dba", "person": "amara", "scope": "pay"}]}
        """)
    #expect(found.map(\.message.english) == [])
  }

  @Test func `slack that a service above leaves open is not laid to the service's own promise`() {
    let found = findings(
      of: "DEP-007",
      in: """
        {"services": [{"id": "ledger", "bia": {"rto": "4h"}, "times": {"own": "1h"}},
          {"id": "pay", "dependencies": [{"on": "ledger"}]}]}
        """)
    #expect(
      found.map { "\($0.subject.id): \($0.message.english)" } == [
        "ledger: cannot be told without 'bia.rto or times.own above it'",
        "pay: cannot be told without 'bia.rto'",
      ])
  }

  @Test func `too few alternates are told with how many there are`() {
    let found = findings(
      of: "PEO-002",
      in: """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [{"role": "dba",
           "primary": "amara", "alternates": ["bo"]}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}, {"id": "bo"}]}
        """)
    #expect(
      found.map(\.message.english) == [
        "role 'dba' of service 'pay' has too few alternates: 1 of 2"
      ])
  }

  @Test func `who has no channel is not told how many of none are verified`() {
    let found = findings(
      of: "PEO-010",
      in: """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [{"role": "dba",
           "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}]}
        """)
    #expect(
      found.map(\.message.english) == [
        "'amara' has 0 of 2 channels and has none outside the own systems"
      ])
  }

  @Test(arguments: [
    (#""called": 10"#, "callOut.reached"), (#""reached": 10"#, "callOut.called"),
  ])
  func `of a call-out the figure that is missing is named`(stated: String, missing: String) {
    let found = findings(
      of: "PEO-011",
      in: """
        {"services": [{"id": "pay"}], "exercises": [{"id": "call", "kind": "call-out",
           "heldOn": "2026-05-02", "scope": [{"service": "pay"}], "callOut": {\(stated)}}]}
        """)
    #expect(found.map(\.message.english) == ["cannot be told without '\(missing) of call'"])
  }

  @Test(arguments: [
    ("DEP-002", "service 'pay' promises more than what it needs: 'web' 8h"),
    ("DEP-015", "service 'pay' does not say what for, when or how strongly it needs 'web'"),
  ])
  func `what is needed in two entries is named once`(rule: String, message: String) {
    let found = findings(
      of: rule,
      in: """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "dependencies": [
            {"on": "web", "neededFor": "runtime"}, {"on": "web", "neededFor": "recovery"}]},
          {"id": "web", "bia": {"rto": "8h"}}]}
        """)
    #expect(found.filter { $0.subject.id == "pay" }.map(\.message.english) == [message])
  }

  @Test func `an objective without a text is told without one`() {
    let found = findings(
      of: "TST-006",
      in: """
        {"exercises": [{"id": "ex", "heldOn": "2026-05-01", "objectives": [{"met": false}],
           "results": [{"service": "pay", "result": "passed"}]}], "services": [{"id": "pay"}]}
        """)
    #expect(found.map(\.message.english) == ["'ex' passed though an objective was not met"])
  }

  @Test(arguments: [
    (
      #""bia": {"rto": "4h"}"#, "begin at once and take 5h; it promises 4h",
      "shorten the longest chain of steps, or promise more time"
    ),
    (
      #""bia": {"rto": "9h"}, "times": {"detect": "1h", "validate": "30m"}"#,
      "begin after 1h, take 5h and need 30m of checks; 'shop' requires it within 5h",
      "shorten the longest chain of steps, or let 'shop' wait longer"
    ),
    (
      #""bia": {"rto": "9h"}, "times": {"detect": "6h"}"#,
      "begin after 6h and take 5h; 'shop' requires it within 5h", "mend what the steps wait for"
    ),
  ])
  func `a plan that is too slow is told with how its time comes about`(
    times: String, story: String, help: String
  ) {
    let found = findings(
      of: "PRO-005",
      in: """
        {"services": [{"id": "pay", \(times)},
           {"id": "shop", "bia": {"rto": "6h"}, "times": {"own": "1h"},
            "dependencies": [{"on": "pay"}]}],
         "plans": [{"id": "run", "services": ["pay"],
           "steps": [{"id": "call", "duration": "5h"}]}]}
        """)
    #expect(found.map(\.message.english).first == "the steps of service 'pay' \(story)")
    #expect(found.first?.help.map(\.english) == [help])
  }

  @Test func `steps in a write-up are told that the record of a plan is missing`() {
    let found = findings(
      of: "PRO-003",
      in: """
        {"services": [{"id": "pay"}]}
        -- content/services/pay.md --
        | Step | Duration |
        | --- | --- |
        | Declare | 10m |
        """)
    #expect(
      found.map(\.message.english) == ["cannot be told without a plan record with 'activation'"])
    #expect(found.allSatisfy { !$0.help.isEmpty })
  }

  @Test(arguments: [
    (#""results": [{"service": "pay", "result": "passed"}]"#, "tried another state of the service"),
    (#""results": []"#, "records no result of the service"),
  ])
  func `an exercise that does not count was held all the same`(results: String, reason: String) {
    let found = findings(
      of: "TST-002",
      in: """
        {"services": [{"id": "pay"}], "exercises": [{"id": "ex-1", "heldOn": "2026-05-01",
           "scope": [{"service": "pay", "fingerprint": "0123"}], \(results)}]}
        """)
    #expect(found.map(\.message.english) == ["service 'pay' has no exercise that counts"])
    #expect(
      found.flatMap(\.notes).map(\.message.english) == ["that of 2026-05-01 \(reason)"])
  }

  @Test(arguments: [
    (
      "TST-003", #""level": 3"#,
      "service 'pay' was exercised at level 3 at most within 12mo; its tier requires 5"
    ),
    (
      "TST-007", #""level": 3"#,
      "service 'pay' measured its recovery in 'ex-2', which does not say whether what it depends on "
        + "was lost too"
    ),
    (
      "TST-018", #""kind": "failover""#,
      "service 'pay' was moved in 'ex-2', which does not say whether the way back was tried"
    ),
  ])
  func `what an exercise does not say is not told as a fact`(
    rule: String, kind: String, message: String
  ) {
    let found = findings(
      of: rule,
      in: """
        {"services": [{"id": "pay", "tier": "tier-1", "dependencies": [{"on": "net"}]},
           {"id": "net", "tier": "tier-4"}],
         "exercises": [{"id": "ex-1", "heldOn": "2025-09-01", "level": 5,
           "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed", "switchedBack": true}]},
          {"id": "ex-2", "heldOn": "2026-05-01", \(kind), "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed", "rta": "1h"}]}]}
        """)
    #expect(found.map(\.message.english) == [message])
  }

  @Test func `a course that was completed late cannot be booked any more`() {
    let found = findings(
      of: "TRN-005",
      in: """
        {"roles": [{"id": "dba", "curriculum": ["restore"]}], "people": [{"id": "amara"}],
         "courses": [{"id": "restore"}],
         "assignments": [{"role": "dba", "person": "amara", "from": "2026-01-01"}],
         "trainingRecords": [{"person": "amara", "course": "restore",
           "completedOn": "2026-06-01", "result": "passed"}]}
        """)
    #expect(
      found.flatMap(\.help).map(\.english) == ["it is done, if late; accept that with a waiver"])
  }

  @Test func `what an event lacks is told with all that would do`() {
    let found = findings(
      of: "TST-021",
      in: #"{"events": [{"id": "cut", "occurredAt": "2026-05-01T10:00:00Z", "summary": "a cut"}]}"#)
    #expect(
      found.map(\.message.english) == [
        "event 'cut' has taught nothing that can be used: it lacks 'evidence' or 'findings'; "
          + "'recoveredAt' or the 'rta' of its results"
      ])
  }
}
