// SPDX-License-Identifier: Apache-2.0

import Portal
import Testing

/// What changed since the snapshots, as picture, sentences and table.
@Suite struct TrendTests {
  private static let programme = """
    -- content/program.json --
    {"name": "Harbour", "asOf": "2026-11-21"}
    -- content/inventory/all.json --
    {"services": [
      {"id": "pay", "name": "Payments", "tier": "tier-1", "bia": {"rto": "4h"},
       "times": {"own": {"duration": "1h"}}},
      {"id": "mail", "name": "Mail", "tier": "tier-2"}],
     "snapshots": [
      {"on": "2026-08-31", "services": 4, "promises": {"kept": 0, "missed": 3, "unknown": 1},
       "stages": {"tested": 2}},
      {"on": "2026-09-30", "services": 4, "promises": {"kept": 0, "missed": 2, "unknown": 2},
       "stages": {"tested": 2}}]}
    """

  @Test func `the home page draws the trend with its dates in words`() throws {
    let page = try RenderedPortal(Self.programme)["index.html"]
    #expect(page.contains("Compared with 30 September 2026, the last of 2 snapshots."))
    #expect(page.contains(">31 August 2026</tspan>"))
    #expect(page.contains(">promise missed</text>"))
    #expect(page.contains("From 31 August 2026 to 21 November 2026: promise kept 0 of 4, then "))
  }

  @Test func `what is better and worse is said in sentences`() throws {
    let page = try RenderedPortal(Self.programme)["index.html"]
    let changes = page.split(separator: "<li").map(String.init)
    #expect(changes.contains { $0.contains("Better") && $0.contains("miss their promise") })
    #expect(changes.contains { $0.contains("Worse") && $0.contains("tested") })
  }

  @Test func `names of lines that end at one place stand above each other, within the picture`()
    throws
  {
    let page = try RenderedPortal(
      """
      -- content/program.json --
      {"name": "Harbour", "asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"services": [{"id": "pay"}], "snapshots": [{"on": "2026-08-31", "services": 1,
        "promises": {"kept": 0, "missed": 0, "unknown": 1}, "stages": {"tested": 0}}]}
      """)["index.html"]
    let heights = try ["promise kept", "tested", "promise missed"].compactMap { name in
      page.firstMatch(of: try Regex("y=\"([0-9]+)\"[^>]*>\(name)</text>"))
        .flatMap { $0[1].substring }.flatMap { Int($0) }
    }
    #expect(Set(heights).count == 3)
    #expect(heights.allSatisfy { $0 <= 190 }, "\(heights)")
  }

  @Test func `without snapshots there is no trend, and the way to one`() throws {
    let first = Self.programme.split(separator: "\"snapshots\"")[0] + "\"people\": []}"
    let page = try RenderedPortal(String(first))["index.html"]
    #expect(!page.contains(">promise missed</text>"))
    #expect(page.contains("holdfast snapshot"))
  }
}
