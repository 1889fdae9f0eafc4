// SPDX-License-Identifier: Apache-2.0

import Foundation
import Portal
import Testing

@Suite struct ReadinessPagesTests {
  /// Ada's course has expired and Ben's expires soon; Cy never took it and is on leave.
  static let programme = """
    -- content/program.json --
    {"name": "Harbour", "asOf": "2026-11-21"}
    -- content/inventory/all.json --
    {"services": [
      {"id": "pay", "name": "Payments", "tier": "tier-1", "people": {"roles": [
        {"role": "lead", "primary": "ada", "alternates": ["ben", "cy"]}]}},
      {"id": "mail", "name": "Mail", "tier": "tier-4", "people": {"roles": [
        {"role": "lead", "primary": "ben", "alternates": ["ada"]}]}}],
     "roles": [{"id": "lead", "name": "Incident lead", "curriculum": ["calm"]}],
     "teams": [{"id": "desk", "name": "Desk"}],
     "sites": [{"id": "hq", "name": "Head office", "kind": "office", "partOf": "north"},
               {"id": "north", "name": "The north", "kind": "region"}],
     "people": [
      {"id": "ada", "name": "Ada Okafor", "team": "desk", "site": "hq",
       "accessVerifiedOn": "2026-11-01", "contacts": [{"verifiedOn": "2026-11-01"}]},
      {"id": "ben", "name": "Ben Ito", "site": "hq", "team": "desk",
       "accessVerifiedOn": "2026-11-01", "contacts": [{"verifiedOn": "2026-11-01"}]},
      {"id": "cy", "name": "Cy Lund", "site": "north", "status": "leave",
       "accessVerifiedOn": "2026-11-01", "contacts": [{"verifiedOn": "2026-11-01"}]}],
     "courses": [{"id": "calm", "title": "Keeping calm"}],
     "sessions": [
      {"id": "s1", "course": "calm", "start": "2026-12-01", "capacity": 1, "status": "open"},
      {"id": "s2", "course": "calm", "start": "2027-04-01", "capacity": 4, "booked": 1}],
     "trainingRecords": [
      {"person": "ada", "course": "calm", "completedOn": "2025-01-10", "validUntil": "2026-01-10"},
      {"person": "ben", "course": "calm", "completedOn": "2026-01-02", "validUntil": "2027-01-02"}]}
    """

  @Test(arguments: [
    ("roles", "Incident lead", "Keeping calm"), ("services", "Payments", "Keeping calm"),
    ("teams", "Desk", "2 people"), ("sites", "The north", "Region"),
  ])
  func `a view tells in words how many hold what they need`(
    view: String, subject: String, detail: String
  ) throws {
    let page = try RenderedPortal(Self.programme)["readiness/\(view).html"]
    #expect(page.contains(subject))
    #expect(page.contains(detail))
    #expect(page.contains(view == "teams" ? "1 of 2 held" : "1 of 3 held"))
    for words in ["1 expiring soon", "1 expired"] { #expect(page.contains(words), "\(words)") }
    #expect(page.contains("1 missing") == (view != "teams"))
  }

  @Test func `figures lead to the role, service, team, site and course that they are about`() throws
  {
    let page = try RenderedPortal(Self.programme)["readiness.html"]
    for place in [
      "roles/lead", "services/pay", "teams/desk", "sites/hq", "sites/north", "training/calm",
    ] { #expect(page.contains("href=\"\(place).html\""), "\(place)") }
  }

  @Test func `a role names who is eligible, and who is not with each reason`() throws {
    let page = try RenderedPortal(Self.programme)["readiness/eligibility.html"]
    let cells = Self.cells(of: page)
    #expect(cells[1] == "State Fewer than wanted for 1 service")
    #expect(cells[2] == "Eligible Ben Ito")
    #expect(
      cells[3] == "Not eligible, and why Ada Okafor Keeping calm expired on 10 January 2026 "
        + "Cy Lund On leave Keeping calm is missing")
  }

  @Test func `each quarter says who is to train, the free seats, and what is too few`() throws {
    let page = try RenderedPortal(Self.programme)["readiness/seats.html"]
    let heads = page.matches(of: #/<th>([^<]+)/#).map { String($0.1) }
    #expect(
      heads == [
        "Course", "Within 90 days", "Quarter 4 of 2026", "Quarter 1 of 2027", "Quarter 2 of 2027",
        "Quarter 3 of 2027",
      ])
    let cells = Self.cells(of: page)
    #expect(
      cells == [
        "1 seat too few 2 people to train, 1 seat free",
        "Enough seats 1 person to train, 1 seat free",
        "1 seat too few 1 person to train, 0 seats free",
        "Enough seats 1 person to train from before, 3 seats free", "Nobody to train",
      ])
  }

  @Test func `seats that nobody took in a quarter are told where they serve the next`() throws {
    let page = try RenderedPortal(
      """
      -- content/program.json --
      {"name": "Harbour", "asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"services": [
        {"id": "pay", "name": "Payments", "tier": "tier-1",
         "people": {"roles": [{"role": "lead", "primary": "ada"}]}}],
       "people": [{"id": "ada", "name": "Ada Okafor"}],
       "roles": [{"id": "lead", "name": "Lead", "curriculum": ["calm"]}],
       "courses": [{"id": "calm", "title": "Keeping calm", "validity": "12 months"}],
       "sessions": [{"id": "s1", "course": "calm", "start": "2026-12-01", "capacity": 8,
         "status": "open"}],
       "trainingRecords": [
        {"person": "ada", "course": "calm", "completedOn": "2026-04-10", "result": "passed"}]}
      """)["readiness/seats.html"]
    #expect(
      Self.cells(of: page) == [
        "Nobody to train", "Nobody to train", "Nobody to train",
        "Enough seats 1 person to train, 8 seats left from before", "Nobody to train",
      ])
  }

  @Test func `the chain leads from the course over person and role to the service`() throws {
    let page = try RenderedPortal(Self.programme)["training/calm.html"]
    let table = try #require(page.components(separatedBy: "chain-caption\">").last)
    let rows = table.components(separatedBy: "<tbody>")[1].components(separatedBy: "</tbody>")[0]
      .components(separatedBy: "<tr>").dropFirst().map(Self.words)
    #expect(
      rows == [
        "Ada Okafor Keeping calm expired on 10 January 2026 Incident lead Too few 1 of 3 eligible, "
          + "3 wanted Payments Tier 1 Declared Open finding PEO-003: critical",
        "Ada Okafor Keeping calm expired on 10 January 2026 Incident lead Enough 1 of 2 eligible, "
          + "1 wanted Mail Tier 4 Declared Unchanged: enough others are eligible",
      ])
    #expect(page.contains("Courses that are missing or have expired keep people from 2 roles"))
    #expect(
      page.contains(
        "Fewer than wanted, the first holder and the alternates, are left in 1 of them, "
          + "for 1 service."))
  }

  @Test func `the page of a service leads back to the course`() throws {
    let portal = try RenderedPortal(Self.programme)
    let page = portal["services/pay.html"]
    let part = try #require(page.components(separatedBy: "id=\"shortfall\"").last)
    let list = part.components(separatedBy: "</ul>\n</div>")[0].prefix(1_500)
    #expect(list.contains("People: Declared; worst open finding: Critical."))
    for link in ["roles/lead", "people/ada", "training/calm"] {
      #expect(list.contains("href=\"../\(link).html\""), "\(link)")
    }
    #expect(list.contains("1 of 3 eligible, 3 wanted"))
    #expect(!portal["services/mail.html"].contains("id=\"shortfall\""))
  }

  @Test func `a long view is cut with the way to the rest, which is spread over pages`() throws {
    let people = (1...110).map { "{\"id\": \"p\($0)\", \"name\": \"Person \($0)\"}" }
    let assignments = (1...110).map { "{\"role\": \"lead\", \"person\": \"p\($0)\"}" }
    let portal = try RenderedPortal(
      """
      -- content/program.json --
      {"name": "Harbour", "asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"roles": [{"id": "lead", "curriculum": ["calm"]}], "courses": [{"id": "calm"}],
       "people": [\(people.joined(separator: ","))],
       "assignments": [\(assignments.joined(separator: ","))]}
      """)
    let page = portal["readiness.html"]
    #expect(page.contains("Each table below holds at most 15 rows, the most pressing ones;"))
    #expect(page.contains("Not shown here: 95 rows"))
    #expect(page.contains("href=\"readiness/people.html\">All 110 rows</a>"))
    let paths = ["people.html", "people/2.html", "people/3.html"]
    let pages = paths.map { portal["readiness/\($0)"] }
    #expect(pages.map { $0.ranges(of: "<th scope=\"row\">").count } == [50, 50, 10])
    #expect(pages[2].contains("href=\"../../people/p"))
    #expect(pages[2].contains("101 to 110 of 110 rows"))
    #expect(portal.files["readiness/services.html"] == nil)
  }

  @Test func `no course takes the place of the form`() throws {
    let portal = try RenderedPortal(
      """
      -- content/program.json --
      {"name": "Harbour", "asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"courses": [{"id": "register", "title": "Keeping registers"},
                   {"id": "register-2", "title": "More registers"}],
       "sessions": [{"id": "s", "course": "register", "start": "2026-12-01", "status": "open"}]}
      """)
    #expect(portal["training/register.html"].contains("<form"))
    #expect(portal["training/_register.html"].contains("Keeping registers"))
    #expect(portal["training/register-2.html"].contains("More registers"))
    #expect(portal["training.html"].contains("href=\"training/_register.html\""))
  }

  @Test func `the catalogue is spread over pages, and only the first has all the rest`() throws {
    let courses = (1...101).map { "{\"id\": \"c\($0)\"}" }
    let portal = try RenderedPortal(
      """
      -- content/program.json --
      {"name": "Harbour", "asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"courses": [\(courses.joined(separator: ","))]}
      """)
    let pages = ["training.html", "training-2.html"].map { portal[$0] }
    #expect(pages.map { $0.ranges(of: "<code class=\"id\">").count } == [100, 1])
    #expect(pages.map { $0.contains("id=\"instructors\"") } == [true, false])
    #expect(pages.map { $0.contains("No session is planned.") } == [true, false])
  }

  @Test func `the page of a course names those first who lack it, and at most 150`() throws {
    let people = (1...151).map { "{\"id\": \"p\($0)\"}" }
    let assignments = (1...151).map { "{\"role\": \"lead\", \"person\": \"p\($0)\"}" }
    let page = try RenderedPortal(
      """
      -- content/program.json --
      {"name": "Harbour", "asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"roles": [{"id": "lead", "curriculum": ["calm"]}], "courses": [{"id": "calm"}],
       "people": [\(people.joined(separator: ","))],
       "assignments": [\(assignments.joined(separator: ","))],
       "trainingRecords": [
        {"person": "p1", "course": "calm", "validUntil": "2027-12-01"},
        {"person": "p2", "course": "calm", "validUntil": "2026-01-01"}]}
      """)["training/calm.html"]
    #expect(page.contains("Not shown: 1 person; the courses by person have all of them."))
    #expect(page.contains("people/p2.html"))
    #expect(!page.contains("people/p1.html"))
  }

  /// The text of each cell but the heads.
  private static func cells(of page: String) -> [String] {
    page.components(separatedBy: "<td").dropFirst()
      .map { words($0.components(separatedBy: "</td>")[0]) }
  }

  /// The text of some markup, blanks made one.
  private static func words(_ markup: String) -> String {
    markup.replacing(#/^[^<]*>/#, with: "").replacing(#/<[^>]*>/#, with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
