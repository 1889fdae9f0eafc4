// SPDX-License-Identifier: Apache-2.0

import Assessment
import ContentReader
import Continuity
import Diagnostics
import Phrasing
import TestSupport
import Testing

@testable import Rules

/// What several rules and figures tell of one fact agrees.
@Suite struct AgreementTests {
  private func assessment(of text: String) -> Assessment {
    let programme = readProgramme(Content(files: ProgrammeLiteral(text).files), jobs: 1)
    return assess(programme, asOf: Rule.Examples.today) { "\($0.count)" }
  }

  @Test func `a waiver that another one renews falls due no more`() {
    let text = """
      {"services": [{"id": "pay"}, {"id": "ship"}], "waivers": [
        {"id": "w-1", "rule": "BIA-004", "subject": "pay", "expiresOn": "2026-05-01"},
        {"id": "w-2", "rule": "BIA-004", "subject": "pay", "expiresOn": "2027-05-01",
         "renewalOf": "w-1"},
        {"id": "w-3", "rule": "BIA-004", "subject": "ship", "expiresOn": "2026-06-01"},
        {"id": "w-4", "rule": "BIA-004", "subject": "pay", "expiresOn": "2027-06-01",
         "renewalOf": "w-3"}]}
      """
    let expired = evaluation(of: text, by: ["WVR-001"]).findings
    #expect(expired.map(\.subject.id) == ["w-3"])
    #expect(
      expired.flatMap { $0.notes.map(\.message.english) } == [
        "'w-4' does not renew it: it is for another gap"
      ])
    let due = assessment(of: text).expiries.filter { $0.kind == .waiver }
    #expect(due.map(\.subject.id) == ["w-3", "w-2", "w-4"])
  }

  @Test(arguments: [
    // The first by tier waits for who waits for it, the other one decides.
    (
      """
      {"id": "app", "times": {"own": 0}, "dependencies": [
         {"on": "cache", "group": "g"}, {"on": "line", "group": "g"}]},
       {"id": "cache", "tier": "tier-1", "times": {"own": 0}, "dependencies": [
         {"on": "app", "neededFor": "runtime"}]}
      """, ["line", "app"]
    ),
    // All that app needs lie on circles with it, and one of them has another way.
    (
      """
      {"id": "app", "times": {"own": 0}, "dependencies": [
         {"on": "cache", "group": "g"}, {"on": "spare", "group": "g"}]},
       {"id": "cache", "tier": "tier-1", "times": {"own": 0}, "dependencies": [
         {"on": "app", "neededFor": "runtime"}]},
       {"id": "spare", "times": {"own": 0}, "dependencies": [
         {"on": "app", "group": "g"}, {"on": "line", "group": "g"}]}
      """, ["line", "spare", "app"]
    ),
  ])
  func `the critical path leads out of a circle, and its sum is the achieved time`(
    services: String, path: [String]
  ) {
    let found = assessment(
      of: #"{"services": [\#(services), {"id": "line", "times": {"own": "1h"}}]}"#)
    let derivation = found.derivation(of: 0)
    #expect(derivation.path.map { found.portfolio.id(of: $0).text } == path)
    #expect(derivation.total == 3_600)
  }

  @Test(arguments: [("g", 86_400, ["DEP-009", "DEP-008"]), ("h", 0, [])])
  func `what is weak alone but in a strong group binds data as the group does`(
    group: String, lost: Int, rules: [String]
  ) {
    let text = """
      {"services": [{"id": "pay", "bia": {"rpo": "1h"}, "dataStores": [], "dependencies": [
          {"on": "ledger", "group": "g", "data": "consistent-with", "strength": "weak"},
          {"on": "spare", "group": "\(group)"}]},
        {"id": "ledger", "bia": {"rpo": "1d"}, "dataStores": [{"id": "books", "protection": [
          {"kind": "backup", "interval": "1d"}]}]},
        {"id": "spare", "dataStores": []}]}
      """
    #expect(assessment(of: text).dataLoss.byService[1]?.figure == .time(lost))
    let found = evaluation(of: text, by: ["DEP-008", "DEP-009"]).findings
    #expect(found.filter { $0.subject.id == "pay" }.map { "\($0.rule)" } == rules)
  }

  @Test(arguments: [("north", ["waived", "waived"]), ("site:north", ["fail", "waived"])])
  func `a waiver that names a kind covers no record of another`(
    subject: String, states: [String]
  ) {
    let found = evaluation(
      of: """
        {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rto": "1h"},
           "sites": [{"site": "north"}], "dependencies": [{"on": "north"}]},
          {"id": "north", "bia": {"rto": "8h"}, "times": {"own": "8h"}}],
         "sites": [{"id": "north"}], "people": [{"id": "bo"}],
         "waivers": [{"id": "w-1", "rule": "DEP-022", "subject": "\(subject)", "approvedBy": "bo",
           "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}]}
        """, by: ["DEP-022"]
    ).findings
    #expect(found.map(\.subject.kind) == [.services, .sites])
    #expect(found.map(\.state.word) == states)
  }

  @Test func `access that an assignment says was tried is tried`() throws {
    let text = """
      {"services": [{"id": "pay", "tier": "tier-1"}], "roles": [{"id": "dba"}],
       "people": [{"id": "bo", "accessVerifiedOn": "2026-01-01", "contacts": [
         {"channel": "mail", "verifiedOn": "2026-11-01"}]}],
       "assignments": [{"role": "dba", "person": "bo", "scope": "pay",
         "accessVerifiedOn": "2026-11-01"}]}
      """
    let assessment = assessment(of: text)
    #expect(assessment.people.services[0].roles.map(\.eligible.count) == [1])
    #expect(evaluation(of: text, by: ["PEO-013"]).findings.isEmpty)
    let due = assessment.expiries.filter { $0.kind == .access }
    #expect(due.map { "\($0.due)" } == ["2027-02-01"])
  }

  @Test func `a session that calls itself full keeps those who have a seat`() {
    let programme = readProgramme(
      Content(
        files: ProgrammeLiteral(
          """
          {"people": [{"id": "ann", "name": "Ann", "contacts": [{"value": "desk@example.org"}]},
             {"id": "bo", "name": "Bo", "contacts": [{"value": "Desk@example.org"}]}],
           "courses": [{"id": "restore"}],
           "sessions": [{"id": "s", "course": "restore", "start": "2026-12-01T09:00Z",
             "capacity": 9, "booked": 6, "status": "full"}],
           "registrations": [
             {"session": "s", "name": "Ann", "email": "desk@example.org"},
             {"session": "s", "name": "Eve", "email": "desk@example.org"}]}
          """
        ).files), jobs: 1)
    let seats = SeatTable(programme.inventory)[0]
    #expect([seats.seated, seats.booked, seats.waiting, seats.free] == [2, 8, 0, 0])
    let bookings = BookingTable(Portfolio(programme, asOf: Rule.Examples.today))
    let day = CalendarDay(number: Rule.Examples.today.number + 30)
    // Two people share the address, so the name tells whose registration it is.
    #expect((0...1).map { bookings.isBooked($0, RecordID("restore"), by: day) } == [true, false])
  }

  @Test func `a step that names its role by name is work of the role`() {
    let text = """
      {"services": [{"id": "pay", "bia": {"rto": "1h"}}],
       "roles": [{"id": "dba", "name": "Database administrator"}]}
      -- content/services/pay.md --
      | Step | Role | Duration |
      | --- | --- | --- |
      | Restore | database administrator | 40m |
      | Check | [the same](role:dba) | 5m |
      """
    let work = assessment(of: text).peopleFeasibility { _ in 1 }
    #expect(work.map(\.role.text) == ["dba"])
    #expect(work.flatMap(\.jobs).map(\.handsOn) == [2_700])
  }

  @Test func `of two pages of one name the first counts`() {
    let content = Content(
      files: ProgrammeLiteral(
        """
        {}
        -- content/pages/guide.md --
        # First
        -- content/pages/guide/index.md --
        # Second
        """
      ).files)
    let documents = readProgramme(content, jobs: 1).documents
    #expect(documents.document(.pages, "guide")?.path == "pages/guide.md")
  }

  @Test func `an approval that is still to come is none`() {
    let text = """
      {"services": [{"id": "pay", "approval": {"state": "approved", "on": "2027-01-01"}},
         {"id": "ship", "approval": {"state": "approved", "on": "2026-01-01"}}]}
      """
    let fingerprints = assessment(of: text).fingerprints
    let mentions = ["pay", "ship"].map { id in
      fingerprints.records(id, of: nil).flatMap(\.mentions).map(\.source)
    }
    #expect(mentions == [[], ["approval"]])
  }

  @Test func `a subject is counted in the column by which its finding weighs`() {
    let result = evaluation(
      of: """
        {"services": [{"id": "pay", "tier": "tier-1", "dependencies": [{"on": "net"}]},
          {"id": "net", "tier": "tier-4"}]}
        """, by: ["BIA-011"])
    #expect(result.findings.map(\.column) == [0])
    #expect(result.results[0].tallies.map(\.fail) == [1, 0, 0, 0])
  }

  @Test(arguments: [
    ("", ["no exercise at the tier's level in date"]),
    (
      #""lead": "ann""#, ["objectives not met", "led by the owner"]
    ), (#""lead": null"#, ["objectives not met", "nobody says who led it"]),
  ])
  func `why people are not proven is told of the exercise that there was`(
    lead: String, reasons: [String]
  ) {
    let exercise = """
      {"id": "ex", "heldOn": "2026-10-01", "level": 7, "scope": [{"service": "pay"}],
       "results": [{"service": "pay", "result": "passed"}], \(lead)}
      """
    let assessment = assessment(
      of: """
        {"services": [{"id": "pay", "tier": "tier-1", "owner": "ann", "people": {"roles": [
           {"role": "dba", "primary": "bo"}]},
           "approval": {"state": "approved", "approvedBy": "bo", "on": "2026-10-01"}}],
         "plans": [{"id": "run", "services": ["pay"], "reviewedOn": "2026-10-01"}],
         "roles": [{"id": "dba"}], "people": [{"id": "ann"}, {"id": "bo"}],
         "exercises": [\(lead.isEmpty ? "" : exercise)]}
        -- content/services/pay.md --
        ---
        reviewedOn: 2026-10-01
        ---
        # Payments
        """)
    let people = assessment.assurance(of: 0) { _ in [] }.first
    #expect(people?.level == 3)
    #expect(people?.reasons.map(\.english) == reasons)
  }
}
