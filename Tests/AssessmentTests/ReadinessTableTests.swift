// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Testing

@testable import Assessment

@Suite struct ReadinessTableTests {
  /// A first-tier service whose role `dba` demands one course; `hq` is part of the region `north`.
  private static func programme() -> TinyProgramme {
    var programme = PeopleReadingTests.programme(holders: ["ann", "bob", "cy", "dee"])
    programme.sites = [
      .made("depot"),
      .made("hq") { $0.partOf = reference("north") },
      .made("north") { $0.siteKind = stated(.region) },
    ]
    for (person, site) in [(0, "hq"), (1, "hq"), (2, "north")] {
      programme.people[person].site = reference(site)
    }
    programme.people[0].team = reference("payments")
    programme.people[3].status = stated(.left)
    programme.trainingRecords = [
      PeopleReadingTests.training("ann", on: "2025-01-01", until: "2026-11-20"),
      PeopleReadingTests.training("bob", on: "2025-12-01", until: "2026-12-01"),
      PeopleReadingTests.training("dee", on: "2026-06-01"),
    ]
    return programme
  }

  @Test func `a role counts who holds a course, whose expires, has expired or is missing`() {
    let tables = ReadinessTables(PeopleReadiness(Self.programme().portfolio))
    let row = tables.roles[0].count
    #expect([row.valid, row.expiring, row.expired, row.missing] == [0, 1, 1, 1])
    #expect((row.held, row.lacking, row.needed) == (1, 2, 3))
    #expect(tables.roles.count == 1)
  }

  @Test func `a service counts everybody once for each course, though two roles demand it`() {
    var programme = Self.programme()
    programme.roles.append(.made("lead") { $0.curriculum = references(["drill"]) })
    let lead: RoleHolding = .made {
      $0.role = reference("lead")
      $0.primary = reference("ann")
    }
    let roles = programme.services[0].people.value?.roles.value ?? []
    programme.services[0].people = stated(.made { $0.roles = stated(roles + [lead]) })
    let tables = ReadinessTables(PeopleReadiness(programme.portfolio))
    #expect(tables.services.map(\.count.needed) == [3])
    #expect(tables.roles.map(\.count.needed) == [3, 1])
  }

  @Test func `a region counts the people of its sites, and nobody of them twice`() {
    var programme = Self.programme()
    #expect(Self.peopleBySite(programme) == ["north 3", "hq 2"])
    programme.sites[2].partOf = reference("hq")
    #expect(Self.peopleBySite(programme) == ["hq 3", "north 3"])
  }

  private static func peopleBySite(_ programme: TinyProgramme) -> [String] {
    let portfolio = programme.portfolio
    return ReadinessTables(PeopleReadiness(portfolio)).sites.map { row in
      "\(portfolio.programme.inventory.sites[row.subject].id) \(row.people)"
    }
  }

  @Test func `a team names the courses that most lack`() {
    let tables = ReadinessTables(PeopleReadiness(Self.programme().portfolio))
    #expect(tables.teams.map(\.people) == [1])
    #expect(tables.teams[0].lacking == [GroupCount.Lacking(course: 0, people: 1)])
  }

  @Test func `what presses most stands first`() {
    var programme = Self.programme()
    programme.roles[0].curriculum = references(["drill", "first"])
    programme.courses.append(.made("first"))
    let rows = ReadinessTables(PeopleReadiness(programme.portfolio)).roles
    #expect(rows.map(\.course) == [1, 0])
    #expect(rows.map(\.count.lacking) == [3, 2])
  }

  @Test func `each quarter adds those whose course ends in it, and its seats`() {
    var programme = Self.programme()
    programme.sessions = [("2026-12-10", 1), ("2027-05-01", 4)].enumerated().map { number, one in
      .made("s\(number)") {
        $0.course = reference("drill")
        $0.start = stated(Moment(day: day(one.0)))
        $0.capacity = stated(one.1)
      }
    }
    programme.trainingRecords.append(
      PeopleReadingTests.training("cy", on: "2026-02-01", until: "2027-02-10"))
    let course = PeopleReadiness(programme.portfolio).quarters(3)[0]
    #expect(course.parts.map(\.quarter.number) == [4, 1, 2])
    #expect(course.parts.map(\.quarter.year) == [2026, 2027, 2027])
    #expect(course.parts.map(\.demand) == [2, 1, 0])
    #expect(course.parts.map(\.carried) == [0, 1, 2])
    #expect(course.parts.map(\.seats) == [1, 0, 4])
    #expect(course.parts.map(\.shortfall) == [1, 2, 0])
    #expect(course.shortfall == 2)
  }

  @Test func `seats of a quarter before count, seats that nobody stated are uncertain`() {
    var programme = Self.programme()
    programme.sessions = [
      .made("s1") {
        $0.course = reference("drill")
        $0.start = stated(Moment(day: day("2027-01-10")))
      }
    ]
    let parts = PeopleReadiness(programme.portfolio).quarters(2)[0].parts
    #expect(parts.map(\.shortfall) == [3, 3])
    #expect(parts.map(\.hasUncountedSeats) == [false, true])
  }

  @Test(arguments: [
    ("2026-11-21", 4, "2026-12-31"), ("2027-01-01", 1, "2027-03-31"),
    ("2028-02-29", 1, "2028-03-31"),
    ("2026-06-30", 2, "2026-06-30"),
  ])
  func `a quarter ends on its last day`(date: String, number: Int, end: String) {
    let quarter = Quarter(of: day(date))
    #expect(quarter.number == number)
    #expect(quarter.lastDay == day(end))
  }

  @Test func `a lapse names who is kept away by a course, and not who is away anyhow`() {
    var programme = Self.programme()
    programme.people[2].status = stated(.leave)
    let lapses = PeopleReadiness(programme.portfolio).lapses
    #expect(lapses.count == 1)
    #expect(lapses[0].absentees.map(\.person.text) == ["ann"])
    #expect(lapses[0].absentees[0].courses[0].until == day("2026-11-20"))
    #expect(lapses[0].isShort)
    #expect(lapses[0].narrowed(to: RecordID("other")) == nil)
  }

  @Test func `a role says for how many of its services somebody is refused, with each reason once`()
  {
    var programme = Self.programme()
    programme.services.append(
      .made("mail") {
        $0.tier = reference("tier-4")
        $0.people = programme.services[0].people
      })
    programme.people[1].accessVerifiedOn = stated(day("2026-01-01"))
    let role = PeopleReadiness(programme.portfolio).roles[0]
    let refused = role.refused.map { "\($0.person) \($0.services) of \($0.assigned)" }
    #expect(refused == ["ann 2 of 2", "bob 1 of 2", "cy 2 of 2", "dee 2 of 2"])
    #expect(
      role.refused[0].exclusions.map(\.reason.english) == ["course drill expired on 2026-11-20"])
    #expect(role.eligible.map(\.text) == ["bob"])
  }
}
