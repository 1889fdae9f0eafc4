// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The real program: exit statuses, streams and what the environment says.
@Suite struct ExecutableTests {
  /// A programme of two services with gaps, which reads without a mistake.
  static let programme = [
    "content/program.json": #"{"asOf": "2026-11-21"}"#,
    "content/inventory/all.json": """
    {"services": [{"id": "pay", "name": "Payments", "owner": "amara"}, {"id": "ledger"}],
     "people": [{"id": "amara", "name": "Amara Okafor"}]}
    """,
  ]

  /// The report that `--format json` writes, as far as these tests look at it.
  private struct Findings: Decodable {
    struct Finding: Decodable {
      let rule: String
    }

    let asOf: String
    let findings: [Finding]
    let errors: [Finding]

    init(_ text: String) throws {
      self = try JSONDecoder().decode(Findings.self, from: Data(text.utf8))
    }
  }

  @Test(arguments: [
    "--hlep", "frobnicate", "build --fail-on bad", "build --jobs 0", "build . extra",
    "check --as-of 2026-13-01", "check --format xml", "check --format json=",
    "check --format json --format csv", "explain", "explain GOV-01", "diff a",
    "diff a b --format sarif", "serve --port 0",
  ])
  func `a command line that is off is refused with status 64`(line: String) throws {
    let run = try HoldfastRun(line, in: TemporaryFolder())
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("Error: "))
  }

  @Test(arguments: [
    ("explain GOV-01", "Usage: holdfast explain <rule> "),
    ("new servce ledger", "Usage: holdfast new <kind> "),
    ("import csv peple a.csv", "Usage: holdfast import csv <kind> "),
    ("templates eject pags", "Usage: holdfast templates eject "),
    ("templates context servce", "Usage: holdfast templates context "),
  ])
  func `a word that names nothing is told with the usage of its command`(
    line: String, usage: String
  ) throws {
    let run = try HoldfastRun(line, in: TemporaryFolder())
    #expect(run.status == 64)
    #expect(run.errors.contains("\n\(usage)"), "\(run.errors)")
  }

  @Test func `a code of malformed input is explained`() throws {
    let run = try HoldfastRun("explain ref-001", in: TemporaryFolder())
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("REF-001\n\nWhat is wrong: "))
  }

  @Test func `version and help are data`() throws {
    let folder = try TemporaryFolder()
    let version = try HoldfastRun("--version", in: folder)
    #expect(version.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    let help = try HoldfastRun("--help", in: folder)
    #expect(help.output.contains("USAGE: holdfast <subcommand>"))
    #expect([version.status, help.status] == [0, 0])
    #expect(version.errors + help.errors == "")
  }

  @Test(arguments: ["check --quiet", "build --quiet"])
  func `without a content folder nothing can be done`(line: String) throws {
    let folder = try TemporaryFolder()
    let run = try HoldfastRun(line, in: folder)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        error: '.' holds no folder 'content'
        help: name the folder that holds content/, or begin one with content/program.json

        """)
    #expect(try folder.names().isEmpty)
  }

  @Test(arguments: [
    "check --quiet", "check --quiet .", "check --quiet content", "check -q ./content/",
  ])
  func `a programme is named by its folder or by its content`(line: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.programme)
    let run = try HoldfastRun(line, in: folder)
    #expect(try run.output == HoldfastRun("check --quiet", in: folder).output)
    #expect(run.errors == "")
  }

  @Test(arguments: [
    ("new page a --in content/", "", "content/pages/a.md\n"),
    ("new page a", "content", "../content/pages/a.md\n"),
    ("new page a --source one/content", "", "one/content/pages/a.md\n"),
    ("new page a --in link", "", "link/../content/pages/a.md\n"),
  ])
  func `a file is told by the path that leads to it`(
    line: String, place: String, output: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.programme)
    try folder.write(["one/content/program.json": "{}"])
    try folder.link("link", to: "one/content")
    let run = try HoldfastRun("\(line) --quiet", in: folder, below: place)
    #expect(run.output == output)
    #expect(run.errors == "")
    #expect(FileManager.default.fileExists(atPath: folder.path("\(place)/\(output.dropLast())")))
  }

  @Test func `a content folder that is a link is named as one`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["real/program.json": "{}"])
    try folder.link("content", to: "real")
    let run = try HoldfastRun("check --quiet", in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors == """
        error: 'content' in '.' is a symbolic link, which is not followed
        help: name the folder that holds what the link leads to, as 'content'

        """)
  }

  @Test func `paths lead from the current folder to the programme`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Dictionary(uniqueKeysWithValues: Self.programme.map { ("harbour/" + $0.key, $0.value) }))
    let here = try HoldfastRun("check --quiet --format csv harbour", in: folder)
    #expect(here.output.contains("harbour/content/") && !here.output.contains(",content/"))
    let sarif = try HoldfastRun("check --quiet --format sarif ./harbour/content/", in: folder)
    #expect(sarif.output.contains("\"harbour/content/"))
    let absolute = try HoldfastRun("check --quiet --format csv \(folder.path)/harbour", in: folder)
    #expect(absolute.output == here.output.replacing("harbour/content/", with: "content/"))
  }

  @Test(arguments: [("never", Int32(0)), ("critical", 1), ("low", 1)])
  func `findings gate from the severity that is asked for`(failOn: String, status: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.programme)
    let run = try HoldfastRun("check --fail-on \(failOn)", in: folder)
    #expect(run.status == status)
    #expect(run.output.contains("content/inventory/all.json:1:75: critical[GOV-001]: service"))
    #expect(run.errors == "[1/4] read\n[2/4] link\n[3/4] assess\n[4/4] check\n")
    #expect(try folder.names() == ["content"])
  }

  @Test func `a report goes to the standard output, others to their files`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.programme)
    let line = "check --fail-on never --format json --format sarif=a.sarif --format junit=c/d/b.xml"
    let run = try HoldfastRun(line, in: folder)
    let findings = try Findings(run.output)
    #expect(findings.findings.contains { $0.rule == "GOV-001" })
    #expect(findings.errors.isEmpty)
    let files = try folder.files(in: "")
    #expect(files["a.sarif"]?.contains(#""version":"2.1.0""#) == true)
    #expect(files["c/d/b.xml"]?.hasPrefix("<?xml") == true)
    #expect(!run.errors.contains("GOV-001"))
  }

  @Test func `malformed input always gates`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.programme)
    try folder.write(["content/inventory/more.json": #"{"suppliers": ["#])
    let run = try HoldfastRun("check --quiet --fail-on never --format json", in: folder)
    #expect(run.status == 1)
    #expect(try !Findings(run.output).errors.isEmpty)
  }

  @Test(arguments: [
    ("", [:], "2026-11-21"),
    ("", ["SOURCE_DATE_EPOCH": "0"], "1970-01-01"),
    ("--as-of 2027-03-01", ["SOURCE_DATE_EPOCH": "0"], "2027-03-01"),
  ])
  func `today is what the flag says, else the environment, else the programme`(
    flags: String, environment: [String: String], day: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.programme)
    let line = "check --quiet --fail-on never --format json \(flags)"
    let run = try HoldfastRun(line, in: folder, environment: environment)
    #expect(try Findings(run.output).asOf == day)
    #expect(run.status == 0)
  }

  @Test func `a date of the environment that is none stops the run`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.programme)
    let run = try HoldfastRun(
      "check --quiet", in: folder, environment: ["SOURCE_DATE_EPOCH": "today"])
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: SOURCE_DATE_EPOCH is 'today', which is no number"))
  }

  @Test(arguments: [
    ("", [:], false), ("", ["NO_COLOR": "1"], false), ("--color always", [:], true),
    ("--color never", ["TERM": "xterm"], false),
  ])
  func `a pipe gets no colours unless they are asked for`(
    flags: String, environment: [String: String], isColoured: Bool
  ) throws {
    let run = try HoldfastRun("check \(flags)", in: TemporaryFolder(), environment: environment)
    #expect(run.errors.contains("\u{1B}") == isColoured)
  }

  @Test func `the summary of a workflow is appended`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.programme)
    try folder.write(["summary.md": "before\n"])
    let environment = ["GITHUB_STEP_SUMMARY": folder.path("summary.md")]
    try #expect(HoldfastRun("check", in: folder, environment: environment).status == 1)
    let summary = try #require(folder.files(in: "")["summary.md"])
    #expect(summary.hasPrefix("before\n"))
    #expect(summary.contains("GOV-001"))
  }

  @Test func `the catalogue is listed for people and for programs`() throws {
    let folder = try TemporaryFolder()
    let list = try HoldfastRun("rules", in: folder)
    let json = try HoldfastRun("rules --format json", in: folder)
    struct Rule: Decodable { let id: String }
    let rules = try JSONDecoder().decode([Rule].self, from: Data(json.output.utf8))
    #expect(rules.map(\.id) == list.output.split(separator: "\n").map { String($0.prefix(7)) })
    #expect(rules.contains { $0.id == "GOV-001" })
    #expect([list.status, json.status] == [0, 0])
  }

  @Test func `a rule is explained by its id or name, and another one suggested`() throws {
    let folder = try TemporaryFolder()
    let run = try HoldfastRun("explain GOV-001", in: folder)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("GOV-001 owner-missing\n"))
    #expect(try HoldfastRun("explain Owner-missing", in: folder).output == run.output)
    let missed = try HoldfastRun("explain GOV-01", in: folder)
    #expect(missed.errors.hasPrefix("Error: no rule 'GOV-01'; did you mean 'GOV-001'?\n"))
  }

  @Test func `a reader who has seen enough is no failure`() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let run = try HoldfastRun("rules", in: TemporaryFolder(), sink: pipe.fileHandleForWriting)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [
    ("build --quiet --output closed <&- >&- 2>&-", Int32(0)),
    ("build --verbose --output closed 2>&-", 0),
    ("build --quiet --output closed --format json >&-", 2),
    ("check --quiet >&-", 2), ("rules >&-", 2),
  ])
  func `no file takes the place of a stream that is closed`(line: String, status: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.programme)
    let found = try HoldfastRun.status(ofShell: "$holdfast \(line)", in: folder)
    #expect(found == status)
    guard line.hasPrefix("build") else { return }
    #expect(try HoldfastRun("verify closed", in: folder).status == 0)
  }

  #if os(Linux)
    @Test(arguments: [
      "rules", "explain GOV-001", "check --quiet --format json", "verify", "--help", "--version",
      "help rules", "templates", "--generate-completion-script bash",
    ])
    func `data that cannot be written are not lost in silence`(line: String) throws {
      let folder = try TemporaryFolder()
      try folder.write(Self.programme)
      try publish(["a.html": "one"], to: folder.path("public"))
      try folder.write(["public/b.html": "two"])
      let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
      let run = try HoldfastRun(line, in: folder, sink: full)
      #expect(run.status == 2)
      #expect(run.errors.hasPrefix("error: cannot write to the standard output: the disk is full"))
    }
  #endif
}
