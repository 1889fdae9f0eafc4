// SPDX-License-Identifier: Apache-2.0

import Continuity
import ContentReader
import Diagnostics
import Phrasing
import Portal
import Rules
import TestSupport
import Testing

/// Lists of which no other page has the rest are spread over pages, and hold everything.
@Suite struct LedgerPagesTests {
  /// The pages of a list, in order.
  private static func pages(_ stem: String, of portal: RenderedPortal) -> [String] {
    let further = (2...99).map { portal["\(stem)-\($0).html"] }.prefix { !$0.isEmpty }
    return [portal["\(stem).html"]] + further
  }

  /// The values that stand between two words of a text.
  private static func values(_ text: String, after start: String) -> [Substring] {
    text.split(separator: start, omittingEmptySubsequences: false).dropFirst()
      .map { $0.prefix { $0 != "\"" } }
  }

  @Test func `every finding stands on the pages of findings once, the most severe first`() throws {
    let services = (1...40).map {
      #"{"id": "s\#($0)", "name": "Service \#($0)", "tier": "tier-1"}"#
    }
    let portal = try RenderedPortal(#"{"services": [\#(services.joined(separator: ",\n"))]}"#)
    let findings = portal.site.findings
    try #require(findings.count { $0.state == .fail } > 500)
    let pages = Self.pages("findings", of: portal)
    #expect(pages.count > 2)
    let anchors = pages.flatMap { Self.values($0, after: "<tr id=\"") }
    #expect(anchors.count == findings.count && Set(anchors).count == findings.count)
    let ranks = pages.flatMap { page in
      Self.values(
        String(page.split(separator: "id=\"not-evaluable\"")[0]), after: "<td data-sort=\"")
    }
    #expect(ranks == ranks.sorted())
    let longest = 2 * ListingLimit.ledger(of: findings.count)
    for page in pages {
      #expect(!page.contains("Not shown"))
      #expect(page.contains("href=\"findings-2.html\""))
      #expect(Self.values(page, after: "<tr id=\"").count <= longest)
    }
    #expect(
      pages.map { $0.contains("No finding is waived.") } == [true]
        + pages.dropFirst().map { _ in false })
  }

  @Test func `what expires, waivers and every single loss are complete over their pages`() throws {
    let numbers = 1...251
    let people = numbers.map { #"{"id": "p\#($0)", "name": "Person \#($0)"}"# }
    let waivers = numbers.map {
      #"{"id": "w\#($0)", "rule": "PEO-001", "subject": "pay", "expiresOn": "2027-01-01"}"#
    }
    let portal = try RenderedPortal(
      """
      -- content/program.json --
      {"name": "Harbour", "asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"services": [{"id": "pay", "name": "Payments"}],
       "people": [\(people.joined(separator: ",\n"))],
       "waivers": [\(waivers.joined(separator: ",\n"))]}
      """)
    let expiries = Self.pages("expiry", of: portal)
    let losses = Self.pages("scenarios", of: portal)
    #expect(expiries.map { $0.ranges(of: "<th scope=\"row\">").count } == [250, 1])
    #expect(expiries.allSatisfy { $0.contains("251 to come") })
    let findings = Self.pages("findings", of: portal)
    let waived = findings.map { $0.ranges(of: "<th scope=\"row\">w").count }
    #expect(waived.filter { $0 > 0 } == [250, 1])
    #expect(losses.map { $0.ranges(of: "<th scope=\"row\">").count } == [250, 2])
    let names = losses.flatMap { Self.values($0, after: "<a href=\"people/") }
    #expect(Set(names).count == 251)
    #expect(losses.map { $0.contains("No scenario is recorded.") } == [true, false])
  }

  @Test func `a table that stands nowhere else says how many rows it leaves out`() throws {
    let services = (1...101).map { number in
      """
      {"id": "a\(number)", "bia": {"rto": "1h"}, "times": {"own": "1m"},
       "dependencies": [{"on": "b\(number)", "neededFor": "both", "strength": "strong"}]},
      {"id": "b\(number)", "times": {"own": "2h"}}
      """
    }
    let page = try RenderedPortal("{\"services\": [\(services.joined(separator: ",\n"))]}")[
      "dependencies.html"]
    let single = try #require(page.split(separator: "<h2 id=\"single\">").last)
    let table = try #require(single.split(separator: "</section>").first)
    #expect(table.ranges(of: "<th scope=\"row\">").count == 100)
    #expect(table.contains("<p class=\"more\">Not shown here: "))
  }

  @Test func `errors and warnings are counted apart, and findings lead to them`() throws {
    func portal(_ record: String) throws -> RenderedPortal {
      try RenderedPortal(
        """
        -- content/inventory/all.json --
        {"services": [\(record)]}
        -- content/pages/guide.md --
        ![](../assets/a.png) ![](../assets/b.png)
        """, assets: ["assets/a.png", "assets/b.png"])
    }
    let warned = try portal(#"{"id": "pay"}"#)
    #expect(warned["errors.html"].contains("<p class=\"count\">2 warnings</p>"))
    let link = "<a href=\"errors.html\">Malformed input</a> <span class=\"row-note\">"
    #expect(warned["findings.html"].contains(link + "2 warnings</span>"))
    let wrong = try portal(#"{"id": "pay", "onwer": "ada"}"#)
    #expect(wrong["findings.html"].contains(link + "1 error, 2 warnings</span>"))
    #expect(!(try RenderedPortal("{}")["findings.html"].contains(link)))
  }

  @Test func `the crisis pack holds the whole first tier, and a role all that falls without it`()
    throws
  {
    let services = (101...203).map {
      """
      {"id": "s\($0)", "name": "Service \($0)", "tier": "tier-1",
       "people": {"roles": [{"role": "lead", "primary": "ada"}]}}
      """
    }
    let portal = try RenderedPortal(
      """
      {"services": [\(services.joined(separator: ",\n"))],
       "roles": [{"id": "lead", "name": "Lead"}], "people": [{"id": "ada", "name": "Ada"}]}
      """)
    let pages = Self.pages("crisis", of: portal)
    let cards = pages.map { Self.values($0, after: "id=\"recover-").filter { !$0.contains("-") } }
    #expect(cards.map(\.count) == [60, 43])
    #expect(cards.flatMap(\.self) == (101...203).map { "s\($0)" })
    #expect(pages[1].contains("61 to 103 of 103 services, in the order of recovery."))
    #expect(pages[0].contains("href=\"crisis-2.html\""))
    let role = try #require(portal["roles/lead.html"].split(separator: "id=\"loss\"").last)
    let loss = try #require(role.split(separator: "id=\"findings\"").first)
    #expect(Set(Self.values(String(loss), after: "<a href=\"../services/")).count == 103)
  }

  @Test func `the link of a waiver leads to the page that holds its row, valid or not`() throws {
    let waivers = (100...400).map {
      #"{"id": "w\#($0)", "rule": "PEO-001", "subject": "pay", "expiresOn": "2026-01-01"}"#
    }
    let portal = try RenderedPortal(
      """
      -- content/program.json --
      {"asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"services": [{"id": "pay"}], "waivers": [\(waivers.joined(separator: ",\n"))]}
      """)
    #expect(portal["expiry.html"].contains("href=\"findings.html#waivers\">Waiver of PEO-001<"))
    #expect(portal["expiry-2.html"].contains("href=\"findings-2.html#waivers\""))
    let last = portal["findings-2.html"]
    #expect(last.contains("id=\"waivers\"") && last.contains(">w400<"))
  }

  @Test func `a mistake names its file where it has no place, and the places that explain it`()
    throws
  {
    let link = Diagnostic(
      .warning, code: "FIL-002", "'content/pipe' is no file that can be read", at: nil,
      inFile: "content/pipe")
    let literal = ProgrammeLiteral(
      """
      -- content/inventory/one.json --
      {"services": [{"id": "pay"}]}
      -- content/inventory/two.json --
      {"services": [{"id": "pay"}]}
      """)
    let page = try RenderedPortal(
      Content(files: literal.files, diagnostics: [link]), in: .english)["errors.html"]
    #expect(page.contains("<code class=\"place\" data-copy>content/pipe</code>"))
    #expect(
      page.contains(
        "first used here <code class=\"place\" data-copy>content/inventory/one.json:1:22</code>"))
  }
}
