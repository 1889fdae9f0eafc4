// SPDX-License-Identifier: Apache-2.0

import Portal
import Testing

/// What keeps the people, process and technology of services from the next level.
@Suite struct CoveragePageTests {
  /// The people of the payments are approved, and findings of theirs are open.
  private static let programme = """
    -- content/program.json --
    {"name": "Harbour", "asOf": "2026-11-21"}
    -- content/inventory/all.json --
    {"services": [{"id": "pay", "tier": "tier-1", "owner": "ann", "people": {"roles": [
       {"role": "dba", "primary": "bo"}]},
       "approval": {"state": "approved", "approvedBy": "bo", "on": "2026-10-01"}}],
     "plans": [{"id": "run", "services": ["pay"], "reviewedOn": "2026-10-01"}],
     "roles": [{"id": "dba"}], "people": [{"id": "ann"}, {"id": "bo"}]}
    -- content/services/pay.md --
    ---
    reviewedOn: 2026-10-01
    ---
    # Payments
    """

  @Test(arguments: [("coverage.html", ""), ("tiers/tier-1.html", "../")])
  func `rules whose findings are open lead to what they ask for`(
    path: String, wayToRoot: String
  ) throws {
    let page = try RenderedPortal(Self.programme)[path]
    #expect(page.contains(">no exercise at the tier&#39;s level in date</span>"))
    #expect(page.contains("<div class=\"cell-note\">open: <ul class=\"inline-list\">"))
    #expect(page.contains("<li><a href=\"\(wayToRoot)rules/PEO-003.html\">PEO-003</a></li>"))
    #expect(!page.contains("open: PEO"))
  }

  @Test func `a service says the same in a sentence`() throws {
    let page = try RenderedPortal(Self.programme)["services/pay.html"]
    #expect(page.contains("tier&#39;s level in date; open: PEO-"))
  }
}
