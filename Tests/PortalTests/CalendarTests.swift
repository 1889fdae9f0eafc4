// SPDX-License-Identifier: Apache-2.0

import Portal
import Testing

@Suite struct CalendarTests {
  static let programme = """
    -- content/program.json --
    {"name": "Harbour", "asOf": "2026-11-21", "timeZone": "Europe/Berlin",
     "organisation": "Harbour \\"Works\\"", "baseURL": "https://plan.example.org/portal",
     "registration": {"email": "learn@example.org"}}
    -- content/inventory/all.json --
    {"people": [{"id": "ada", "name": "Ada Okafor"}, {"id": "idle", "name": "Idle"}],
     "sites": [{"id": "quay", "name": "Quay", "city": "Bremen", "country": "DE",
       "latitude": 53.1, "longitude": 8.8, "agreementEnds": "2027-01-31"}],
     "courses": [{"id": "calm", "title": "Calm; clear, kind", "duration": "4h",
       "summary": "Decide \\\\ act.\\nÜbung für die Überflutung der nächsten Schleuse am Überseehafen."}],
     "sessions": [
      {"id": "winter", "course": "calm", "start": "2026-12-01T09:00", "site": "quay",
       "status": "open", "trainer": "ada", "contact": "the desk"},
      {"id": "summer", "course": "calm", "start": "2027-07-01T09:00",
       "end": "2027-07-01T11:30", "online": "https://meet.example.org/x"},
      {"id": "off", "course": "calm", "start": "2027-02-01", "end": "2027-02-03",
       "status": "cancelled"},
      {"id": "sometime", "course": "calm"}],
     "exercises": [{"id": "drill", "title": "Drill", "kind": "tabletop", "lead": "ada",
       "plannedOn": "2027-03-01", "status": "planned"}]}
    """

  /// The lines of a file as they were before they were folded.
  static func lines(_ file: String) -> [String] {
    file.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  @Test func `nine o'clock is nine o'clock in winter and in summer`() throws {
    let portal = try RenderedPortal(Self.programme)
    let winter = Self.lines(portal["data/calendar/session-winter.ics"])
    #expect(winter.contains("DTSTART:20261201T080000Z"))
    #expect(winter.contains("DTEND:20261201T120000Z"))
    let summer = Self.lines(portal["data/calendar/session-summer.ics"])
    #expect(summer.contains("DTSTART:20270701T070000Z"))
    #expect(summer.contains("DTEND:20270701T093000Z"))
  }

  @Test func `a cancelled session revises and cancels what was announced`() throws {
    let portal = try RenderedPortal(Self.programme)
    let off = Self.lines(portal["data/calendar/session-off.ics"])
    for line in [
      "METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1", "DTSTART;VALUE=DATE:20270201",
      "DTEND;VALUE=DATE:20270204", "DTSTAMP:20261121T000000Z",
    ] { #expect(off.contains(line)) }
    let winter = Self.lines(portal["data/calendar/session-winter.ics"])
    #expect(winter.contains("METHOD:PUBLISH"))
    #expect(winter.contains("SEQUENCE:0"))
    #expect(winter.contains("ORGANIZER;CN=\"Harbour Works\":mailto:learn@example.org"))
  }

  @Test func `an event has one identifier in every file`() throws {
    let portal = try RenderedPortal(Self.programme)
    for name in ["session-winter", "course-calm", "site-quay", "person-ada"] {
      let lines = Self.lines(portal["data/calendar/\(name).ics"])
      #expect(lines.contains("UID:session-winter@plan.example.org"), "\(name)")
    }
    let all = Self.lines(portal["data/calendar/programme.ics"])
    #expect(all.contains("UID:expiry-agreement/sites/quay@plan.example.org"))
    #expect(all.contains("UID:exercise-drill@plan.example.org"))
    #expect(all.contains("DTSTART;VALUE=DATE:20270301"))
  }

  @Test func `nothing dated means no file and no link`() throws {
    let portal = try RenderedPortal(Self.programme)
    #expect(portal.files["data/calendar/session-sometime.ics"] == nil)
    #expect(portal.files["data/calendar/person-idle.ics"] == nil)
    #expect(!portal["people/idle.html"].contains(".ics"))
    #expect(portal["people/ada.html"].contains("href=\"../data/calendar/person-ada.ics\""))
    #expect(portal["training/calm.html"].contains("href=\"../data/calendar/course-calm.ics\""))
    #expect(portal["sites/quay.html"].contains("href=\"../data/calendar/site-quay.ics\""))
    #expect(portal["exercises.html"].contains("href=\"data/calendar/programme.ics\""))
  }

  @Test func `texts are escaped, and lines folded between characters`() throws {
    let file = try RenderedPortal(Self.programme)["data/calendar/session-winter.ics"]
    let lines = Self.lines(file)
    #expect(lines.contains("SUMMARY:Calm\\; clear\\, kind"))
    #expect(lines.contains("LOCATION:Quay\\, Bremen\\, DE"))
    #expect(lines.contains { $0.hasPrefix("DESCRIPTION:Decide \\\\ act.\\nÜbung für") })
    #expect(!file.contains("\u{FFFD}"))
    let longest = file.utf8.split(separator: 10).map { $0.count - 1 }.max()
    #expect((70...75).contains(longest ?? 0))
    #expect(file.utf8.count { $0 == 10 } == file.utf8.count { $0 == 13 })
  }

  @Test func `two whose ids look alike when joined keep identifiers of their own`() throws {
    let portal = try RenderedPortal(
      """
      -- content/program.json --
      {"asOf": "2026-11-21"}
      -- content/inventory/all.json --
      {"services": [{"id": "pay", "people": {"roles": [
         {"role": "ops", "primary": "lee", "alternates": ["safety-lee"]}]}}],
       "roles": [{"id": "ops", "curriculum": ["fire", "fire-safety"]}],
       "people": [{"id": "lee", "name": "Lee"}, {"id": "safety-lee", "name": "Safety Lee"}],
       "courses": [{"id": "fire", "validity": "1y"}, {"id": "fire-safety", "validity": "1y"}],
       "trainingRecords": [
        {"person": "safety-lee", "course": "fire", "completedOn": "2026-03-01"},
        {"person": "lee", "course": "fire-safety", "completedOn": "2026-03-01"}]}
      """)
    let identifiers = Self.lines(portal["data/calendar/programme.ics"])
      .filter { $0.hasPrefix("UID:expiry-training/") }
    #expect(identifiers.count == 2 && Set(identifiers).count == 2, "\(identifiers)")
  }
}
