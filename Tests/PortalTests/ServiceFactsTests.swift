// SPDX-License-Identifier: Apache-2.0

import Continuity
@testable import Portal
import Testing

/// What the page of a service says in its tables, and what others say of it in a line.
@Suite struct ServiceFactsTests {
  /// What stands on a page behind a mark, up to another one.
  private func part(of page: String, from start: String, to end: String) -> String {
    guard let start = page.ranges(of: start).first?.upperBound else { return "" }
    let rest = page[start...]
    return String(rest[..<(rest.ranges(of: end).first?.lowerBound ?? rest.endIndex)])
  }

  @Test func `who owns a service and what it promises come before everything else`() throws {
    let page = try RenderedPortal(
      """
      {"services": [{"id": "pay", "tier": "tier-1", "owner": "ada", "bia": {"rto": "4h"}}],
       "people": [{"id": "ada", "name": "Ada Okafor"}]}
      """)["services/pay.html"]
    let header = part(of: page, from: "<header class=\"page-header\">", to: "</header>")
    #expect(header.contains("<li>Owner <a href=\"../people/ada.html\">Ada Okafor</a></li>"))
    #expect(!page.contains("<dt>Owner</dt>"))
    let verdict = part(of: page, from: "<div class=\"verdict\"", to: "</div>")
    #expect(verdict.contains("<td><b>Promise</b> <span class=\"figure\">4\u{A0}h</span></td>"))
    let (answer, contents) = (page.firstRange(of: "<table class"), page.firstRange(of: "on-page"))
    #expect(try #require(answer).lowerBound < #require(contents).lowerBound)
  }

  @Test func `findings that a page does not show are counted, with the place of all`() throws {
    let stores = (1...130).map { "{\"id\": \"d\($0)\"}" }.joined(separator: ", ")
    let page = try RenderedPortal(
      """
      {"services": [{"id": "pay", "tier": "tier-1", "dataStores": [\(stores)]}]}
      """)["services/pay.html"]
    let findings = part(of: page, from: "<h2 id=\"findings\">", to: "</section>")
    #expect(findings.contains("<p class=\"more\">Not shown: "))
    #expect(findings.contains("all of them are in"))
    #expect(findings.contains("<h3 id=\"not-evaluable\">"))
  }

  @Test func `many findings of one severity do not outweigh one of a higher`() throws {
    let stores = (1...600).map { "{\"id\": \"d\($0)\"}" }.joined(separator: ", ")
    let site = try RenderedPortal(
      """
      {"services": [
        {"id": "few", "tier": "tier-1", "dataStores": [{"id": "d"}]},
        {"id": "many", "tier": "tier-2", "dataStores": [\(stores)]}]}
      """
    ).site
    let keys = [0, 1].compactMap { Int(site.summary(of: $0).value.findingsSort) }
    #expect(keys.count == 2 && keys[0] < keys[1], "\(keys)")
  }

  @Test func `an exercise without a date does not take that of an event with its id`() throws {
    let page = try RenderedPortal(
      """
      {"services": [{"id": "pay"}],
       "exercises": [{"id": "cut", "title": "Tried", "scope": [{"service": "pay"}]}],
       "events": [{"id": "cut", "title": "Suffered", "occurredAt": "2026-09-02T08:00:00Z",
         "scope": [{"service": "pay"}]}]}
      """)["services/pay.html"]
    let exercises = part(of: page, from: "<h2 id=\"exercises\">", to: "</section>")
    #expect(exercises.contains("Tried") && exercises.contains("Suffered"))
    #expect(exercises.ranges(of: "datetime=\"2026-09-02\"").count == 1)
  }

  @Test func `the promise of a supplier has one tone, wherever it stands`() throws {
    let portal = try RenderedPortal(
      """
      {"services": [{"id": "pay", "suppliers": [{"supplier": "cloud", "service": "compute"}]}],
       "suppliers": [{"id": "cloud", "services": [{"id": "compute", "slaState": "unclear"}]}]}
      """)
    for path in ["services/pay.html", "suppliers.html", "suppliers/cloud.html"] {
      #expect(portal[path].contains("data-tone=\"critical\">Unclear<"), "\(path)")
    }
  }

  @Test func `the review of a plan counts, with a write-up and without`() throws {
    let page = try RenderedPortal(
      """
      -- content/program.json --
      {"asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"services": [{"id": "pay"}],
       "plans": [{"id": "back", "services": ["pay"], "type": "recovery", "reviewedOn": "2026-03-04"}]}
      """)["services/pay.html"]
    #expect(
      part(of: page, from: "<dt>Plan reviewed</dt>", to: "</dd>").contains("4 March 2026"))
  }

  @Test func `search finds every record by its other names and tags`() throws {
    let names = #""aliases": ["Zweitname"], "tags": ["kennwort"]"#
    let script = try RenderedPortal(
      """
      {"services": [{"id": "a", \(names)}], "courses": [{"id": "b", \(names)}],
       "risks": [{"id": "c", \(names)}], "scenarios": [{"id": "d", \(names)}],
       "exercises": [{"id": "e", \(names)}], "events": [{"id": "f", \(names)}],
       "frameworks": [{"id": "g", "controls": [{"id": "1"}], \(names)}]}
      """)["search/1.js"]
    #expect(script.ranges(of: " Zweitname kennwort\"").count == 7)
  }

  @Test func `what breaks a promise is named: the design, a measurement, or both`() throws {
    func portal(rto: String) throws -> RenderedPortal {
      try RenderedPortal(
        """
        -- content/program.json --
        {"asOf": "2026-11-21"}
        -- content/inventory/all.json --
        {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rto": "\(rto)"},
           "times": {"own": "2h"}}],
         "exercises": [{"id": "drill", "heldOn": "2026-10-10", "level": 6,
           "scope": [{"service": "pay", "dependenciesIncluded": true}],
           "results": [{"service": "pay", "rta": "5h", "result": "failed"}]}]}
        """)
    }
    let measured = try portal(rto: "3h")
    let page = measured["services/pay.html"]
    #expect(page.contains("As measured last, this service does not come back within the time"))
    #expect(!page.contains("By its design this service"))
    #expect(measured.site.summary(of: 0).value.design.tone == .plain)
    #expect(measured.site.summary(of: 0).value.proof.tone == .critical)
    #expect(measured["index.html"].contains("0 of 1 service will be back within the time"))
    #expect(
      try portal(rto: "1h")["services/pay.html"].contains(
        "By its design, and as measured last, this service does not come back"))
    #expect(
      try portal(rto: "6h")["services/pay.html"].contains(
        "By its design this service comes back within the time"))
  }

  @Test func `a proof of the service alone breaks no promise, in the drawing as in the table`()
    throws
  {
    func isRed(dependenciesIncluded: Bool) throws -> (drawing: Bool, table: Bool) {
      let portal = try RenderedPortal(
        """
        -- content/program.json --
        {"asOf": "2026-11-21"}
        -- content/inventory/all.json --
        {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rto": "3h"},
           "times": {"own": "2h"}}],
         "exercises": [{"id": "drill", "heldOn": "2026-10-10", "level": 6,
           "scope": [{"service": "pay", "dependenciesIncluded": \(dependenciesIncluded)}],
           "results": [{"service": "pay", "rta": "5h", "result": "failed"}]}]}
        """)
      let page = portal["services/pay.html"]
      #expect(page.contains(">2\u{A0}h too late</text>"))
      let proof = portal.site.summary(of: 0).value.proof
      return (page.contains("class=\"label bad\""), proof.tone == .critical)
    }
    #expect(try isRed(dependenciesIncluded: false) == (false, false))
    #expect(try isRed(dependenciesIncluded: true) == (true, true))
  }

  @Test func `an approval of what has changed since is no good news, of a service as of a plan`()
    throws
  {
    let approval = #""approval": {"state": "approved", "on": "2026-10-01", "fingerprint": "0123"}"#
    let portal = try RenderedPortal(
      """
      -- content/program.json --
      {"asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"services": [{"id": "pay", \(approval)}],
       "plans": [{"id": "back", "services": ["pay"], \(approval)}]}
      """)
    for path in ["services/pay.html", "plans/back.html"] {
      #expect(portal[path].contains("data-tone=\"high\">Changed since it was approved<"), "\(path)")
      #expect(!portal[path].contains("data-tone=\"good\">Approved<"), "\(path)")
    }
  }

  @Test func `the promise of a service that nobody recorded is not stated, not retired`() throws {
    let page = try RenderedPortal(
      """
      {"services": [{"id": "pay", "dependencies": [{"on": "ghost"}]}]}
      """)["services/pay.html"]
    let needs = part(of: page, from: "<h2 id=\"dependencies\">", to: "</section>")
    #expect(needs.contains("ghost") && needs.contains("Not stated"))
    #expect(!page.contains("Retired"))
  }

  @Test func `a time measured without a result stands on the service's page too`() throws {
    let portal = try RenderedPortal(
      """
      {"services": [{"id": "pay"}],
       "exercises": [{"id": "drill", "heldOn": "2026-10-10", "scope": [{"service": "pay"}],
         "results": [{"service": "pay", "rta": "5h"}]}]}
      """)
    for path in ["services/pay.html", "exercises/drill.html"] {
      #expect(portal[path].contains("5\u{A0}h"), "\(path)")
    }
  }
}
