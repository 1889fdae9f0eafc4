// SPDX-License-Identifier: Apache-2.0

import Portal
import Testing

/// The pages on which figures are shown with what they are made of.
@Suite struct MethodPagesTests {
  static let programme = """
    -- content/program.json --
    {"name": "Harbour", "asOf": "2026-11-21"}
    -- content/inventory/all.json --
    {"services": [
      {"id": "net", "name": "Network", "tier": "tier-1", "bia": {"rto": "1h", "mtpd": "8h"},
       "times": {"own": "40m", "detect": "5m", "decide": "5m"}},
      {"id": "mail", "name": "Mail", "tier": "tier-4", "bia": {"rto": "30d"},
       "times": {"own": "10m"}},
      {"id": "pay", "name": "Payments", "tier": "tier-1",
       "bia": {"rto": "2h", "mtpd": "8h", "wrt": "1h", "rpo": "1h"},
       "times": {"own": {"value": "30m", "grade": "measured", "source": "spring drill"},
                 "validate": "5m"},
       "dataStores": [{"id": "rows", "name": "Rows",
         "protection": [{"kind": "backup", "interval": "30m", "copyDuration": "10m"}]}],
       "dependencies": [{"on": "net", "neededFor": "both"}],
       "suppliers": [{"supplier": "cloud", "service": "vm"}],
       "people": {"roles": [{"role": "ops", "primary": "ada", "alternates": ["ben"]}]}}],
     "people": [
      {"id": "ada", "name": "Ada Okafor", "contacts": [
        {"channel": "phone", "value": "+44 117 496 0000", "outOfBand": true,
         "verifiedOn": "2026-11-01"}]},
      {"id": "ben", "name": "Ben Ito"}],
     "roles": [{"id": "ops", "name": "Operator", "authority": ["declare"]}],
     "suppliers": [{"id": "cloud", "name": "Cloud Ltd",
       "services": [{"id": "vm", "rto": "15m", "slaState": "claimed"}],
       "contacts": [{"channel": "phone", "value": "+44 20 7946 0000"}]}],
     "plans": [{"id": "back", "services": ["pay"], "activation": {"authority": ["ops"]},
       "steps": [{"id": "s1", "title": "Start the ledger", "role": "ops", "duration": "20m",
                  "verification": "a test payment"}]}],
     "scenarios": [
      {"id": "away", "name": "Ada away", "removes": {"people": ["ada"]}},
      {"id": "ledger", "name": "No payments", "removes": {"services": ["pay"]}}]}
    """

  @Test func `the crisis pack holds order, deadlines, steps, people and calls`() throws {
    let page = try RenderedPortal(Self.programme)["crisis.html"]
    #expect(page.contains("2 services of the first tier, in order of recovery"))
    #expect(page.contains("First: needs nothing else"))
    #expect(page.contains("<h2 id=\"wave-2\">Wave 2</h2>"))
    #expect(page.contains("Start the ledger"))
    #expect(page.contains("a test payment"))
    #expect(page.contains("href=\"tel:+441174960000\""))
    #expect(page.contains("href=\"tel:+442079460000\""))
    #expect(page.contains("1\u{A0}h 25\u{A0}min"))
    #expect(!page.contains("Mail"))
    #expect(page.contains("Operator</a>: <ul class=\"inline-list\">"))
  }

  @Test func `a service shows each addend with its source, and the other sums`() throws {
    let page = try RenderedPortal(Self.programme)["services/pay.html"]
    #expect(page.contains("The chain that decides, in order of recovery: Network and Payments."))
    #expect(page.contains("times.own in content/inventory/all.json: spring drill"))
    #expect(page.contains("2\u{A0}h, its own promise (RTO): nobody above needs it sooner"))
    #expect(page.contains("Rows: interval 30\u{A0}min + copying 10\u{A0}min = 40\u{A0}min"))
    #expect(
      page.contains(
        "8\u{A0}h bearable (MTPD) \u{2212} 1\u{A0}h work recovery time \u{2212} "
          + "1\u{A0}h 15\u{A0}min recovery without detection and decision = "
          + "5\u{A0}h 45\u{A0}min"))
  }

  @Test func `what a service above leaves is shown as a sum`() throws {
    let page = try RenderedPortal(Self.programme)["services/net.html"]
    #expect(page.contains("1\u{A0}h, its own promise (RTO)"))
    let tight = Self.programme.replacing("\"rto\": \"2h\"", with: "\"rto\": \"80m\"")
    #expect(
      try RenderedPortal(tight)["services/net.html"].contains(
        "1\u{A0}h 20\u{A0}min within which Payments must be ready "
          + "\u{2212} 5\u{A0}min validation \u{2212} 30\u{A0}min own steps = 45\u{A0}min"))
  }

  @Test func `a scenario says who is left and whether they can do it`() throws {
    let portal = try RenderedPortal(Self.programme)
    #expect(portal["scenarios/away.html"].contains("1 of 2"))
    #expect(portal["scenarios/away.html"].contains("Ben Ito"))
    #expect(portal["scenarios/ledger.html"].contains("No role loses anybody."))
    #expect(portal["scenarios/ledger.html"].contains("20\u{A0}min for 1 service"))
  }

  @Test func `the method explains each figure with an example of the programme`() throws {
    let page = try RenderedPortal(Self.programme)["method.html"]
    #expect(page.contains("id=\"method-owntime\""))
    #expect(page.contains("In this programme: Payments"))
    #expect(page.contains("Back = the later of"))
    #expect(page.contains("Own steps, Payments: 30\u{A0}min (measured alone)"))
  }

  @Test func `the method explains risks, concentration, seats and gaps with examples`() throws {
    let services = ["pay", "cash", "post"].map { id in
      """
      {"id": "\(id)", "name": "Service \(id)", "tier": "tier-1", "bia": {"rto": "1h"},
       "times": {"own": "10m"}, "dependencies": [{"on": "net"}],
       "people": {"roles": [{"role": "ops", "primary": "ada"}]}}
      """
    }.joined(separator: ",\n")
    let page = try RenderedPortal(
      """
      -- content/program.json --
      {"name": "Harbour", "asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"services": [\(services),
        {"id": "net", "name": "Network", "tier": "tier-4", "times": {"own": "1h"}}],
       "people": [{"id": "ada", "name": "Ada Okafor", "accessVerifiedOn": "2026-11-01",
         "contacts": [{"channel": "phone", "value": "1", "verifiedOn": "2026-11-01"}]}],
       "roles": [{"id": "ops", "name": "Operator", "curriculum": ["calm"]}],
       "courses": [{"id": "calm", "title": "Keeping calm"}],
       "risks": [{"id": "flood", "title": "Flood", "inherent": {"likelihood": 3, "impact": 5},
         "residual": {"likelihood": 2, "impact": 4}}]}
      """)["method.html"]
    for anchor in ["risk", "concentration", "seats", "gaps"] {
      #expect(page.contains("<h2 id=\"method-\(anchor)\">"))
    }
    #expect(page.contains("Risks before controls: likelihood 3 × impact 5 = 15, Critical"))
    #expect(page.contains("Risks after controls: likelihood 2 × impact 4 = 8, Medium"))
    #expect(page.contains("Services of the first tier that hang on it: 3 of 3."))
    #expect(page.contains("Quarter 4 of 2026: 1 person to train, 0 seats free. 1 seat too few."))
    #expect(page.contains("A session of it closes gaps that weigh 3; what is left weighs 0."))
  }

  @Test func `two that are fatal only together are named`() throws {
    let page = try RenderedPortal(
      """
      -- content/inventory/all.json --
      {"services": [
        {"id": "east", "name": "East", "tier": "tier-4", "times": {"own": "3h"},
         "bia": {"rto": "30d"}},
        {"id": "west", "name": "West", "tier": "tier-4", "times": {"own": "3h"},
         "bia": {"rto": "30d"}},
        {"id": "pay", "name": "Payments", "tier": "tier-1", "times": {"own": "1m"},
         "bia": {"rto": "1h"}, "dependencies": [
          {"on": "east", "neededFor": "runtime", "group": "either"},
          {"on": "west", "neededFor": "runtime", "group": "either"}]}]}
      """)["dependencies.html"]
    #expect(page.contains("Two that alone break no promise, but do together"))
    #expect(page.contains("No group of alternatives is known to share"))
  }

  @Test func `the example of an offering is the first that has a figure`() throws {
    let page = try RenderedPortal(
      """
      {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rto": "1h"}, "times": {"own": "2m"}}],
       "offerings": [{"id": "blank", "name": "Blank"},
         {"id": "cash", "name": "Cash desk", "services": ["pay"]}]}
      """)["method.html"]
    #expect(page.contains("In this programme: Cash desk"))
  }
}
