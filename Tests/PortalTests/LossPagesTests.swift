// SPDX-License-Identifier: Apache-2.0

import Portal
import Testing

/// What falls with something stands on the page of what is lost.
@Suite struct LossPagesTests {
  static let programme = """
    -- content/program.json --
    {"name": "Harbour", "asOf": "2026-11-21"}
    -- content/inventory/all.json --
    {"services": [
      {"id": "pay", "name": "Payments", "tier": "tier-1", "times": {"own": "1h"},
       "bia": {"rto": "4h"},
       "dependencies": [{"on": "ledger", "neededFor": "both", "strength": "strong"}]},
      {"id": "mail", "name": "Mail", "tier": "tier-3", "times": {"own": "1h"},
       "bia": {"rto": "1h"},
       "dependencies": [{"on": "pay", "neededFor": "both", "strength": "strong"}]},
      {"id": "ledger", "name": "Ledger", "tier": "tier-1", "times": {"own": "3h"},
       "bia": {"rto": "1h"},
       "people": {"roles": [{"role": "keeper", "primary": "ada"}]}}],
     "roles": [{"id": "keeper", "name": "Keeper"}, {"id": "press", "name": "Press"}],
     "teams": [{"id": "crew", "name": "Crew"}, {"id": "watch", "name": "Watch"}],
     "people": [{"id": "ada", "name": "Ada Okafor", "team": "crew"}],
     "scenarios": [{"id": "cut", "name": "No ledger", "removes": {"services": ["ledger"]}}]}
    """

  private let portal: RenderedPortal

  init() throws {
    portal = try RenderedPortal(Self.programme)
  }

  /// What a page says between two of its words.
  private func section(_ path: String, from start: String, to end: String) throws -> Substring {
    let rest = portal[path].split(separator: start, maxSplits: 1).dropFirst().first
    let text = try #require(rest, "\(path) has no '\(start)'")
    return try #require(text.split(separator: end, maxSplits: 1).first)
  }

  @Test(arguments: [
    ("teams/crew.html", "If this team is lost"),
    ("roles/keeper.html", "If nobody is there for this role"),
  ])
  func `a team and a role name all that falls without them`(path: String, title: String) throws {
    let loss = try section(path, from: title, to: "</section>")
    for name in ["Ledger", "Payments", "Mail"] { #expect(loss.contains(">\(name)</a>"), "\(name)") }
    #expect(loss.contains("Promise kept"))
  }

  @Test(arguments: ["teams/watch.html", "roles/press.html"])
  func `a team and a role without which nothing falls say so`(path: String) throws {
    #expect(
      try section(path, from: "id=\"loss\"", to: "</section>").contains("No service is known"))
  }

  @Test func `a service names what falls with it beyond its own consumers, and when it is back`()
    throws
  {
    let loss = try section("services/ledger.html", from: "id=\"loss\"", to: "</section>")
    #expect(loss.contains("2 other services fall with it, 1 certainly later than promised."))
    #expect(loss.contains(">Payments</a> 3\u{A0}h</li>"))
    #expect(loss.contains("data-tone=\"critical\">3\u{A0}h, promise broken</span>"))
    #expect(!loss.contains("ledger.html"))
    #expect(
      portal["services/mail.html"].contains(
        "No other service is known to fall when this one is lost."))
  }

  @Test func `a card of the crisis pack names what else falls`() throws {
    let card = try section("crisis.html", from: "id=\"recover-ledger\"", to: "</article>")
    let line = try #require(card.split(separator: "What else falls when it is lost").last)
    let names = try #require(line.split(separator: "</ul>").first)
    #expect(names.contains(">Payments</a>") && names.contains(">Mail</a>"))
    #expect(!names.contains("ledger.html"))
  }

  @Test func `no step of its own is not told as no role named`() {
    #expect(portal["scenarios/cut.html"].contains("No service that falls has steps of its own"))
  }

  @Test func `a single point of failure tells how many promises it breaks`() throws {
    let single = try section("dependencies.html", from: "id=\"single\"", to: "</section>")
    #expect(single.contains("<th class=\"tally\">Promises broken</th>"))
    #expect(!single.contains("Services that fall"))
    #expect(portal["scenarios.html"].contains("<th class=\"tally\">Services that fall</th>"))
  }

  @Test func `the method names the kinds that the page of single points shows`() {
    #expect(
      portal["method.html"].contains(
        "site, supplier, person, role, layer, service and component."))
  }

  @Test func `suppliers are added up over the whole first tier, as losses are`() throws {
    let services = (1...60).map { number in
      """
      {"id": "s\(number)", "tier": "tier-1", "bia": {"rto": "1h"}, "times": {"own": "1m"},
       "suppliers": [{"supplier": "cloud"}]}
      """
    }
    let page = try RenderedPortal(
      """
      {"services": [\(services.joined(separator: ",\n"))],
       "suppliers": [{"id": "cloud", "name": "Cloud", "services": [{"id": "vm", "rto": "9h"}]}]}
      """)["dependencies.html"]
    let crowd = try #require(page.split(separator: "id=\"concentration\"").last)
    #expect(crowd.contains(" 60 of 60<"))
    #expect(!crowd.contains("50 of 50"))
  }
}
