// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing
import TestSupport
import Testing

@testable import Rules

/// A finding names the fault itself, and a way out that ends it.
@Suite struct DependencyWayOutTests {
  private func messages(of rule: String, in text: String) -> [String] {
    evaluation(of: text, by: [rule]).findings.map(\.message.english)
  }

  private func help(of rule: String, in text: String) -> [[String]] {
    evaluation(of: text, by: [rule]).findings.map { $0.help.map(\.english) }
  }

  @Test func `a waiver for nothing is told whom it may be meant for, as its subject is written`() {
    let ways = help(
      of: "INV-002",
      in: """
        {"services": [{"id": "payments"}], "suppliers": [{"id": "cloudbank"}], "waivers": [
          {"id": "w-1", "rule": "SUP-001", "subject": "supplier:cloudbnak"},
          {"id": "w-2", "rule": "SUP-001", "subject": "cloudbnak"},
          {"id": "w-3", "rule": "GOV-001", "subject": "service:paymets"},
          {"id": "w-4", "rule": "GOV-001", "subject": "something-else"}]}
        """)
    let way = "correct 'subject', or take the waiver out"
    #expect(
      ways == [
        ["did you mean 'supplier:cloudbank'?", way], ["did you mean 'cloudbank'?", way],
        ["did you mean 'service:payments'?", way], [way],
      ])
  }

  @Test func `what several rules miss is told by the one that says what to do`() throws {
    let found = evaluation(
      of: """
        {"services": [{"id": "pay", "tier": "tier-1", "times": {"own": "1h"}, "bia": {"rto": "4h",
           "ratings": [{"category": "money", "at": "1d", "level": 5}]}}]}
        -- content/program.json --
        {"impactCategories": [{"id": "money"}]}
        """, by: ["BIA-004", "BIA-005", "DEP-005"]
    ).findings
    #expect(Set(found.map(\.state.word)) == ["not-evaluable"])
    let told = try #require(found.first { $0.rule == "BIA-004" })
    #expect(told.help.map(\.english) == ["state 'mtpd': the impact is intolerable from 1d on"])
    #expect(found.filter { $0.rule != "BIA-004" }.allSatisfy { $0.cause?.value == told.identity })
  }

  @Test func `a service whose file says that it is about another one is not told to write it`() {
    let ways = help(
      of: "INV-003",
      in: """
        {"services": [{"id": "fax"}, {"id": "pay"}, {"id": "ship"}]}
        -- content/services/pay.md --
        # Payments
        -- content/services/ship.md --
        ---
        service: pay
        ---
        # Shipping
        """)
    #expect(
      ways == [
        ["write content/services/fax.md"],
        ["make one file of both, or name the service that this one is about as 'service'"],
        ["take 'service: pay' out of the front matter of content/services/ship.md"],
      ])
  }

  @Test func `a waiver that should have ended is not told to end in the past`() {
    let ways = help(
      of: "WVR-003",
      in: """
        {"services": [{"id": "pay", "tier": "tier-1"}], "waivers": [
          {"id": "w-1", "subject": "pay", "grantedOn": "2026-01-01", "expiresOn": "2026-12-31"},
          {"id": "w-2", "subject": "pay", "grantedOn": "2026-10-01", "expiresOn": "2027-12-31"}]}
        """)
    #expect(ways == [["take it out, or have it renewed"], ["let it end by 2026-12-30"]])
  }

  @Test func `steps that alone are too slow are not blamed on what the service needs`() {
    let slow = """
      {"services": [{"id": "pay", "bia": {"rto": "1h"}, "times": {"own": "2h", "validate": "10m"},
         "dependencies": [{"on": "a"}, {"on": "b"}, {"on": "c"}]},
        {"id": "a"}, {"id": "b", "bia": {"rto": "30m"}, "times": {"own": "5m"}}, {"id": "c"}]}
      """
    #expect(
      messages(of: "DEP-003", in: slow) == [
        "the own steps of service 'pay' take 2h and to validate 10m, over its RTO of 1h"
      ])
    #expect(
      messages(of: "DEP-007", in: slow).filter { $0.contains("'b'") } == [
        "no RTO of service 'b' is short enough: what 'pay' itself takes to recover leaves no time "
          + "for it"
      ])
    #expect(
      messages(
        of: "DEP-003",
        in: """
          {"services": [{"id": "pay", "bia": {"rto": "4h"}, "times": {"own": "1h"},
             "dependencies": [{"on": "ledger"}]}, {"id": "ledger", "bia": {"rto": "4h"}}]}
          """) == [
          "'ledger' leaves service 'pay' no time: 4h + own 1h + validate 0 is over its RTO of 4h"
        ])
  }

  @Test func `a promise below names the switchover that makes it too late`() {
    #expect(
      messages(
        of: "DEP-002",
        in: """
          {"services": [{"id": "pay", "bia": {"rto": "1h"}, "dependencies": [
              {"on": "a", "group": "g", "switchover": "50m"}]},
            {"id": "a", "bia": {"rto": "30m"}}]}
          """) == ["service 'pay' promises more than what it needs: 'a' 1h20m with switchover"])
  }

  @Test func `a recovery that leaves no minute says who is left none`() {
    func haste(_ times: String) -> [String] {
      messages(
        of: "DEP-019",
        in: """
          {"services": [{"id": "pay", "bia": {"rto": "1h"}, "times": {"own": "1h"\(times)},
             "recoveryRating": {"decision": "human"}}]}
          """)
    }
    #expect(
      haste("") == [
        "recovery of service 'pay' takes 1h, all of its RTO; the person who decides needs 15m"
      ])
    #expect(
      haste(", \"detect\": \"5m\"") == [
        "recovery of service 'pay' takes 1h, all of its RTO; to detect and to decide takes 5m"
      ])
  }

  @Test func `a loss says why two services are too many, and what is missed without an RTO`() {
    let shared = """
      {"services": [
        {"id": "a", "tier": "tier-1", "dependencies": [{"on": "grid"}]},
        {"id": "b", "tier": "tier-1", "dependencies": [{"on": "grid"}]},
        {"id": "c", "tier": "tier-1"}, {"id": "d", "tier": "tier-1"},
        {"id": "grid", "times": {"own": "8h"}}]}
      """
    #expect(
      messages(of: "DEP-022", in: shared) == [
        "the loss of service 'grid' alone makes 2 of 4 first-tier services miss their RTO, half or "
          + "more"
      ])
    #expect(
      messages(of: "DEP-013", in: shared).first
        == "the loss of service 'grid' alone makes service 'a' miss the 4h that its tier allows")
  }

  @Test func `what is missing is named, part by part`() {
    #expect(
      messages(
        of: "DAT-001",
        in: """
          {"services": [{"id": "pay", "dataStores": [{"id": "books", "contents": "bookings",
             "rpo": "1h"}, {"id": "logs", "owner": "bo"}]}],
           "people": [{"id": "bo"}]}
          """) == [
          "service 'pay' does not state 'owner' of 'books'; 'contents' and 'rpo' of 'logs'"
        ])
    #expect(
      messages(
        of: "BIA-009",
        in: """
          {"services": [{"id": "pay", "bia": {"rto": "4h"}, "peakPeriods": [
             {"name": "Christmas"}, {"name": "Easter", "rto": "8h"}]}]}
          """) == [
          "for its peak periods service 'pay' promises no RTO of 4h or less: 'Christmas' none and "
            + "'Easter' 8h"
        ])
    #expect(
      messages(
        of: "BIA-005", in: #"{"services": [{"id": "pay", "bia": {"rto": "2d", "mtpd": "1d"}}]}"#)
        == ["the RTO 2d of service 'pay' is over its MTPD of 1d"])
  }
}
