// SPDX-License-Identifier: Apache-2.0

import Portal
import Testing

/// What the pages about controls say.
@Suite struct FrameworkPagesTests {
  static let programme = """
    -- content/program.json --
    {"name": "Harbour", "asOf": "2026-11-21", "frameworks": ["policy", "iso-22301", "bci-gpg"],
     "rules": {"GOV-017": "off"}}
    -- content/inventory/all.json --
    {"services": [
      {"id": "pay", "name": "Payments", "tier": "tier-1", "owner": "ada"},
      {"id": "mail", "name": "Mail", "tier": "tier-4"}],
     "people": [{"id": "ada", "name": "Ada Okafor"}],
     "frameworks": [{"id": "policy", "title": "Board <policy>", "notes": "Third **edition**.",
       "controls": [
        {"id": "2.1 & 2.2", "text": "Every service has an owner.", "rules": ["GOV-001"]},
        {"id": "3", "text": "Nobody owns too much.", "rules": ["GOV-017"]},
        {"id": "4", "text": "Minutes are filed."},
        {"id": "5", "text": "Waivers end.", "rules": ["WVR"]}]}]}
    """

  @Test func `a framework shows how the checks of each control came out, by tier`() throws {
    let page = try RenderedPortal(Self.programme)["frameworks/policy.html"]
    #expect(page.contains("Board &lt;policy&gt;"))
    #expect(page.contains("2.1 &amp; 2.2"))
    #expect(page.contains("Third <strong>edition</strong>."))
    #expect(page.contains("</b> 1 pass<") && page.contains("</b> 1 fail<"))
    #expect(page.contains("Open findings"))
    #expect(page.contains("<a href=\"../rules/GOV-001.html\">GOV-001</a>"))
  }

  @Test func `what no rule evidences, what is off and what has no subject says so`() throws {
    let page = try RenderedPortal(Self.programme)["frameworks/policy.html"]
    #expect(page.contains("No rule evidences this"))
    #expect(page.contains("GOV-017 (switched off)"))
    #expect(page.contains("Nothing to check"))
  }

  @Test func `no page calls anything compliant`() throws {
    let portal = try RenderedPortal(Self.programme)
    for (path, page) in portal.files where path.hasPrefix("frameworks") {
      #expect(!page.lowercased().contains("compliant"), "\(path)")
      #expect(page.contains("A check that passes is evidence for a control"), "\(path)")
    }
  }

  @Test func `the directory lists the frameworks of program.json alone`() throws {
    let portal = try RenderedPortal(Self.programme)
    #expect(portal["frameworks.html"].contains("href=\"frameworks/bci-gpg.html\""))
    #expect(portal["frameworks.html"].contains("From general knowledge"))
    #expect(!portal["frameworks.html"].contains("href=\"frameworks/dora.html\""))
    #expect(portal["frameworks/dora.html"].isEmpty)
    #expect(portal["az.html"].contains("href=\"frameworks/iso-22301.html\""))
  }

  @Test func `a rule leads to the controls that it evidences, with their words`() throws {
    let page = try RenderedPortal(Self.programme)["rules/GOV-001.html"]
    #expect(page.contains("<a href=\"../frameworks/policy.html#control-1\">2.1 &amp; 2.2</a>"))
    #expect(page.contains("Every service has an owner."))
    #expect(page.contains(">ISO 22301 5.3</a>"))
    #expect(!page.contains("DORA 5(2)(c)</a>"))
  }

  @Test func `the severity of a rule is the programme's, on its page and in the catalogue`() throws
  {
    let portal = try RenderedPortal(
      """
      -- content/program.json --
      {"asOf": "2026-11-21", "rules": {"GOV-001": "low"}}
      -- content/inventory/all.json --
      {"services": [{"id": "pay", "tier": "tier-1"}]}
      """)
    let page = portal["rules/GOV-001.html"]
    let severities = page.split(separator: "id=\"severity\"").last?.split(separator: "</table>")
      .first
    #expect(severities?.contains("data-tone=\"low\">Low<") == true)
    #expect(severities?.contains("data-tone=\"critical\"") == false)
    let row = portal["rules.html"].split(separator: "<code>GOV-001</code>").last?
      .split(separator: "</tr>").first
    #expect(row?.contains("<li>Low</li>") == true)
    #expect(row?.contains("data-tone=\"low\">1 open finding<") == true)
  }
}
