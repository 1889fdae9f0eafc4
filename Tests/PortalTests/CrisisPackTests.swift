// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What the crisis pack tells somebody who has no time to look for it.
@Suite struct CrisisPackTests {
  static let programme = """
    -- content/program.json --
    {"name": "Harbour", "asOf": "2026-11-21"}
    -- content/inventory/all.json --
    {"services": [
      {"id": "net", "name": "Network", "tier": "tier-1", "bia": {"rto": "4h", "mtpd": "8h"},
       "times": {"own": "40m"}},
      {"id": "mail", "name": "Mail", "tier": "tier-1", "bia": {"rto": "1h", "mtpd": "8h"},
       "times": {"own": "3h"}, "dependencies": [{"on": "net", "neededFor": "both"}]},
      {"id": "hen", "name": "Hen", "tier": "tier-1", "bia": {"rto": "1h"}, "times": {"own": "1h"},
       "dependencies": [{"on": "egg", "neededFor": "recovery"}]},
      {"id": "egg", "name": "Egg", "tier": "tier-1", "bia": {"rto": "1h"}, "times": {"own": "1h"},
       "dependencies": [{"on": "hen", "neededFor": "recovery"}]}],
     "people": [
      {"id": "ada", "name": "Ada Okafor", "contacts": [
        {"channel": "e-mail", "value": "ada@example.org"},
        {"channel": "phone", "value": "+44 117 496 0000"}]},
      {"id": "ben", "name": "Ben Ito", "contacts": [
        {"channel": "phone", "value": "+44 117 496 0001"}]},
      {"id": "cy", "name": "Cy Lund"}],
     "roles": [{"id": "lead", "name": "Crisis lead", "authority": ["declare"]}],
     "assignments": [
      {"person": "cy", "role": "lead", "kind": "primary"},
      {"person": "ada", "role": "lead", "kind": "alternate"},
      {"person": "ben", "role": "lead", "kind": "alternate"}]}
    """

  /// The row of a service among the deadlines.
  private static func row(_ service: String) throws -> String {
    let page = try RenderedPortal(programme)["crisis.html"]
    let table = try #require(page.components(separatedBy: "deadlines-caption").last)
    let start = "<th scope=\"row\"><a href=\"services/\(service).html\">"
    let rest = try #require(table.components(separatedBy: start).dropFirst().first)
    return try #require(rest.components(separatedBy: "</tr>").first)
  }

  @Test func `the first who can be called has a number, and nobody else`() throws {
    let row = try Self.row("net")
    #expect(row.contains("Cy Lund"))
    #expect(row.contains("Ada Okafor</a> <a href=\"tel:+441174960000\">"))
    #expect(!row.contains("496 0001"))
    #expect(!row.contains("ada@example.org"))
  }

  @Test func `a deadline that nobody can keep is no advice to wait`() throws {
    let late = try Self.row("mail")
    #expect(late.contains("data-tone=\"critical\">Already 2\u{A0}h 40\u{A0}min too late"))
    #expect(!late.contains("\u{2212}"))
    let never = try Self.row("hen")
    #expect(never.contains("data-tone=\"critical\">Cannot be kept"))
    #expect(!never.contains("Never"))
  }

  @Test func `the contents lead to the card of each service, and the date stands above them`()
    throws
  {
    let page = try RenderedPortal(Self.programme)["crisis.html"]
    let top = try #require(page.components(separatedBy: "<h2").first)
    #expect(top.contains("<a href=\"#declare\">Declare until</a>"))
    #expect(top.contains("<a href=\"#wave-2\">Wave 2</a>"))
    #expect(top.contains("<li class=\"is-inner\"><a href=\"#recover-mail\">Mail</a></li>"))
    #expect(top.contains("As of <time datetime=\"2026-11-21\">"))
    #expect(top.contains("<code>0123abcd</code>"))
  }
}
