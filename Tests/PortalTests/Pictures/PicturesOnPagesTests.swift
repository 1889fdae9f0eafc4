// SPDX-License-Identifier: Apache-2.0

import Portal
import Testing

/// Drawings as they stand on pages, made from whole programmes.
@Suite struct PicturesOnPagesTests {
  private static let services = [
    """
    {"id": "pay", "name": "Payments", "tier": "tier-1",
     "bia": {"rto": "4h", "mtpd": "8h",
      "ratings": [{"category": "harm", "at": "1h", "level": 2},
                  {"category": "harm", "at": "8h", "level": 5}]},
     "times": {"detect": "5m", "own": "1h", "validate": "10m"},
     "dependencies": [{"on": "ledger"}, {"on": "mail", "strength": "weak"}]}
    """,
    """
    {"id": "ledger", "name": "Ledger & <books>", "tier": "tier-2", "bia": {"rto": "2h"},
     "times": {"own": "1h"}, "suppliers": [{"supplier": "cloud"}]}
    """,
    """
    {"id": "mail", "name": "Mail", "tier": "tier-3", "bia": {"rto": "1d"},
     "times": {"own": "2h"}, "dependencies": [{"on": "loop"}]}
    """,
    """
    {"id": "loop", "name": "Loop", "dependencies": [{"on": "mail"}]}
    """,
    """
    {"id": "alone", "name": "Alone"}
    """,
  ]

  private static func portal(_ services: [String]) throws -> RenderedPortal {
    try RenderedPortal(
      """
      -- content/program.json --
      {"name": "Harbour", "asOf": "2026-11-21",
       "impactCategories": [{"id": "harm", "name": "Harm"}]}
      -- content/inventory/all.json --
      {"services": [\(services.joined(separator: ","))],
       "suppliers": [{"id": "cloud", "name": "Cloud", "services": [{"id": "vm", "rto": "20m"}]}],
       "sites": [
        {"id": "quay", "name": "Quay", "country": "GB", "latitude": 51.4, "longitude": -2.6},
        {"id": "hill", "name": "Hill", "country": "GB", "latitude": 53.1, "longitude": -1.2},
        {"id": "east", "name": "East", "country": "EE", "longitude": 24.7},
        {"id": "nowhere", "name": "Nowhere", "partOf": "nowhere"}]}
      """)
  }

  private static func pictures(_ page: String) -> [Substring] {
    page.split(separator: "<svg width").dropFirst()
      .map { $0.split(separator: "</svg>", maxSplits: 1).first ?? "" }
  }

  @Test func `a service shows its promise, its impact, its chain and its neighbours`() throws {
    let page = try Self.portal(Self.services)["services/pay.html"]
    let names = ["promise-axis", "impact-strip", "recovery-timeline", "neighbourhood"]
    #expect(Self.pictures(page).count == names.count)
    for name in names { #expect(page.contains("<title id=\"\(name)-title\">"), "\(name)") }
    #expect(page.contains("Ledger &amp; &lt;books&gt;"))
    #expect(!page.contains("<books>"))
  }

  @Test func `the lines of a drawing stand in a table too`() throws {
    let page = try Self.portal(Self.services)["services/pay.html"]
    let table = try #require(page.split(separator: "edges-caption\">").last)
    #expect(table.contains("Mail (weak)"))
    #expect(table.contains("Cloud"))
    #expect(table.contains("Loop (circle)"))
  }

  @Test func `a single point of failure is marked in words`() throws {
    let page = try Self.portal(Self.services)["services/pay.html"]
    #expect(!page.contains("node single"), "the ledger is back before payments are promised")
    let slow = Self.services.map {
      $0.replacing("{\"own\": \"1h\"}", with: "{\"own\": \"9h\"}")
    }
    let late = try Self.portal(slow)["services/pay.html"]
    #expect(late.contains("node single"))
    #expect(late.contains("Single point</tspan>"))
    #expect(late.contains("Ledger &amp; &lt;books&gt; (single point)"))
    #expect(late.contains("too late"))
  }

  @Test func `services that wait for each other are said to be in a circle`() throws {
    let page = try Self.portal(Self.services)["services/mail.html"]
    #expect(page.contains("In a circle</tspan>"))
    #expect(page.contains("edge circle"))
  }

  @Test func `a service of which nothing is known has no picture`() throws {
    #expect(Self.pictures(try Self.portal(Self.services)["services/alone.html"]).isEmpty)
  }

  @Test func `the order of records does not change a byte`() throws {
    let one = try Self.portal(Self.services)
    let other = try Self.portal(Self.services.reversed())
    for path in ["services/pay.html", "services/mail.html", "dependencies.html", "sites.html"] {
      #expect(!Self.pictures(one[path]).isEmpty, "\(path)")
      #expect(Self.pictures(one[path]) == Self.pictures(other[path]), "\(path)")
    }
  }

  @Test func `sites stand from west to east, and those of a country from north to south`() throws {
    let page = try Self.portal(Self.services)["sites.html"]
    let svg = try #require(Self.pictures(page).first)
    let places = ["GB", "Hill", "Quay", "EE", "East", "No country", "Nowhere"]
      .map { svg.firstRange(of: ">\($0)")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func `drawings hold no style and no colour of their own`() throws {
    let portal = try Self.portal(Self.services)
    for path in ["services/pay.html", "dependencies.html", "sites.html"] {
      for picture in Self.pictures(portal[path]) {
        for word in [" style=", "<style", "fill=", "stroke=", "#"] {
          #expect(!picture.contains(word), "\(path)")
        }
      }
    }
  }

  @Test func `those who cannot see a drawing hear its title and its facts`() throws {
    let page = try Self.portal(Self.services)["services/pay.html"]
    #expect(page.contains("role=\"img\" aria-labelledby=\"promise-axis-title\""))
    #expect(page.contains("role=\"group\" aria-labelledby=\"neighbourhood-title\""))
    #expect(page.contains("Promise (RTO): 4\u{A0}h"))
    #expect(page.contains("What decides: "))
  }
}
