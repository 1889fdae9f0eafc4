// SPDX-License-Identifier: Apache-2.0

import Foundation
import Portal
import Testing

@Suite struct PlacesTests {
  static let programme = """
    -- content/program.json --
    {"name": "Harbour", "asOf": "2026-11-21"}
    -- content/inventory/all.json --
    {"services": [
      {"id": "pay", "name": "Payments", "tier": "tier-1", "owner": "ada",
       "sites": [{"site": "north", "use": "primary"}], "bia": {"rto": "4 h", "rpo": "1 h"},
       "suppliers": [{"supplier": "cloud", "service": "vm"}]},
      {"id": "mail", "name": "Mail", "tier": "tier-3"}],
     "offerings": [
      {"id": "bank", "name": "Everyday banking", "customers": ["first-party"],
       "summary": "Accounts and cards.", "services": ["pay", "mail"]},
      {"id": "none", "name": "Nothing yet"}],
     "sites": [
      {"id": "north", "name": "North quay", "kind": "datacenter", "city": "Leipzig",
       "country": "Germany", "hazards": ["flood"], "seats": 12, "alternates": ["south"],
       "agreementEnds": "2026-01-31", "notes": "Ring **twice**."},
      {"id": "south", "name": "South quay"}],
     "suppliers": [
      {"id": "cloud", "name": "Cirrus", "owner": "ada", "reviewedOn": "2026-02-01",
       "services": [
         {"id": "vm", "name": "Machines", "rto": "4 h", "slaState": "claimed",
          "slaAvailability": 99.9, "substitutability": "none"},
         {"id": "dns", "name": "Names", "slaState": "confirmed"}],
       "contract": {"reference": "NM-1", "end": "2027-03-21", "clauses": ["audit", "exit"]},
       "exitPlan": {"exists": true, "duration": "30 d"},
       "evidence": [{"kind": "certificate", "on": "2026-05-05", "result": "passed"}],
       "contacts": [{"channel": "web", "value": "javascript:alert(1)"}]}],
     "plans": [
      {"id": "ledger-recovery", "services": ["pay"], "type": "recovery", "version": "3.1",
       "activation": {"criteria": ["Down for 10 minutes"], "standDown": "Two clean runs"},
       "steps": [{"id": "call", "title": "Declare", "duration": "10 min"},
         {"id": "move", "title": "Fail over", "after": ["call"]}],
       "strategies": [{"scenario": "premises", "implementTime": "45 min",
         "capacityPercent": 50}],
       "communications": [{"audience": "Staff", "channel": "sms", "outOfBand": true,
         "within": "30 min"}],
       "approval": {"state": "approved", "fingerprint": "of-long-ago"}}],
     "people": [{"id": "ada", "name": "Ada Okafor", "site": "north"}]}
    """

  private let portal: RenderedPortal

  init() throws {
    portal = try RenderedPortal(Self.programme)
  }

  @Test func `a site tells its place, its people and what falls with it`() {
    let page = portal["sites/north.html"]
    #expect(page.contains("Leipzig, Germany"))
    #expect(page.contains("Data centre"))
    #expect(page.contains("Flood"))
    #expect(page.contains("<a href=\"south.html\">") || page.contains("../sites/south.html"))
    #expect(page.contains("Ada Okafor"))
    #expect(page.contains("Primary site"))
    #expect(page.contains("What falls, how long, and which promise breaks"))
    #expect(page.contains("Ring <strong>twice</strong>."))
    #expect(page.contains("data-tone=\"high\""))
  }

  @Test func `a site without anything says so in words`() {
    let page = portal["sites/south.html"]
    #expect(page.contains("Nobody is based here."))
    #expect(page.contains("No service is known to fall."))
    #expect(page.contains("Not recorded"))
    #expect(portal["sites.html"].contains("2 sites"))
  }

  @Test func `a supplier tells what it promises and how sure that is`() {
    let page = portal["suppliers/cloud.html"]
    #expect(page.contains("NM-1"))
    #expect(page.contains("Audit, exit"))
    #expect(page.contains("Exists, takes 30\u{A0}d"))
    #expect(page.contains("Claimed"))
    #expect(page.contains("99.9\u{A0}%"))
    #expect(page.contains("Not at all"))
    #expect(page.contains("Certificate"))
    #expect(page.contains("javascript:alert(1)"))
    #expect(!page.contains("href=\"javascript:"))
  }

  @Test func `the directory of suppliers shows the longest promise and the least sure state`() {
    let page = portal["suppliers.html"]
    #expect(page.contains("4\u{A0}h"))
    #expect(page.contains("1 service without a promise"))
    #expect(page.contains("Claimed"))
    #expect(!page.contains("Confirmed"))
  }

  @Test func `an offering is as weak as its weakest service`() {
    let page = portal["offerings/bank.html"]
    #expect(page.contains("Accounts and cards."))
    #expect(page.contains("First-party"))
    #expect(page.contains("<a href=\"../services/mail.html\">Mail</a>"))
    #expect(page.contains("Not stated"))
    #expect(!page.contains("Part of the offering"))
  }

  @Test func `an offering without services promises nothing`() {
    let page = portal["offerings/none.html"]
    #expect(page.contains("Nothing can be said: no service is bundled."))
    #expect(portal["offerings.html"].contains("2 offerings"))
  }

  @Test func `a plan tells its steps and who is told`() {
    let page = portal["plans/ledger-recovery.html"]
    #expect(page.contains("Down for 10 minutes"))
    #expect(page.contains("Fail over"))
    #expect(page.contains("After</b> 1</td>"))
    #expect(page.contains("10\u{A0}min"))
    #expect(page.contains("Premises"))
    #expect(page.contains("50\u{A0}%"))
    #expect(page.contains("Staff"))
  }

  @Test func `an approval of what has changed since is no good news`() {
    let page = portal["plans/ledger-recovery.html"]
    #expect(page.contains("Changed since it was approved"))
    #expect(!page.contains("Approved"))
  }

  @Test func `nothing recorded is said in words`() throws {
    let empty = try RenderedPortal("-- content/program.json --\n{\"name\": \"Empty\"}")
    #expect(empty["offerings.html"].contains("No offering is recorded."))
    #expect(empty["sites.html"].contains("No site is recorded."))
    #expect(empty["suppliers.html"].contains("No supplier is recorded."))
  }

  @Test func `an offering says at once that one of its services misses its promise`() throws {
    let portal = try RenderedPortal(
      """
      -- content/inventory/all.json --
      {"services": [
        {"id": "pay", "name": "Payments", "tier": "tier-2", "times": {"own": "9h"},
         "bia": {"rto": "12h"}},
        {"id": "card", "name": "Cards", "tier": "tier-2", "times": {"own": "3h"},
         "bia": {"rto": "2h"}}],
       "offerings": [
        {"id": "bank", "name": "Banking", "services": ["pay", "card"]},
        {"id": "cash", "name": "Cash", "services": ["pay"]}]}
      """)
    #expect(
      portal["offerings/bank.html"].contains("1 of 2 services misses its promise: Cards."))
    #expect(portal["offerings/cash.html"].contains("Its one service keeps its promise."))
    let rows = portal["offerings.html"].components(separatedBy: "<tr>")
    #expect(rows.contains { $0.contains(">Banking<") && $0.contains(">Missed<") })
    #expect(rows.contains { $0.contains(">Cash<") && $0.contains(">Kept<") })
  }

  @Test func `a time that nobody promises is no promise, and what falls is counted`() throws {
    let portal = try RenderedPortal(
      """
      -- content/inventory/all.json --
      {"services": [
        {"id": "net", "name": "Network", "suppliers": [{"supplier": "cloud", "service": "vm"}]},
        {"id": "pay", "name": "Payments", "dependencies": [{"on": "net", "neededFor": "runtime"}]}],
       "suppliers": [{"id": "cloud", "name": "Cirrus",
         "services": [{"id": "vm", "name": "Machines", "rto": "30d", "slaState": "none"}]}]}
      """)
    let page = portal["suppliers.html"]
    #expect(!page.contains("30\u{A0}d"))
    #expect(page.contains(">None</span>"))
    #expect(page.contains("Used directly by</b> 1</td>"))
    #expect(page.contains("Services that fall</b> 2</td>"))
    #expect(
      portal["suppliers/cloud.html"].contains(
        "30\u{A0}d</span> <span class=\"figure-note\">not promised"))
  }

  @Test func `the way from home to a plan leads over its service`() {
    let trail =
      portal["plans/ledger-recovery.html"].components(separatedBy: "</nav>")
      .first { $0.contains("class=\"breadcrumbs\"") } ?? ""
    #expect(trail.contains("<a href=\"../services/pay.html\">Payments</a>"))
    #expect(
      portal["impact/pay.html"].contains("<li><a href=\"../services/pay.html\">Payments</a></li>"))
    #expect(
      portal["details/pay.html"].contains("<li><a href=\"../services/pay.html\">Payments</a></li>"))
  }
}
