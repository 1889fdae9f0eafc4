// SPDX-License-Identifier: Apache-2.0

import Testing

/// What an author states in a field is to be read on a page.
@Suite struct StatedFieldsTests {
  static let programme = """
    -- content/program.json --
    {"name": "Harbour", "asOf": "2026-11-21",
     "impactCategories": [{"id": "money", "name": "Money",
       "levels": ["coins", "notes", "bars", "vaults", "ruin"]}],
     "riskScale": {"likelihood": ["once a life", "rare", "at times", "often", "always"],
       "impact": ["a scratch", "a dent", "a hole", "a wreck", "the end"]},
     "policy": {"page": "our-policy", "approvedBy": "ada", "approvedOn": "2026-01-02",
       "objectives": [{"text": "No wages late", "measure": "count of late wages"}]},
     "managementReviews": [{"on": "2026-03-04", "by": "ada", "topics": ["actions"],
       "evidence": "minutes 7"}],
     "incidentLevels": [{"id": "red", "name": "Code red", "criteria": "two hubs down",
       "team": "crew", "activates": "crisis"}]}
    -- content/pages/our-policy.md --
    ---
    title: Our policy
    version: 4.2
    author: ada
    reviewedBy: bob
    ---
    We go on.
    -- content/services/pay.md --
    ---
    version: 7.1
    summary: How the money moves.
    ---
    Text of the service.
    -- content/inventory/all.json --
    {"services": [
      {"id": "pay", "name": "Payments", "tier": "tier-1", "hosting": "saas", "unit": "Treasury",
       "status": "active", "owner": "ada",
       "dataClassification": "secret", "externalIds": {"cmdb": "CI-77"}, "aliases": ["Wages"],
       "notes": "Ring the **bank**.", "monitoredBy": ["mail"],
       "links": [{"title": "Wiki", "url": "https://wiki.example/pay"}],
       "peakPeriods": [{"name": "Year end", "from": "2026-12-20", "to": "2027-01-05",
         "rto": "1 h"}],
       "times": {"own": {"value": "33 min", "grade": "measured", "source": "stop watch"}},
       "dependencies": [{"on": "mail", "failureMode": {"likelihood": 3, "effect": "queue grows",
         "detection": "alarm 9", "mitigation": "send by hand"}, "confirmedOn": "2026-02-03"}],
       "sites": [{"site": "north", "capacityPercent": 70}],
       "people": {"onCall": "nights only", "workforce": [{"site": "north", "headcount": 41}]},
       "responsibility": {"application": "unclear"},
       "components": [{"id": "db", "name": "Ledger base", "product": "Tabulary 9"}],
       "dataStores": [{"id": "books", "name": "Books", "contents": "all bookings",
         "owner": "bob", "reconciliation": {"procedure": "count the pennies"},
         "protection": [{"kind": "backup", "copyDuration": "26 min"}]}],
       "rebuild": [{"what": "images", "location": "vault 3"}],
       "customerEnablement": {"guidance": "https://help.example/dr"},
       "approval": {"state": "approved", "submittedBy": "bob", "comment": "mind the queue"}},
      {"id": "mail", "name": "Mail", "tier": "tier-3"}],
     "bias": [{"id": "pay-bia", "service": "pay", "conductedOn": "2026-05-05", "method": "interview",
       "participants": ["bob"], "rto": "4 h", "rationale": "wages are paid on Fridays",
       "adjustedReason": "the bank closes early",
       "ratings": [{"category": "money", "at": "4 h", "level": 3, "reason": "fines begin"}],
       "mbco": {"measure": "payments an hour", "value": 120.5, "people": 2},
       "resources": ["two terminals"],
       "impactTolerance": {"duration": "9 h", "customers": "a tenth", "financial": "a million",
         "volume": "every second one", "rationale": "more would be noticed"},
       "legalDeadlines": [{"what": "tell the regulator", "within": "3 h", "source": "Act 12"}],
       "notes": "See **minutes**."}],
     "plans": [{"id": "move", "services": ["pay"], "normalisation": "Fail back on Sunday.",
       "workarounds": [{"id": "by-fax", "activation": "17 min", "maxDuration": "19 h",
         "capacityPercent": 35, "materials": ["fax paper"]}],
       "vitalRecords": [{"name": "Seal key", "location": "red safe"}],
       "communications": [{"audience": "Staff", "template": "MSG-8",
         "meets": ["tell the regulator"]}],
       "log": {"sheet": "Log sheet B"},
       "acknowledgements": [{"person": "bob", "on": "2026-06-07"}]}],
     "events": [{"id": "flood", "title": "Flood", "status": "held",
       "occurredAt": "2026-04-01T08:11:00Z", "detectedAt": "2026-04-01T08:22:00Z",
       "declaredAt": "2026-04-01T08:33:00Z", "causeClass": "burst pipe", "notes": "Wet *feet*.",
       "externalIds": {"incident": "INC-5"}}],
     "exercises": [{"id": "drill", "title": "Drill", "status": "held", "heldOn": "2026-03-03",
       "injects": ["the phone dies"], "suppliers": ["cloud"],
       "callOut": {"called": 1207, "reached": 1103, "within": "23 min"},
       "findings": [{"id": "f1", "text": "slow", "category": "hand-over", "action": "fix"}]}],
     "actions": [{"id": "fix", "text": "Print the list", "source": "drill", "owner": "ada",
       "openedOn": "2026-03-09", "closedOn": "2026-03-19", "evidence": "photo 3",
       "effectiveness": {"checkedBy": "bob", "on": "2026-04-04", "result": "it hangs there"}}],
     "risks": [{"id": "rain", "title": "Rain", "findings": ["roof survey 2"]}],
     "sites": [{"id": "north", "name": "North quay", "networkPaths": [
         {"provider": "Telco", "route": "east duct"}],
       "power": {"autonomy": "29 h", "needed": "31 h", "fuelContract": "FC-1"}}],
     "teams": [{"id": "crew", "name": "Crew", "commandPlaces": [{"place": "boat house"}]}],
     "suppliers": [{"id": "cloud", "name": "Cirrus", "notes": "Ask for **Eve**.",
       "links": [{"title": "Status", "url": "https://status.example"}]}],
     "roles": [{"id": "chief", "name": "Chief", "notes": "One **only**.", "tags": ["shift"]}],
     "offerings": [{"id": "bank", "name": "Bank", "externalIds": {"crm": "C-9"}}],
     "scenarios": [{"id": "fire", "name": "Fire", "notes": "Not the **small** one."}],
     "frameworks": [{"id": "house", "title": "House", "notes": "Own **rules**.",
       "controls": [{"id": "H1", "text": "Go on"}]}],
     "courses": [{"id": "aid", "title": "First aid", "notes": "Bring **shoes**.",
       "effectiveness": {"result": "all could do it"}}],
     "sessions": [{"id": "aid-1", "course": "aid", "start": "2027-02-03T09:00:00Z",
       "contact": "desk 4", "notes": "Use the **back** door."}],
     "trainingRecords": [{"person": "ada", "course": "aid", "completedOn": "2026-02-02",
       "score": 87.5, "evidence": "sheet 12"}],
     "waivers": [{"id": "w1", "rule": "GOV-001", "subject": "pay", "reason": "for now",
       "compensatingControl": "two pairs of eyes"}],
     "people": [{"id": "ada", "name": "Ada Okafor", "from": "2019-08-09", "employer": "cloud"},
       {"id": "bob", "name": "Bob Lee", "notes": "Deaf on the **left**."}]}
    """

  private let portal: RenderedPortal

  init() throws {
    portal = try RenderedPortal(Self.programme)
  }

  private func expect(_ texts: [String], on path: String) {
    for text in texts { #expect(portal[path].contains(text), "'\(text)' on \(path)") }
  }

  @Test func `an analysis tells who made it, why the promise is what it is, and its sources`() {
    expect(
      [
        "Impact analysis of Payments", "datetime=\"2026-05-05\"", "interview", "Bob Lee",
        "wages are paid on Fridays", "the bank closes early", "fines begin", "bars",
        "payments an hour", "120.5", "two terminals", "9\u{A0}h", "a tenth", "a million",
        "every second one", "more would be noticed", "3\u{A0}h", "Act 12",
        "See <strong>minutes</strong>.",
      ], on: "impact/pay.html")
    expect(["href=\"../impact/pay.html\""], on: "services/pay.html")
    #expect(!portal["services/mail.html"].contains("impact/mail.html"))
    #expect(portal["impact/mail.html"].isEmpty)
  }

  @Test func `the details of a service have the fields for which its page has no room`() {
    expect(["href=\"../details/pay.html\""], on: "services/pay.html")
    expect(
      [
        "Treasury", "secret", "Wages", "mind the queue", "Bob Lee", "7.1", "How the money moves.",
        "Year end", "33\u{A0}min", "stop watch", "queue grows", "alarm 9", "send by hand",
        "datetime=\"2026-02-03\"", "70\u{A0}%", "nights only", "41", "Tabulary 9", "all bookings",
        "count the pennies", "26\u{A0}min", "vault 3", "href=\"https://help.example/dr\"",
        "href=\"../services/mail.html\"",
      ], on: "details/pay.html")
  }

  @Test func `layers that a service leaves open take what its hosting says`() throws {
    let page = portal["details/pay.html"]
    let rows = page.matches(of: /<th scope="row">([^<]+)<\/th>\n<td>.*?<\/b> ([^<]+)<\/td>/)
      .map { "\($0.output.1): \($0.output.2)" }
    for row in ["Facility: Provider", "Application: Unclear", "Data: Shared", "Access: We"] {
      #expect(rows.contains(row), "\(row) of \(rows)")
    }
    #expect(portal["details/mail.html"].contains("Nothing further is recorded."))
  }

  @Test func `a plan tells of workarounds, vital records, its log and who has read it`() {
    expect(
      [
        "17\u{A0}min", "19\u{A0}h", "35\u{A0}%", "fax paper", "Seal key", "red safe", "MSG-8",
        "keeps the deadline: tell the regulator", "Log sheet B", "Fail back on Sunday.",
        "datetime=\"2026-06-07\"",
      ], on: "plans/move.html")
  }

  @Test func `governance tells the policy, its reviews, levels of incidents and scales`() {
    expect(
      [
        "href=\"pages/our-policy.html\"", "datetime=\"2026-01-02\"", "No wages late",
        "count of late wages", "datetime=\"2026-03-04\"", "minutes 7", "Code red",
        "two hubs down", "href=\"teams/crew.html\"", "once a life", "a scratch", "coins",
      ], on: "programme.html")
  }

  @Test func `an event tells its times, an exercise its call-out and what came of its findings`() {
    expect(
      ["08:11", "08:22", "08:33", "burst pipe", "Wet <em>feet</em>.", "INC-5"],
      on: "exercises/flood.html")
    expect(
      [
        "the phone dies", "Cirrus", "1207", "1103", "23\u{A0}min", "Hand over",
        "datetime=\"2026-03-09\"", "photo 3", "it hangs there", "datetime=\"2026-04-04\"",
      ], on: "exercises/drill.html")
  }

  @Test func `places tell their power, their lines, and where a team works in a crisis`() {
    expect(
      ["1\u{A0}d 5\u{A0}h", "1\u{A0}d 7\u{A0}h", "FC-1", "Telco", "east duct"],
      on: "sites/north.html")
    expect(["boat house"], on: "teams/crew.html")
  }

  @Test func `people and courses tell what was learnt and whether it helped`() {
    expect(["87.5\u{A0}%", "sheet 12", "datetime=\"2019-08-09\"", "Cirrus"], on: "people/ada.html")
    expect(
      ["all could do it", "desk 4", "Use the <strong>back</strong> door."], on: "training/aid.html")
  }

  @Test func `a waiver tells what is done instead, and a risk what it follows from`() {
    expect(["two pairs of eyes", "for now"], on: "findings.html")
    expect(["roof survey 2"], on: "risks/rain.html")
  }

  @Test(arguments: [
    ("services/pay.html", "Ring the <strong>bank</strong>."),
    ("services/pay.html", "href=\"https://wiki.example/pay\""),
    ("services/pay.html", "<code class=\"id\">cmdb CI-77</code>"),
    ("suppliers/cloud.html", "Ask for <strong>Eve</strong>."),
    ("suppliers/cloud.html", "href=\"https://status.example\""),
    ("roles/chief.html", "One <strong>only</strong>."), ("roles/chief.html", "shift"),
    ("offerings/bank.html", "<code class=\"id\">crm C-9</code>"),
    ("scenarios/fire.html", "Not the <strong>small</strong> one."),
    ("frameworks/house.html", "Own <strong>rules</strong>."),
    ("training/aid.html", "Bring <strong>shoes</strong>."),
    ("people/bob.html", "Deaf on the <strong>left</strong>."),
  ])
  func `notes, links, ids and other names stand on the page of each kind of record`(
    path: String, text: String
  ) {
    expect([text], on: path)
  }

  @Test func `a text tells its version, author and reviewer`() {
    expect(["4.2", "Ada Okafor", "Bob Lee"], on: "pages/our-policy.html")
  }

  @Test func `nothing is shown that is not stated`() {
    let page = portal["people/bob.html"]
    for title in ["Training records", "With the organisation", "Links", "Also known as"] {
      #expect(!page.contains(">\(title)</h2>"), "\(title)")
    }
    #expect(!portal["plans/move.html"].contains("Approved by"))
  }
}
