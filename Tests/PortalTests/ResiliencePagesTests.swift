// SPDX-License-Identifier: Apache-2.0

import Foundation
import Portal
import Testing

@Suite struct ResiliencePagesTests {
  static let programme = """
    -- content/program.json --
    {"name": "Harbour", "asOf": "2026-11-21"}
    -- content/inventory/all.json --
    {"services": [
      {"id": "pay", "name": "Payments", "tier": "tier-1", "owner": "ada", "hosting": "paas",
       "responsibility": {"data": "unclear"},
       "bia": {"rto": "4h", "rpo": "15m", "mtpd": "8h"},
       "dependencies": [{"on": "ledger", "neededFor": "both", "strength": "strong"}]},
      {"id": "ledger", "name": "Ledger", "tier": "tier-1",
       "dependencies": [{"on": "pay", "neededFor": "both", "strength": "strong"}]}],
     "people": [{"id": "ada", "name": "Ada Okafor"}],
     "scenarios": [
      {"id": "cut", "name": "No ledger", "family": "technology", "removes": {"services": ["ledger"]}},
      {"id": "calm", "name": "Calm sea"}],
     "risks": [
      {"id": "flood", "title": "Quay <floods>", "services": ["pay"], "threatFamily": "flooding",
       "inherent": {"likelihood": 4, "impact": 5}, "residual": {"likelihood": 2, "impact": 3},
       "controls": ["Barrier"], "treatment": "accept",
       "acceptance": {"by": "ada", "until": "2026-10-01", "reason": "too dear"}},
      {"id": "fog", "title": "Fog"}],
     "exercises": [
      {"id": "drill", "title": "Autumn drill", "kind": "failover", "level": 6,
       "heldOn": "2026-10-10", "lead": "ada",
       "scope": [{"service": "pay", "dependenciesIncluded": true}],
       "objectives": [{"text": "Back in time", "met": false}, {"text": "Told customers"}],
       "results": [{"service": "pay", "rta": "5h", "result": "failed"}],
       "findings": [{"id": "f1", "text": "Key was lost", "action": "key"}]},
      {"id": "next", "title": "Spring drill", "status": "planned", "plannedOn": "2027-03-01"},
      {"id": "off", "title": "Rainy drill", "status": "cancelled", "plannedOn": "2026-12-01"}],
     "plans": [{"id": "plan-1", "services": ["pay", "ledger"]}, {"id": "plan-2"}],
     "waivers": [
      {"id": "waiver-1", "rule": "PEO-001", "subject": "pay", "expiresOn": "2026-11-30"}],
     "events": [
      {"id": "outage", "title": "Power cut", "occurredAt": "2026-09-01T08:00:00Z",
       "scope": [{"service": "pay"}]},
      {"id": "drill", "title": "Namesake", "occurredAt": "2026-09-02T08:00:00Z"}],
     "actions": [
      {"id": "key", "text": "Copy the key", "source": "drill", "owner": "ada", "due": "2026-11-01"}]}
    """

  @Test func `the map of risks shows each in its cell and those without a score apart`() throws {
    let page = try RenderedPortal(Self.programme)["risks.html"]
    #expect(page.contains("Quay &lt;floods&gt;"))
    #expect(page.contains("Critical, 20"))
    #expect(page.contains("Medium, 6"))
    #expect(page.contains("No score"))
    #expect(!page.contains("<floods>"))
  }

  @Test func `a risk says who accepted it until when and why`() throws {
    let portal = try RenderedPortal(Self.programme)
    let page = portal["risks/flood.html"]
    #expect(page.contains("Likelihood 2 Unlikely × impact 3 Moderate"))
    #expect(page.contains("Accepted by Ada Okafor until 1 October 2026: too dear"))
    #expect(page.contains("<a href=\"../services/pay.html\">Payments</a>"))
    #expect(page.contains("Barrier"))
    #expect(portal["risks/fog.html"].contains("Not accepted"))
    #expect(portal["risks/fog.html"].contains("No control is recorded."))
  }

  @Test func `the calendar tells what was held from what is ahead`() throws {
    let page = try RenderedPortal(Self.programme)["exercises.html"]
    let parts = page.split(separator: "id=\"held\"")
    #expect(parts.count == 2)
    #expect(parts.first?.contains("Spring drill") == true)
    #expect(parts.last?.contains("Autumn drill") == true)
    #expect(parts.last?.contains("Power cut") == true)
    #expect(parts.last?.contains("Copy the key") == true)
  }

  @Test func `what was called off is neither held nor ahead`() throws {
    let page = try RenderedPortal(Self.programme)["exercises.html"]
    #expect(page.contains("1 ahead"))
    let cancelled = try #require(page.split(separator: "id=\"cancelled\"").last)
    #expect(cancelled.contains("Rainy drill") && !cancelled.contains("Spring drill"))
  }

  @Test func `records without a name are called by what they are for`() throws {
    let portal = try RenderedPortal(Self.programme)
    #expect(portal["plans/plan-1.html"].contains("Plan for Payments and 1 more"))
    #expect(portal["plans/plan-2.html"].contains("<h1>plan-2</h1>"))
    #expect(portal["expiry.html"].contains("Waiver of PEO-001"))
  }

  @Test func `the map of risks names their ids, the services of a risk no relation`() throws {
    let portal = try RenderedPortal(Self.programme)
    #expect(portal["risks.html"].contains("<code class=\"id\">flood</code></li>"))
    #expect(!portal["risks/flood.html"].contains("How it is concerned"))
  }

  @Test func `an exercise shows what it measured against what is promised`() throws {
    let page = try RenderedPortal(Self.programme)["exercises/drill.html"]
    #expect(page.contains("5\u{A0}h"))
    #expect(page.contains("4\u{A0}h"))
    #expect(page.contains("Not met"))
    #expect(page.contains("Not recorded"))
    #expect(page.contains("Key was lost"))
    #expect(page.contains("Copy the key"))
    #expect(page.contains("6: the whole service failed over in production"))
  }

  @Test func `an event has a page, also beside an exercise of its id`() throws {
    let portal = try RenderedPortal(Self.programme)
    #expect(portal["exercises/outage.html"].contains("Real event"))
    #expect(portal["exercises/events/drill.html"].contains("Namesake"))
    #expect(portal["exercises.html"].contains("exercises/events/drill.html"))
  }

  @Test func `services that wait for each other are shown as a circle that never recovers`() throws
  {
    let page = try RenderedPortal(Self.programme)["dependencies.html"]
    #expect(page.contains("2 services wait for each other and can never begin"))
    #expect(page.contains("Never"))
    #expect(!page.contains("No circle was found."))
  }

  @Test func `a scenario says what falls and whether it is bearable`() throws {
    let portal = try RenderedPortal(Self.programme)
    let page = portal["scenarios/cut.html"]
    #expect(page.contains("Promises break"))
    #expect(page.contains("2 services fall"))
    #expect(page.contains("Not bearable"))
    #expect(portal["scenarios/calm.html"].contains("No service is known to fall"))
    #expect(portal["scenarios.html"].contains("scenarios/cut.html"))
    #expect(portal["scenarios.html"].contains("services/ledger.html"))
  }

  @Test func `what is unclear about a layer is said in a sentence`() throws {
    let page = try RenderedPortal(Self.programme)["responsibility.html"]
    #expect(page.contains("Nobody can say who answers for the layer data."))
    #expect(page.contains("Platform as a service (PaaS)"))
    #expect(page.contains("No answer to a failure is recorded."))
    let parts = page.components(separatedBy: "id=\"unclear\"")
    #expect(!parts[0].contains("id=\"defaults\"") && parts[1].contains("id=\"defaults\""))
  }

  @Test func `the ledger tells what is overdue from what is to come`() throws {
    let page = try RenderedPortal(Self.programme)["expiry.html"]
    #expect(page.contains("Decide on the risk anew"))
    #expect(page.contains("2 overdue"))
    #expect(page.contains("Concerns Payments"))
  }

  @Test func `a programme without records says so`() throws {
    let portal = try RenderedPortal("-- content/program.json --\n{\"name\": \"Harbour\"}")
    #expect(portal["risks.html"].contains("No risk is recorded."))
    #expect(!portal["risks.html"].contains("heatmap") && !portal["risks.html"].contains("0 risks"))
    #expect(portal["exercises.html"].contains("No exercise has been held."))
    #expect(portal["dependencies.html"].contains("No order can be computed."))
    #expect(portal["responsibility.html"].contains("No service states its hosting."))
    #expect(portal["expiry.html"].contains("No record states a day"))
  }

  @Test func `an exercise of a scenario is none of the single loss with its id`() throws {
    let page = try RenderedPortal(
      """
      -- content/program.json --
      {"asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"services": [{"id": "pay", "sites": [{"site": "quay", "use": "primary"}]}],
       "sites": [{"id": "quay", "name": "Quay"}], "scenarios": [{"id": "quay", "name": "Flood"}],
       "exercises": [{"id": "drill", "heldOn": "2026-10-10", "scenario": "quay"}]}
      """)["scenarios.html"]
    #expect(page.ranges(of: "datetime=\"2026-10-10\"").count == 1)
  }

  @Test func `the services of a risk are the most critical first, up to a limit`() throws {
    let services = (100...220).map { #"{"id": "s\#($0)", "tier": "tier-4"}"# }
    let ids = (100...220).map { "\"s\($0)\"" } + ["\"z\""]
    let page = try RenderedPortal(
      """
      {"services": [\(services.joined(separator: ",\n")), {"id": "z", "tier": "tier-1"}],
       "risks": [{"id": "flood", "services": [\(ids.joined(separator: ","))]}]}
      """)["risks/flood.html"]
    #expect(page.ranges(of: "<th scope=\"row\">").count == ListingLimit.rows)
    #expect(page.contains("Not shown: 22 services"))
    #expect(
      page.ranges(of: "<code class=\"id\">").dropFirst().first.map {
        page[$0.upperBound...].hasPrefix("z<")
      } == true)
  }

  @Test func `the worst scenario comes first, whatever its id`() throws {
    let page = try RenderedPortal(Self.programme)["scenarios.html"]
    let parts = page.components(separatedBy: "scenarios/cut.html")
    #expect(!parts[0].contains("scenarios/calm.html") && parts[1].contains("scenarios/calm.html"))
  }

  @Test func `who cannot be named is unclear once, and what takes no time is there at once`() throws
  {
    let page = try RenderedPortal(
      """
      {"services": [{"id": "pay", "name": "Payments", "failureClasses": {
        "component": {"responsible": "unclear", "assurance": "unclear"},
        "vertical": {"responsible": "us", "assurance": "proven", "expectedTime": "0m"},
        "horizontal": {"responsible": "us", "assurance": "claimed", "expectedTime": "7h30m"}}}]}
      """)["responsibility.html"]
    #expect(page.contains("<span class=\"cell-word\">Unclear</span>"))
    #expect(page.contains("<span class=\"cell-note\">at once</span>"))
    #expect(page.contains("<span class=\"cell-note\">7\u{A0}h 30\u{A0}min</span>"))
  }

  @Test func `the ledger begins with the work, and names no service that its subject names`() throws
  {
    let page = try RenderedPortal(
      """
      -- content/program.json --
      {"asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"services": [{"id": "pay", "name": "Payments"}, {"id": "mail", "name": "Mail"}],
       "exercises": [
        {"id": "one", "title": "Drill of Payments", "status": "planned", "plannedOn": "2026-12-01",
         "scope": [{"service": "pay"}]},
        {"id": "two", "title": "Spring drill", "status": "planned", "plannedOn": "2026-12-02",
         "scope": [{"service": "mail"}]}]}
      """)["expiry.html"]
    let rows = page.components(separatedBy: "<tr>")
    #expect(page.contains("<td>Hold the exercise</td>"))
    #expect(rows.contains { $0.contains("Drill of Payments") && $0.contains("No service falls") })
    #expect(rows.contains { $0.contains("Spring drill") && $0.contains("Concerns Mail") })
  }

  @Test func `whether an exercise was announced is yes or no, and what is ahead has no result`()
    throws
  {
    let portal = try RenderedPortal(
      """
      -- content/program.json --
      {"asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"exercises": [
        {"id": "was", "title": "Autumn drill", "heldOn": "2026-10-10", "announced": true},
        {"id": "next", "title": "Spring drill", "status": "planned", "plannedOn": "2027-03-01"}]}
      """)
    #expect(portal["exercises/was.html"].contains("<dt>Announced</dt><dd>Yes</dd>"))
    let parts = portal["exercises.html"].components(separatedBy: "id=\"held\"")
    #expect(!parts[0].contains("<th>Result</th>") && parts[1].contains("<th>Result</th>"))
  }
}
