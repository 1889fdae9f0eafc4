// SPDX-License-Identifier: Apache-2.0

import Assessment
import ContentReader
import Continuity
import Diagnostics
import Phrasing
import TestSupport
import Testing

@testable import Rules

/// What cannot be told for one reason names the one finding that tells the reason.
@Suite struct CauseTests {
  /// What each finding of some rules about a programme names as its cause: `DEP-004 pay < BIA-006`.
  private func causes(of ids: [String], in inventory: String) -> [String] {
    evaluation(of: inventory, by: ids).findings.map { finding in
      let cause = finding.cause.map { " < \($0.value.rule) \($0.value.subject.id)" } ?? ""
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

  @Test func `the same field of two data stores is two causes`() {
    let found = causes(
      of: ["DAT-002", "DAT-006", "DAT-011"],
      in: """
        {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rpo": "1h"}, "dataStores": [
           {"id": "books"}, {"id": "files", "protection": [{"kind": "snapshot", "offline": true}]},
           {"id": "mails", "protection": [{"kind": "snapshot", "offline": true}]}]}]}
        """)
    #expect(
      found == [
        "DAT-002 pay", "DAT-002 pay", "DAT-002 pay", "DAT-006 pay", "DAT-011 pay < DAT-006 pay",
      ])
  }

  @Test func `that nobody is eligible for a role is told by the rule that counts them`() {
    let roles = """
      {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
         {"role": "dba", "primary": "bo"}, {"role": "ops", "primary": "bo"}]}}],
       "roles": [{"id": "dba"}, {"id": "ops"}], "people": [{"id": "bo"}]}
      """
    let found = evaluation(of: roles, by: ["PEO-003", "PEO-006"]).findings
    let causes = found.filter { $0.rule == "PEO-006" }.map { $0.cause?.value }
    #expect(causes.map { $0?.rule } == ["PEO-003", "PEO-003"])
    #expect(causes.map { $0?.discriminator } == ["dba", "ops"])
  }

  @Test func `the same field of two services is two causes`() {
    let found = causes(
      of: ["BIA-001", "GOV-005"],
      in: #"{"services": [{"id": "a", "tier": "tier-1"}, {"id": "b", "tier": "tier-1"}]}"#)
    #expect(
      found == ["BIA-001 a", "BIA-001 b", "GOV-005 a < BIA-001 a", "GOV-005 b < BIA-001 b"])
  }

  /// Five services that wait for each other, and one above them; with more records beside them.
  private func circle(and records: String = "") -> String {
    """
    {"services": [
      {"id": "a", "tier": "tier-3", "times": {"own": "1h"}, "dependencies": [{"on": "b"}]},
      {"id": "b", "tier": "tier-3", "times": {"own": "1h"}, "dependencies": [{"on": "c"}]},
      {"id": "c", "tier": "tier-3", "times": {"own": "1h"}, "dependencies": [{"on": "d"}]},
      {"id": "d", "tier": "tier-3", "times": {"own": "1h"}, "dependencies": [{"on": "e"}]},
      {"id": "e", "tier": "tier-3", "times": {"own": "1h"}, "dependencies": [{"on": "a"}]},
      {"id": "top", "tier": "tier-3", "times": {"own": "1h"},
       "dependencies": [{"on": "d"}, {"on": "b"}]}]\(records)}
    """
  }

  private static let aboutCircles = ["DEP-001", "DEP-013", "RSK-003"]

  @Test func `a circle is told to each service on it and once to one that rests on it`() throws {
    let found = causes(of: Self.aboutCircles, in: circle())
    #expect(
      found == ["a", "b", "c", "d", "e"].map { "DEP-001 \($0)" } + ["DEP-013 top", "RSK-003 top"])
    let finding = try #require(evaluation(of: circle(), by: ["DEP-013"]).findings.first)
    #expect(
      finding.message.english == "the loss of any one of the services 'a', 'b', 'c', 'd' and 'e', "
        + "which wait for each other, makes service 'top' miss the 7d that its tier allows")
    #expect(finding.discriminator == "a")
    #expect(finding.notes.count == 1)
  }

  @Test func `a waiver that names the first service of a circle covers the circle`() {
    let waiver = """
      , "waivers": [{"id": "w", "rule": "DEP-013", "subject": "top", "discriminator": "a",
       "approvedBy": "bo", "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}],
       "people": [{"id": "bo"}]
      """
    let found = evaluation(of: circle(and: waiver), by: Self.aboutCircles).findings
    #expect(found.filter { $0.rule == "DEP-013" }.map(\.state.word) == ["waived"])
    #expect(!found.contains { $0.rule == "RSK-003" })
  }

  @Test func `a service on a circle hears of another that is needed behind it`() {
    let found = causes(
      of: Self.aboutCircles,
      in: """
        {"services": [
          {"id": "a", "tier": "tier-1", "times": {"own": "1h"}, "dependencies": [{"on": "b"}]},
          {"id": "b", "tier": "tier-1", "times": {"own": "1h"},
           "dependencies": [{"on": "a"}, {"on": "base"}]},
          {"id": "base", "tier": "tier-3", "times": {"own": "3d"}}],
         "risks": [{"id": "known", "services": ["a", "b", "base"]}]}
        """)
    #expect(found == ["DEP-001 a", "DEP-001 b", "DEP-013 a", "DEP-013 b"])
  }

  @Test func `a lost service is not looked for among suppliers of the same id`() throws {
    let programme = """
      {"services": [{"id": ⟦"pay"⟧, "bia": {"rto": "4h"}, "times": {"own": "1h"},
         "dependencies": [{"on": "desk"}], "suppliers": [{"supplier": "ledger"}]},
        {"id": "desk", "times": {"own": "1h"}, "dependencies": [{"on": "ledger"}]},
        {"id": "ledger", "times": {"own": "8h"}}], "suppliers": [{"id": "ledger"}]}
      """
    let found = evaluation(of: programme, by: ["DEP-013"]).findings.filter { $0.state == .fail }
    #expect(found.compactMap(\.span) == ProgrammeLiteral(programme).marks)
  }

  @Test func `a service names those people of others that it falls with by their number`() throws {
    let people = ["p1", "p2", "p3", "p4", "p5", "p6"]
    let services = people.enumerated().map { index, person in
      """
      {"id": "s\(index)", "tier": "tier-1", "people": {"roles": [
        {"role": "dba", "primary": "\(person)"}]},
       "dependencies": [{"on": "s\((index + 1) % people.count)"}]}
      """
    }
    let records = people.map { #"{"id": "\#($0)"}"# }
    let found = evaluation(
      of: """
        {"services": [\(services.joined(separator: ", "))], "roles": [{"id": "dba"}],
         "people": [\(records.joined(separator: ", "))]}
        """, by: ["PEO-005"]
    ).findings
    #expect(found.count == people.count)
    for finding in found {
      #expect(finding.message.english.contains("'p5' and 1 more makes"))
      #expect(finding.notes.isEmpty)
    }
  }

  @Test(arguments: [
    ("\"people\": {\"roles\": [{\"role\": \"dba\", \"primary\": ⟦\"amara\"⟧}]}", ""),
    (
      "\"people\": {\"roles\": [{\"role\": ⟦\"dba\"⟧}]}",
      ", \"assignments\": [{\"role\": \"dba\", \"person\": \"amara\", \"scope\": \"pay\"}]"
    ),
  ])
  func `a person whom a service below needs alone is told where that names the person`(
    roles: String, assignments: String
  ) throws {
    let text = MarkedText(
      """
      {"services": [
         {"id": "sell", "tier": "tier-1", "bia": {"rto": "4h"}, "dependencies": [{"on": "pay"}]},
         {"id": "pay", "tier": "tier-1", "bia": {"rto": "4h"}, \(roles)}],
       "roles": [{"id": "dba"}], "people": [{"id": "amara"}]\(assignments)}
      """)
    let found = evaluation(of: text.text, by: ["PEO-005"]).findings
    let sell = try #require(found.first { $0.subject.id == "sell" })
    #expect(sell.span.map { [$0.range] } == text.ranges)
    #expect(
      sell.notes.map(\.message.english) == ["service 'sell' rests on service 'pay'"])
  }

  @Test(arguments: [("PEO-001", "primary"), ("PEO-002", "alternates")])
  func `holders that could not be read are not said to be missing`(rule: String, field: String) {
    let text = """
      {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
        {"role": "dba", "primary": "amara", "\(field)": {}}]}}], "roles": [{"id": "dba"}],
       "people": [{"id": "amara"}]}
      """.replacing(#""primary": "amara", "primary""#, with: #""primary""#)
    #expect(evaluation(of: text, by: [rule]).findings.isEmpty)
  }
}
