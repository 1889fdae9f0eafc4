// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `holdfast import registrations`, from files of forms to the inventory.
@Suite struct RegistrationImportTests {
  static let programme = [
    "content/program.json": #"{"asOf": "2026-11-21", "timeZone": "Europe/Berlin"}"#,
    "content/inventory/all.json": """
    {"courses": [{"id": "calm", "title": "Calm"}],
     "sessions": [
      {"id": "calm-winter", "course": "calm", "start": "2026-12-01", "capacity": 4, "booked": 3,
       "status": "open"},
      {"id": "calm-off", "course": "calm", "start": "2026-12-02", "status": "cancelled"}]}
    """,
  ]

  /// What the form of the portal makes.
  static let request = """
    {"session": "calm-winter", "course": "Calm", "name": "Ada Okafor",
     "email": "ada@example.org", "consent": true, "receivedAt": "2026-11-20T08:00:00.000Z"}
    """

  /// What a form service makes; the first row came in before Ada's request.
  static let table = """
    Timestamp,First name,Last name,E-mail address,Course and date,Consent
    2026-11-20 08:30:00,Ben,"Ito, MD",ben@example.org,"Calm, 1 December (calm-winter)",on
    2026-11-20 10:00:00 UTC,Cy,Ray,ADA@example.org,calm-winter,on
    2026-11-20 10:00:00 UTC,Di,Roe,di@example.org,calm-wintr,on
    2026-11-20 10:00:00 UTC,Ed,Fox,ed@example.org,calm-off,on
    11/20/2026 10:00:00,Flo,Gray,flo@example.org,calm-winter,on
    2026-11-20 10:00:00 UTC,Gus,Hill,gus,calm-winter,on
    2026-11-20 10:00:00 UTC,Hal,Ives,hal@example.org,calm-winter,no

    """

  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(programme)
    try folder.write(["ada.json": request, "form.csv": table])
    return folder
  }

  @Test func `the first to come has the seat, whoever comes later waits`() throws {
    let folder = try Self.folder()
    let run = try HoldfastRun("import registrations ada.json form.csv", in: folder)
    #expect(
      run.output == """
        waiting  calm-winter  Ada Okafor <ada@example.org>
        booked   calm-winter  Ben Ito, MD <ben@example.org>
        waiting  calm-winter  Flo Gray <flo@example.org>

        """)
    #expect(run.status == 1)
    for place in [
      "form.csv:3:32: warning[IMP-005]", "form.csv:4:47: error[IMP-002]",
      "form.csv:5:47: error[IMP-004]", "form.csv:6:1: warning[IMP-007]",
      "form.csv:7:34: error[IMP-003]", "form.csv:8:62: error[IMP-006]",
    ] { #expect(run.errors.contains(place), "\(place) in \(run.errors)") }
    #expect(run.errors.contains("help: did you mean 'calm-winter'?"))
  }

  @Test func `a request that is empty is to be fetched again`() throws {
    let folder = try Self.folder()
    try folder.write(["empty.json": ""])
    let run = try HoldfastRun("import registrations empty.json --quiet", in: folder)
    #expect(run.errors.hasPrefix("empty.json:1:1: error[JSON-001]: the file holds no value\n"))
    #expect(run.errors.contains("help: fetch the request again, or leave the file out\n"))
  }

  @Test func `what is imported is read again, and imported once`() throws {
    let folder = try Self.folder()
    _ = try HoldfastRun("import registrations ada.json", in: folder)
    _ = try HoldfastRun("import registrations form.csv", in: folder)
    let file = try #require(try folder.files(in: "content/inventory")["registrations.json"])
    let places = ["ben@", "ada@", "flo@"].map { file.range(of: $0)?.lowerBound }
    #expect(places == places.compactMap(\.self).sorted())
    let again = try HoldfastRun("import registrations ada.json", in: folder)
    #expect(again.status == 0)
    #expect(again.output.isEmpty)
    #expect(try folder.files(in: "content/inventory")["registrations.json"] == file)
    let check = try HoldfastRun("check --format json", in: folder)
    #expect(check.output.contains(#""errors":[]"#))
  }

  @Test func `the order of the imports does not change the file`() throws {
    let first = try Self.folder()
    let second = try Self.folder()
    let later = Self.table.split(separator: "\n").filter { !$0.contains("ADA@") }
    for folder in [first.path, second.path] {
      try Data(later.joined(separator: "\n").utf8).write(to: URL(filePath: "\(folder)/form.csv"))
    }
    _ = try HoldfastRun("import registrations ada.json form.csv", in: first)
    _ = try HoldfastRun("import registrations form.csv", in: second)
    _ = try HoldfastRun("import registrations ada.json", in: second)
    let inventories = try [first.files(in: "content"), second.files(in: "content")]
    #expect(inventories[0] == inventories[1])
  }

  @Test(arguments: [
    ("a.csv", "Session,Email,Consent\ncalm-winter,a@example.org,\n"),
    ("a.csv", "Session,Email,Consent\ncalm-winter,a@example.org,nein\n"),
    ("a.csv", "Session,Email,Consent\ncalm-winter,a@example.org,Unchecked\n"),
    ("a.csv", "Session,Email\ncalm-winter,a@example.org\n"),
    ("a.json", #"{"session": "calm-winter", "email": "a@example.org"}"#),
    ("a.txt", "session: calm-winter\nemail: a@example.org\n"),
  ])
  func `a registration without consent is not kept`(path: String, text: String) throws {
    let folder = try Self.folder()
    try folder.write([path: text])
    let run = try HoldfastRun("import registrations \(path)", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("error[IMP-006]: a@example.org does not consent"))
    #expect(try folder.files(in: "content/inventory")["registrations.json"] == nil)
  }

  @Test func `those whose times cannot be told apart stay in the order in which they came`() throws
  {
    let folder = try Self.folder()
    try folder.write([
      "a.csv": """
      Timestamp,Session,Name,Email,Consent
      11/18/2026 9:00:00,calm-winter,Zed,zed@example.org,yes
      11/19/2026 9:00:00,calm-winter,Ada,ada@example.org,yes
      """
    ])
    let run = try HoldfastRun("import registrations a.csv", in: folder)
    #expect(
      run.output == """
        booked   calm-winter  Zed <zed@example.org>
        waiting  calm-winter  Ada <ada@example.org>

        """)
    let file = try #require(try folder.files(in: "content/inventory")["registrations.json"])
    let places = ["zed@", "ada@"].compactMap { file.range(of: $0)?.lowerBound }
    #expect(places == places.sorted())
  }

  @Test func `the text of a mail that the form filled is read`() throws {
    let folder = try Self.folder()
    try folder.write([
      "a.txt": "session: calm-winter\r\ncourse: Calm\r\nname: Eve\r\nemail: eve@example.org\r\n"
        + "consent: true\r\nreceivedAt: 2026/11/20 08:00:00\r\n"
    ])
    let run = try HoldfastRun("import registrations a.txt", in: folder)
    #expect(run.output == "booked   calm-winter  Eve <eve@example.org>\n")
    #expect(run.status == 0)
  }

  @Test(arguments: [
    ("2026-12-02T08:00:00Z", "session 'calm-winter' had begun on 2026-12-01"),
    ("2026-11-29T08:00:00Z", "session 'calm-last' took registrations until 2026-11-28"),
  ])
  func `who comes too late is told so`(receivedAt: String, fact: String) throws {
    let folder = try TemporaryFolder()
    let session = fact.contains("calm-last") ? "calm-last" : "calm-winter"
    try folder.write(Self.programme)
    try folder.write([
      "content/inventory/more.json": """
      {"sessions": [{"id": "calm-last", "course": "calm", "start": "2026-12-01",
        "enrolBy": "2026-11-28"}]}
      """,
      "a.json": """
      {"session": "\(session)", "email": "a@example.org", "consent": true,
       "receivedAt": "\(receivedAt)"}
      """,
    ])
    let run = try HoldfastRun("import registrations a.json", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("error[IMP-004]: \(fact)"))
  }

  @Test(arguments: [
    ("a.json", #"{"email": "ada@example.org"}"#, "state the session's id under the key 'session'"),
    (
      "a.csv", "Email\nada@example.org\n",
      "give the column with the session's id the heading 'session'"
    ),
  ])
  func `a registration without a session is told how its file names one`(
    path: String, text: String, help: String
  ) throws {
    let folder = try Self.folder()
    try folder.write([path: text])
    let run = try HoldfastRun("import registrations \(path)", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("error[IMP-001]: the registration names no session"))
    #expect(run.errors.contains("\nhelp: \(help)\n"))
  }

  @Test func `a dry run writes nothing`() throws {
    let folder = try Self.folder()
    let run = try HoldfastRun("import registrations --dry-run ada.json", in: folder)
    #expect(run.status == 0)
    #expect(run.output == "booked   calm-winter  Ada Okafor <ada@example.org>\n")
    #expect(try folder.files(in: "content/inventory")["registrations.json"] == nil)
  }

  @Test func `what stands in the file stays as it is written, and its place in the order`() throws {
    let folder = try Self.folder()
    try folder.write([
      "content/inventory/registrations.json": """
      {
        "$schema": "inventory.schema.json",
        "people": [{"id": "ada"}],
        "registrations": [
          {"session": "calm-winter", "email": "al@example.org",
            "receivedAt": "2026-11-20T07:00:00Z"},
          {"session": "calm-winter", "email": "zoe@example.org", "receivedAt": "2026-11-21"}
        ]
      }
      """
    ])
    try #expect(HoldfastRun("import registrations ada.json --quiet", in: folder).status == 0)
    #expect(
      try folder.files(in: "content/inventory")["registrations.json"] == """
        {
          "$schema": "inventory.schema.json",
          "people": [{"id": "ada"}],
          "registrations": [
            {"session": "calm-winter", "email": "al@example.org",
              "receivedAt": "2026-11-20T07:00:00Z"},
            {
              "session": "calm-winter",
              "email": "ada@example.org",
              "name": "Ada Okafor",
              "consent": true,
              "receivedAt": "2026-11-20T08:00:00Z"
            },
            {"session": "calm-winter", "email": "zoe@example.org", "receivedAt": "2026-11-21"}
          ]
        }
        """)
  }

  @Test func `a file that states its registrations twice is refused and left alone`() throws {
    let folder = try TemporaryFolder()
    let twice = #"{"registrations": [], "registrations": [{"session": "calm-winter"}]}"#
    for (name, text) in Self.programme { try folder.write(["here/\(name)": text]) }
    try folder.write([
      "ada.json": Self.request, "here/content/inventory/registrations.json": twice,
    ])
    let run = try HoldfastRun("import registrations ada.json --in here", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("here/content/inventory/registrations.json:1:23: error[JSON-"))
    #expect(try folder.files(in: "here/content/inventory")["registrations.json"] == twice)
  }

  @Test func `a registration that was taken before is told by the way to the programme`() throws {
    let folder = try TemporaryFolder()
    for (name, text) in Self.programme { try folder.write(["here/\(name)": text]) }
    try folder.write(["ada.json": Self.request])
    let line = "import registrations ada.json --in here"
    try #expect(HoldfastRun(line, in: folder).status == 0)
    let again = try HoldfastRun(line, in: folder)
    #expect(again.errors.contains("here/content/inventory/registrations.json:3:5"))
  }

  @Test func `a portal counts registrations and names nobody`() throws {
    let folder = try Self.folder()
    _ = try HoldfastRun("import registrations ada.json form.csv", in: folder)
    _ = try HoldfastRun("build --fail-on critical", in: folder)
    let portal = try folder.files(in: "public")
    #expect(portal["training/calm.html"]?.contains("0 of 4 free, 2 waiting") == true)
    #expect(portal.values.allSatisfy { !$0.contains("ben@example.org") && !$0.contains("Ben Ito") })
  }
}
