// SPDX-License-Identifier: Apache-2.0

import Testing

/// Who has a seat behind `holdfast import registrations`, and whose time cannot be told.
@Suite struct RegistrationSeatTests {
  @Test(arguments: [
    ("2026-11-24", "moved up  calm-winter  Bo <bo@example.org>\n"), ("2026-12-02", ""),
  ])
  func `who has a seat since another withdrew is named until the session begins`(
    today: String, lines: String
  ) throws {
    let folder = try RegistrationImportTests.folder()
    try folder.write([
      "content/inventory/registrations.json": """
      {"registrations": [
       {"session": "calm-winter", "email": "al@example.org", "receivedAt": "2026-11-10T08:00:00Z",
        "withdrawnOn": "2026-11-20"},
       {"session": "calm-winter", "email": "bo@example.org", "name": "Bo",
        "receivedAt": "2026-11-11T08:00:00Z"},
       {"session": "calm-winter", "email": "cy@example.org",
        "receivedAt": "2026-11-12T08:00:00Z"}]}
      """,
      "a.json": #"{"session": "calm-winter", "email": "bo@example.org", "consent": true}"#,
    ])
    let seconds = today == "2026-11-24" ? "1795478400" : "1796169600"
    let run = try HoldfastRun(
      "import registrations a.json", in: folder, environment: ["SOURCE_DATE_EPOCH": seconds])
    #expect(run.output == lines)
  }

  @Test func `who came after another had withdrawn has not moved up`() throws {
    let folder = try RegistrationImportTests.folder()
    try folder.write([
      "content/inventory/registrations.json": """
      {"registrations": [
       {"session": "calm-winter", "email": "al@example.org", "receivedAt": "2026-11-10T08:00:00Z",
        "withdrawnOn": "2026-11-10"},
       {"session": "calm-winter", "email": "bo@example.org",
        "receivedAt": "2026-11-11T08:00:00Z"}]}
      """
    ])
    let run = try HoldfastRun(
      "import registrations ada.json", in: folder,
      environment: ["SOURCE_DATE_EPOCH": "1795478400"])
    #expect(run.output == "waiting  calm-winter  Ada Okafor <ada@example.org>\n")
  }

  @Test(arguments: [
    (
      "2027-03-28 02:30:00", "'2027-03-28 02:30:00' is skipped when the clocks go forward",
      "write it with its distance from UTC, like +01:00"
    ),
    (
      "11/20/2026 10:00", "'11/20/2026 10:00' is no time that can be read",
      "write it like 2026-11-21T09:00:00Z"
    ),
  ])
  func `a time that is none is told, and how to write it`(
    time: String, fact: String, help: String
  ) throws {
    let folder = try RegistrationImportTests.folder()
    try folder.write([
      "content/inventory/spring.json": """
      {"sessions": [{"id": "calm-spring", "course": "calm", "start": "2027-05-01"}]}
      """,
      "a.csv": "Date,Session,Email,Consent\n\(time),calm-spring,al@example.org,yes\n",
    ])
    let run = try HoldfastRun("import registrations a.csv", in: folder)
    #expect(run.errors.contains("a.csv:2:1: warning[IMP-007]: \(fact)\n"))
    #expect(run.errors.contains("\nhelp: \(help)\n"))
    #expect(run.status == 0)
  }
}
