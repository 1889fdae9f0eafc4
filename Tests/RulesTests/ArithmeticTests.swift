// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Testing

@testable import Rules

/// Findings say by how much a promise is missed, and weigh as much as the services that miss it.
@Suite struct ArithmeticTests {
  private static let chain = """
    {"services": [
      {"id": "pay", "tier": "tier-1", "bia": {"rto": "4h", "mtpd": "6h"}, "times": {"own": "1h"},
       "dependencies": [{"on": "db"}]},
      {"id": "db", "tier": "tier-1", "bia": {"rto": "10h", "wrt": "4h", "mtpd": "12h"},
       "times": {"own": "9h"}}]}
    """

  private func messages(of rule: String, in text: String) -> [String] {
    evaluation(of: text, by: [rule]).findings.map(\.message.english)
  }

  @Test func `a service that is back too late says when it is back and who needs it when`() {
    #expect(
      messages(of: "DEP-007", in: Self.chain) == [
        "with everything lost, service 'db' is back after 9h at the earliest; it is needed after "
          + "3h, as 'pay' needs 'db'",
        "with everything lost, service 'pay' is back after 10h at the earliest; it promises 4h",
      ])
    #expect(
      messages(of: "DEP-005", in: Self.chain) == [
        "with everything lost, service 'db' is back after 9h at the earliest and has its backlog "
          + "done after 13h, beyond its MTPD of 12h",
        "with everything lost, service 'pay' is back after 10h at the earliest, beyond its MTPD of "
          + "6h",
      ])
  }

  @Test func `a decision that comes too late says how long recovery and decision take`() {
    let slow = """
      {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rto": "4h"},
        "times": {"own": "3h", "detect": "30m", "decide": "45m"}}]}
      """
    #expect(
      messages(of: "DEP-019", in: slow) == [
        "recovery of service 'pay' takes 3h and must be declared within 1h to keep its RTO of 4h; "
          + "to detect and to decide takes 1h15m"
      ])
  }

  @Test func `the requirement of a shared service names those above it only`() {
    #expect(
      messages(of: "DEP-006", in: Self.chain) == [
        "the RTO of service 'db' must be 3h or less for what rests on it: 'pay'"
      ])
  }

  @Test func `the loss of a site weighs as much as those who miss their promise`() {
    let sites = """
      {"services": [
        {"id": "pay", "tier": "tier-1", "bia": {"rto": "4h"}, "times": {"own": "1h"},
         "sites": [{"site": "bern"}, {"site": "basel", "use": "recovery"}]},
        {"id": "menu", "tier": "tier-4", "bia": {"rto": "4d"}, "times": {"own": "1h"},
         "sites": [{"site": "bern"}]}],
       "sites": [{"id": "basel"}, {"id": "bern"}]}
      """
    let findings = evaluation(of: sites, by: ["SIT-001"]).findings
    #expect(findings.map(\.subject.id) == ["bern"])
    #expect(findings.map(\.severity) == [.low])
  }

  @Test func `an exclusion weighs as much as the service that relies on it`() {
    let excluded = """
      {"services": [{"id": "wiki", "tier": "tier-4", "outOfScope": "convenience only"},
        {"id": "pay", "tier": "tier-1", "dependencies": [{"on": "wiki"}]}]}
      """
    #expect(evaluation(of: excluded, by: ["GOV-013"]).findings.map(\.severity) == [.high])
  }

  @Test func `a policy without a day of approval is not said to be approved by nobody`() {
    let policy = """
      {"services": [{"id": "pay"}], "people": [{"id": "bo"}]}
      -- content/program.json --
      {"policy": {"approvedBy": "bo", "reviewedOn": "2026-03-01",
        "objectives": [{"text": "no promise broken", "measure": "none is"}]}}
      """
    #expect(
      messages(of: "GOV-016", in: policy) == ["the policy does not say when it was approved"])
  }

  @Test func `a restore test that does not count says why`() {
    let stores = """
      {"services": [{"id": "pay", "tier": "tier-1", "dataStores": [
        {"id": "books", "restoreTest": {"on": "2026-11-15", "ok": true}},
        {"id": "ledger", "restoreTest": {"on": "2026-01-15", "ok": false,
          "integrityChecked": true}}]}]}
      """
    #expect(
      messages(of: "DAT-003", in: stores) == [
        "no restore of data store 'books' of service 'pay' counts today: that of 2026-11-15 does "
          + "not say 'integrityChecked'",
        "no restore of data store 'ledger' of service 'pay' counts today: that of 2026-01-15 was "
          + "not ok and is older than 3mo",
      ])
  }
}
