// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Testing

@testable import Rules

/// What could not be read was told when it was read: no rule says of it that it is missing, or
/// concludes from it what a value that can be read may deny.
@Suite struct UnreadFieldTests {
  private func found(_ rule: String, in text: String) -> [String] {
    evaluation(of: text, by: [rule]).findings.map { "\($0.state.word): \($0.message.english)" }
  }

  @Test(arguments: [
    ("TEC-003", #""hosting": 7"#), ("INV-009", #""people": 7, "hosting": "none""#),
    ("INV-009", #""people": {"roles": 7}, "hosting": "none""#),
    ("INV-009", #""people": {"roles": []}, "hosting": 7"#),
    ("GOV-003", #""approval": 7"#), ("GOV-003", #""approval": {"state": 7, "approvedBy": "bo"}"#),
    ("GOV-003", #""approval": {"state": "approved", "approvedBy": {}}"#),
    ("PEO-001", #""people": {"roles": [{"role": "dba", "primary": "nobody"}]}"#),
    ("PEO-002", #""people": {"roles": [{"role": "dba", "alternates": ["nobody"]}]}"#),
    (
      "PEO-003",
      #""people": {"roles": [{"role": "dba", "primary": 7, "alternates": ["nobody"]}]}"#
    ),
    ("PEO-003", #""people": {"roles": [{"role": "dba", "alternates": 7}]}"#),
    ("PEO-012", #""serviceHours": "24x7", "people": 7"#),
    ("TEC-013", #""customerEnablement": {"responsible": "us", "guidance": "https://a.example"}"#),
    (
      "TEC-013",
      #""customerEnablement": {"responsible": "customer", "guidance": "https://a.example"}, "#
        + #""failureClasses": {"vertical": {"assurance": 7}}"#
    ),
    (
      "TEC-015",
      #""rebuild": [{"what": 7, "location": "safe"}, {"what": "images", "location": "safe"}]"#
    ),
    (
      "TEC-009",
      #""sites": [{"site": "a"}, {"site": "b", "use": "recovery", "comparedOn": "x"}]"#
    ),
    (
      "TEC-008",
      #""bia": {"mbco": 7}, "sites": [{"site": "a"}, {"site": "b", "use": "recovery", "#
        + #""capacityPercent": 50}]"#
    ),
    ("DEP-016", #""dependencies": [{"on": "web", "confirmedBy": "bo", "confirmedOn": "x"}]"#),
    ("DEP-017", #""dependencies": 7"#),
    ("DAT-003", #""dataStores": [{"id": "books", "restoreTest": 7}]"#),
    (
      "DAT-003",
      #""dataStores": [{"id": "books", "restoreTest": {"on": "x", "ok": true, "#
        + #""integrityChecked": true}}]"#
    ),
    (
      "DAT-004",
      #""dataStores": [{"id": "books", "restoreTest": {"on": "2026-10-01", "duration": "x"}}]"#
    ),
    (
      "DAT-006",
      #""dataStores": [{"id": "books", "protection": [{"kind": "backup", "offline": "x"}]}]"#
    ),
    (
      "BIA-002", #""bia": {"ratings": [{"category": "money", "at": "x", "level": 3}]}"#
    ),
  ])
  func `a service is not said to lack what could not be read`(rule: String, fields: String) {
    let text = """
      {"services": [{"id": "pay", "tier": "tier-1", \(fields)}, {"id": "web", "team": "ops"},
         {"id": "vault"}],
       "roles": [{"id": "dba", "alternates": 1}], "people": [{"id": "bo"}], "teams": [{"id": "ops"}],
       "sites": [{"id": "a"}, {"id": "b"}],
       "plans": [{"id": "run", "services": ["pay"], "steps": [{"id": "1", "uses": ["vault"]}]}]}
      -- content/program.json --
      {"impactCategories": [{"id": "money"}], "timePoints": ["4h"]}
      """
    let pay = evaluation(of: text, by: [rule]).findings.filter { $0.subject.id == "pay" }
    #expect(pay.map(\.message.english) == [])
  }

  @Test(arguments: [
    ("PEO-001", #""alternates": ["nobody"]"#), ("PEO-002", #""primary": "nobody""#),
    ("PEO-003", #""primary": "nobody""#), ("PEO-003", #""alternates": ["nobody"]"#),
  ])
  func `a role is too thin with all who could not be read too`(rule: String, fields: String) {
    let text = """
      {"services": [{"id": "pay", "tier": "tier-1",
         "people": {"roles": [{"role": "dba", \(fields)}]}}],
       "roles": [{"id": "dba", "alternates": 1}]}
      """
    #expect(found(rule, in: text).count == 1)
  }

  @Test(arguments: [
    ("GOV-009", #""actions": [{"id": "a", "due": "2026-01-01", "closedOn": "x"}]"#),
    ("PRO-006", #""plans": [{"id": "run", "services": ["pay"], "strategies": [{"scenario": 7}]}]"#),
    ("PRO-011", #""plans": [{"id": "run", "communications": [{"outOfBand": 7}]}]"#),
    (
      "PRO-016",
      #""plans": [{"id": "run", "services": ["pay"], "communications": [{"meets": 7}]}]"#
    ),
    (
      "PRO-018",
      #""plans": [{"id": "run", "services": ["pay"], "strategies": [{"scenario": "cyber"}], "#
        + #""workarounds": 7}]"#
    ),
    (
      "PRO-020",
      #""plans": [{"id": "run", "services": ["pay"], "strategies": [{"scenario": "premises"}], "#
        + #""steps": [{"id": "1", "safety": 7}]}]"#
    ),
    (
      "SIT-006",
      #""teams": [{"id": "crisis", "type": "crisis", "commandPlaces": [{"site": 7}]}]"#
    ),
    (
      "TEC-016",
      #""sites": [{"id": "bern", "networkPaths": [{"provider": 7}, {"provider": "a"}]}]"#
    ),
    ("TRN-016", #""courses": [{"id": "restore", "effectiveness": {"on": "x", "result": "good"}}]"#),
    (
      "TST-015",
      #""exercises": [{"id": "ex", "heldOn": "2026-05-01", "announced": 7, "#
        + #""scope": [{"service": "pay"}], "results": [{"service": "pay", "result": "passed"}]}]"#
    ),
    (
      "TST-018",
      #""exercises": [{"id": "ex", "kind": "failover", "heldOn": "2026-05-01", "#
        + #""scope": [{"service": "pay"}], "results": [{"service": "pay", "result": "passed", "#
        + #""switchedBack": 7}]}]"#
    ),
    (
      "WVR-003",
      #""waivers": [{"id": "w", "subject": 7, "grantedOn": "2026-01-01", "#
        + #""expiresOn": "2026-12-31"}]"#
    ),
  ])
  func `other records are not said to lack what could not be read`(rule: String, records: String) {
    let sites = records.contains(#""sites""#) ? "" : #", "sites": [{"id": "bern"}]"#
    let text = """
      {"services": [{"id": "pay", "tier": "tier-1", "sites": [{"site": "bern"}],
         "bia": {"legalDeadlines": [{"what": "report", "within": "4h"}]}}],
       "roles": [{"id": "dba", "curriculum": ["restore"]}], \(records)\(sites)}
      -- content/program.json --
      {"requiredScenarios": ["cyber"]}
      """
    #expect(found(rule, in: text) == [])
  }

  @Test(arguments: [
    ("PEO-010", #""contacts": [{"channel": "a"}, {"channel": "b", "outOfBand": 7}]"#),
    ("TRN-013", #""employer": "bank", "awarenessOn": "x""#),
    ("TRN-011", #""awarenessOn": "x""#),
  ])
  func `a person is not said to lack what could not be read`(rule: String, fields: String) {
    let text = """
      {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
         {"role": "dba", "primary": "bo"}]}}], "roles": [{"id": "dba"}],
       "suppliers": [{"id": "bank"}], "people": [{"id": "bo", \(fields)}]}
      """
    #expect(found(rule, in: text) == [])
  }

  @Test func `people at a place that could not be read are not said to be all at another`() {
    let text = """
      {"services": [{"id": "pay"}], "roles": [{"id": "lead"}], "sites": [{"id": "bern"}],
       "people": [{"id": "amara", "site": "bern"}, {"id": "bo", "site": 7}],
       "assignments": [{"role": "lead", "person": "amara"}, {"role": "lead", "person": "bo"}],
       "plans": [{"id": "run", "services": ["pay"], "activation": {"authority": ["lead"]}}]}
      """
    #expect(found("PEO-014", in: text) == [])
  }

  @Test func `a policy is not said to lack what could not be read`() {
    let text = """
      {"services": [{"id": "pay"}], "people": [{"id": "amara"}]}
      -- content/program.json --
      {"policy": {"approvedBy": "amara", "approvedOn": "2024-03-01", "reviewedOn": "x",
        "objectives": 7}}
      """
    #expect(found("GOV-016", in: text) == [])
  }

  @Test func `an acknowledgement that could not be read may be anybody's`() {
    let text = """
      {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
         {"role": "dba", "primary": "bo"}]}}],
       "roles": [{"id": "dba"}], "people": [{"id": "bo", "accessVerifiedOn": "2026-11-01",
         "contacts": [{"verifiedOn": "2026-11-01"}]}],
       "plans": [{"id": "run", "services": ["pay"], "acknowledgements": [
         {"person": "bo", "on": "x"}]}]}
      """
    #expect(found("GOV-019", in: text) == [])
  }
}
