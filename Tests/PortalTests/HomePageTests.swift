// SPDX-License-Identifier: Apache-2.0

import Portal
import Testing

@Suite struct HomePageTests {
  private static let programme = """
    -- content/program.json --
    {"name": "Harbour", "asOf": "2026-11-21", "sponsor": "zoe", "leaders": ["ada", "ben"]}
    -- content/inventory/all.json --
    {"services": [
      {"id": "pay", "name": "Payments", "tier": "tier-1", "owner": "ada",
       "bia": {"rto": "1h", "reviewedOn": "2026-01-10"}, "times": {"own": "90m"}},
      {"id": "ledger", "name": "Ledger", "tier": "tier-3", "owner": "ben",
       "bia": {"rto": "2h", "reviewedOn": "2024-01-10"}, "times": {"own": "3h"}},
      {"id": "mail", "name": "Mail", "tier": "tier-4", "owner": "ben", "bia": {"mtpd": "30d"}}],
     "people": [
      {"id": "ada", "name": "Ada Okafor", "answersFor": ["the resources of recovery"]},
      {"id": "ben", "name": "Ben Ito", "answersFor": ["Readiness"]},
      {"id": "zoe", "name": "Zoe Lind", "answersFor": ["resources"]}],
     "courses": [{"id": "calm", "title": "Keeping calm"}],
     "sessions": [
      {"id": "s1", "course": "calm", "start": "2026-12-01T09:30:00Z", "trainers": ["ben"]}],
     "exercises": [
      {"id": "drill", "title": "Spring drill", "status": "planned", "plannedOn": "2026-10-05",
       "lead": "ada", "scope": [{"service": "pay"}]},
      {"id": "walk", "title": "Winter walk", "status": "planned", "plannedOn": "2026-12-05"}],
     "risks": [
      {"id": "flood", "title": "Flood", "residual": {"likelihood": 2, "impact": 5}},
      {"id": "fire", "title": "Fire", "residual": {"likelihood": 2, "impact": 5}},
      {"id": "theft", "title": "Theft"}]}
    """

  /// What stands on a page behind a mark, up to another one.
  private func part(of page: String, from start: String, to end: String) -> String {
    guard let start = page.ranges(of: start).first?.upperBound else { return "" }
    let rest = page[start...]
    return String(rest[..<(rest.ranges(of: end).first?.lowerBound ?? rest.endIndex)])
  }

  /// The section of a page below a heading, by its id.
  private func section(_ page: String, _ id: String) -> String {
    part(of: page, from: "<h2 id=\"\(id)\">", to: "</section>")
  }

  @Test func `what is overdue is what the ledger has, with whose it is`() throws {
    let portal = try RenderedPortal(Self.programme)
    let overdue = section(portal["index.html"], "overdue")
    #expect(overdue.contains("Review the BIA:</span>"))
    #expect(overdue.contains("Ben Ito"))
    #expect(overdue.contains("<a href=\"exercises/drill.html\">Spring drill</a>"))
    #expect(overdue.contains("href=\"expiry.html#overdue\""))
    #expect(!overdue.contains("The first"))
    #expect(portal["expiry.html"].contains("2 overdue"))
    #expect(portal["expiry.html"].contains("<a href=\"exercises/drill.html\">Spring drill</a>"))
  }

  @Test func `what comes next are reviews, exercises and dates of courses`() throws {
    let next = section(try RenderedPortal(Self.programme)["index.html"], "next")
    let places = ["1 December 2026", "Winter walk", "10 January 2027"].map {
      next.ranges(of: $0).first?.lowerBound
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(next.contains("Take the course:</span>"))
    #expect(next.contains("href=\"expiry.html#upcoming\""))
    #expect(next.contains("href=\"training.html#sessions\""))
  }

  @Test func `of many things that are due the first are shown and all are counted`() throws {
    let actions = (10..<24).map { number in
      """
      {"id": "a\(number)", "due": "2026-10-\(number)", "owner": "ada"}
      """
    }.joined(separator: ", ")
    let portal = try RenderedPortal(
      """
      {"people": [{"id": "ada", "name": "Ada Okafor"}], "actions": [\(actions)]}
      """)
    let overdue = section(portal["index.html"], "overdue")
    #expect(overdue.contains("The first 10 of 14"))
    #expect(overdue.contains(">a19<"))
    #expect(!overdue.contains(">a20<"))
    #expect(portal["expiry.html"].contains("14 overdue"))
  }

  @Test func `the next exercise and session are told however much comes before them`() throws {
    let actions = (10..<24).map { "{\"id\": \"a\($0)\", \"due\": \"2026-12-\($0)\"}" }
    let page = try RenderedPortal(
      """
      -- content/program.json --
      {"name": "Harbour", "asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"actions": [\(actions.joined(separator: ", "))], "courses": [{"id": "calm"}],
       "sessions": [{"id": "s1", "course": "calm", "start": "2027-03-01"}],
       "exercises": [{"id": "walk", "title": "Winter walk", "status": "planned",
         "plannedOn": "2027-02-05"}]}
      """)["index.html"]
    let next = section(page, "next")
    #expect(next.contains("The first 10 of 16, with the next exercise"))
    let places = [">a10<", ">a17<", "Winter walk", "1 March 2027"].map {
      next.ranges(of: $0).first?.lowerBound
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(!next.contains(">a18<"))
  }

  @Test func `an exercise that is planned stands in a calendar once`() throws {
    let calendar = try RenderedPortal(Self.programme)["data/calendar/programme.ics"]
    #expect(calendar.ranges(of: "Winter walk").count == 1)
    #expect(calendar.contains("Review of a BIA"))
  }

  @Test func `promises at risk are those of all tiers, each with its verdict`() throws {
    let page = section(try RenderedPortal(Self.programme)["index.html"], "recover")
    #expect(
      page.contains(
        "0 of 3 services will be back within the time that is promised; 2 will be too late, "
          + "and of 1 it is not known."
      ))
    let places = ["Payments</a>", "Ledger</a>", "Mail</a>"].map {
      page.ranges(of: $0).first?.lowerBound
    }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(page.contains("<span class=\"sentence\">30\u{A0}min too late by its design.</span>"))
    #expect(page.contains("Without the promised recovery time (RTO)"))
    #expect(!page.contains("<span class=\"sentence\"></span>"))
    #expect(!page.contains("more at risk"))
  }

  @Test(arguments: [
    ("1h", "\"bia\": {\"rto\": \"2h\"}", "Everything in time", "promised."),
    ("3h", "\"bia\": {\"rto\": \"2h\"}", "Not everything in time", "; 1 will be too late."),
    ("1h", "\"name\": \"Pay\"", "Not known of everything", "; of 1 it is not known."),
  ])
  func `whether we can recover is answered in one plain sentence`(
    own: String, promise: String, answer: String, end: String
  ) throws {
    let page = section(
      try RenderedPortal(
        """
        {"services": [{"id": "pay", "tier": "tier-1", "times": {"own": "\(own)"}, \(promise)}]}
        """)["index.html"], "recover")
    #expect(page.contains(">\(answer)</span>"))
    let text = part(of: page, from: "<p class=\"verdict-text\">", to: "</p>")
    #expect(text.contains("of 1 service will be back within the time that is promised"))
    #expect(text.hasSuffix(end))
  }

  @Test func `the table of promises at risk says how many it leaves out`() throws {
    let services = (0..<13).map { "{\"id\": \"s\($0)\", \"tier\": \"tier-4\"}" }
    let page = try RenderedPortal("{\"services\": [\(services.joined(separator: ", "))]}")[
      "index.html"]
    #expect(
      page.contains(
        "<a href=\"services.html\">3 services more at risk: all services with promise and design"))
  }

  @Test func `a cell of tier and area leads to the services of the tier`() throws {
    let portal = try RenderedPortal(Self.programme)
    #expect(portal["index.html"].contains("<a href=\"tiers/tier-3.html#area-process\">"))
    let tier = portal["tiers/tier-3.html"]
    #expect(tier.contains("<th id=\"area-process\">"))
    #expect(tier.contains("Services by people, process and technology"))
    #expect(tier.contains("Ledger</a> <code class=\"id\">ledger</code>"))
    let coverage = portal["coverage.html"]
    #expect(coverage.contains("Payments</a> <code class=\"id\">pay</code>"))
  }

  @Test func `the home page counts the risks of each place of the map`() throws {
    let page = section(try RenderedPortal(Self.programme)["index.html"], "residual")
    #expect(
      page.contains(
        "<span class=\"cell-score\">10</span><ul class=\"inline-list\"><li>"
          + "<a href=\"risks.html#residual\">2 risks</a></li>"))
    #expect(page.contains("<a href=\"risks.html#residual\">1 risk</a>"))
    #expect(!page.contains("Flood"))
    #expect(!section(try RenderedPortal("{}")["index.html"], "residual").contains("heatmap"))
  }

  @Test func `the duties of leaders name who answers for them`() throws {
    let portal = try RenderedPortal(Self.programme)
    let page = portal["programme.html"]
    let article = part(of: page, from: "id=\"duty-resources\"", to: "</article>")
    #expect(article.contains("<a href=\"people/zoe.html\">Zoe Lind</a>"))
    #expect(article.contains("<a href=\"people/ada.html\">Ada Okafor</a>"))
    #expect(!article.contains("Ben Ito"))
    #expect(page.contains("<dt>Sponsor</dt><dd><a href=\"people/zoe.html\">Zoe Lind</a></dd>"))
    #expect(page.contains("<a href=\"readiness.html\">See readiness</a>"))
    #expect(page.contains("Answers for Readiness"))
    #expect(page.contains("No leader is recorded as answering for it"))
  }
}
