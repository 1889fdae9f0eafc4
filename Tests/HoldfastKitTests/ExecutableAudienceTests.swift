// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// What the real program publishes for an audience.
@Suite(.serialized) struct ExecutableAudienceTests {
  private static let phone = "+41 44 555 01 23"
  private static let programme = [
    "content/program.json": """
    {"name": "Sample", "asOf": "2026-11-21", "audiences": {
      "public": {"hide": ["people.contacts", "suppliers.contract", "risks", "*.notes"]}}}
    """,
    "content/inventory/all.json": """
    {"people": [{"id": "amara", "name": "Amara Okafor", "notes": "Prefers **early** mornings.",
       "contacts": [{"channel": "phone", "value": "\(phone)", "verifiedOn": "2026-10-01"}]}],
     "roles": [{"id": "dba", "name": "Database administrator"}],
     "suppliers": [{"id": "cloud", "name": "Cloud Ltd", "contract": {"reference": "C-2024-0815"}}],
     "risks": [{"id": "r-flood", "title": "The river floods the cellar", "services": ["pay"]}],
     "services": [{"id": "pay", "name": "Payments", "tier": "tier-1", "owner": "amara",
       "people": {"roles": [{"role": "dba", "primary": "amara"}]}}]}
    """,
    "content/services/pay.md": "## People\nAsk [Amara](person:amara). See [it](risk:r-flood).\n",
  ]
  private static let secrets = [phone, "C-2024-0815", "river floods", "r-flood", "mornings"]

  private func folder(_ more: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.programme.merging(more) { $1 })
    return folder
  }

  @Test func `an audience sees nothing that is hidden from it, in no file`() throws {
    let folder = try folder()
    try #expect(HoldfastRun("build --quiet -o all", in: folder).status == 0)
    let all = try folder.files(in: "all").values.joined()
    for secret in Self.secrets { #expect(all.contains(secret), "\(secret)") }
    let run = try HoldfastRun("build --quiet -o copy --audience public", in: folder)
    #expect([run.status == 0 ? "" : "failed", run.errors] == ["", ""])
    let copy = try folder.files(in: "copy")
    for (path, text) in copy {
      for secret in Self.secrets { #expect(!text.contains(secret), "\(secret) in \(path)") }
    }
    #expect(copy["index.html"]?.contains("Copy for the audience public") == true)
    try #expect(HoldfastRun("verify copy", in: folder).status == 0)
  }

  @Test func `what the program itself names is no leak`() throws {
    let folder = try folder([
      "content/program.json": """
      {"name": "Sample", "asOf": "2026-11-21", "audiences": {"public": {"hide": ["waivers", "frameworks"]}}}
      """,
      "content/inventory/waivers.json": """
      {"waivers": [{"id": "w-17", "rule": "GOV-002", "subject": "pay"}], "frameworks": [
        {"id": "iso-22301", "controls": [{"id": "ISO 22301 8.2.2", "rules": ["BIA-001"]}]}]}
      """,
    ])
    let run = try HoldfastRun("build --quiet -o copy --audience public", in: folder)
    #expect([run.status == 0 ? "" : "failed", run.errors] == ["", ""])
  }

  @Test func `a hidden value that stands in the words of a rule is no leak`() throws {
    let folder = try folder([
      "content/program.json": """
      {"name": "Sample", "asOf": "2026-11-21", "audiences": {
        "public": {"hide": ["services.people.onCall"]}}}
      """,
      "content/inventory/all.json": """
      {"services": [{"id": "pay", "serviceHours": "24x7",
         "people": {"onCall": "Mon-Fri 08:00-18:00"}}]}
      """,
      "content/services/pay.md": "# Payments\n",
    ])
    let run = try HoldfastRun("build --quiet -o copy --audience public", in: folder)
    #expect([run.status == 0 ? "" : "failed", run.errors] == ["", ""])
  }

  @Test(arguments: ["en", "de"])
  func `a hidden value that is a word of templates, phrases or rules is no leak`(
    language: String
  ) throws {
    let folder = try folder([
      "content/program.json": """
      {"name": "Sample", "asOf": "2026-11-21", "language": "\(language)", "audiences": {
        "public": {"hide": ["services.outcome", "services.summary", "services.unit"]}}}
      """,
      "content/inventory/all.json": """
      {"services": [
         {"id": "pay", "outcome": "Wiederanlaufzeit", "summary": "single points of failure",
          "unit": "Ob die Angaben zu Menschen"},
         {"id": "cash", "outcome": "dependencies", "summary": "Verantwortliche fehlt",
          "unit": "Abhängigkeiten"}]}
      """,
      "content/services/pay.md": "# Payments\n", "content/services/cash.md": "# Cash\n",
    ])
    let run = try HoldfastRun("build --quiet -o copy --audience public", in: folder)
    #expect([run.status == 0 ? "" : "failed", run.errors] == ["", ""])
  }

  @Test func `a baseline tells an audience nothing of what is hidden from it`() throws {
    let folder = try folder([
      "content/inventory/more.json": """
      {"people": [{"id": "bo", "contacts": [{"channel": "phone", "value": "\(Self.phone)"}]}],
       "risks": [{"id": "buy-acme", "title": "Takeover of Acme Holdings"}]}
      """
    ])
    let known = "--quiet --fail-on never --write-baseline known.json"
    try #expect(HoldfastRun("check \(known)", in: folder).status == 0)
    let baseline = try #require(folder.files(in: ".")["known.json"])
    #expect(baseline.contains("buy-acme"))
    let options = "--quiet --fail-on never --audience public --baseline known.json"
    for format in ["text", "json", "markdown", "github", "junit", "sarif", "csv"] {
      let run = try HoldfastRun("check \(options) --format \(format)", in: folder)
      #expect(run.status == 0)
      for word in ["buy-acme", "gone since", "gone from", #""gone""#] {
        #expect(!run.output.contains(word), "\(word) as \(format)")
      }
    }
    try #expect(HoldfastRun("build -o copy \(options)", in: folder).status == 0)
    let copy = try folder.files(in: "copy")
    #expect(copy.filter { $0.value.contains("buy-acme") }.keys.sorted() == [])
    #expect(copy["data/findings.json"]?.contains(#""baseline":{"known":"#) == true)
  }

  @Test func `copies for different readers are not compared`() throws {
    let folder = try folder()
    _ = try HoldfastRun("build --quiet -o all", in: folder)
    _ = try HoldfastRun("build --quiet -o copy --audience public", in: folder)
    let run = try HoldfastRun("diff all copy", in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors == """
        error: 'all' is for everybody, 'copy' for the audience 'public'
        help: compare two copies for the same audience: what is hidden would count as changed

        """)
    try #expect(HoldfastRun("diff copy copy", in: folder).status == 0)
  }

  @Test func `a check for an audience says what its copy says`() throws {
    let folder = try folder()
    _ = try HoldfastRun("build --quiet -o copy --audience public", in: folder)
    let findings = try #require(folder.files(in: "copy")["data/findings.csv"])
    let check = "check --quiet --format csv --fail-on never --audience public"
    let run = try HoldfastRun(check, in: folder)
    #expect(run.output.contains("GOV-") && run.output == findings)
    for secret in Self.secrets { #expect(!run.output.contains(secret), "\(secret)") }
    let unknown = try HoldfastRun("check --quiet --audience publik", in: folder)
    #expect(unknown.errors.hasSuffix("help: did you mean 'public'?\n"))
  }

  @Test func `hiding makes nobody ineligible, and no finding appears by it`() throws {
    let folder = try folder()
    _ = try HoldfastRun("build --quiet -o all", in: folder)
    _ = try HoldfastRun("build --quiet -o copy --audience public", in: folder)
    let page = "services/pay.html"
    let counts = try ["all", "copy"].map { name in
      try folder.files(in: name)[page]?.contains("contact never verified")
    }
    #expect(counts == [false, false])
    let findings = try ["all", "copy"].map { name in
      try Set(
        #require(folder.files(in: name)["data/findings.csv"]).split(separator: "\n").map {
          $0.split(separator: ",").prefix(4).joined(separator: ",")
        })
    }
    #expect(findings[1].isSubset(of: findings[0]))
  }

  @Test func `a hidden value that somebody wrote elsewhere fails the build`() throws {
    let folder = try folder([
      "content/services/pay.md": "## People\nAt night: 0041… no, +41-44-555-01-23.\n"
    ])
    let run = try HoldfastRun("build --quiet --audience public", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("content/inventory/all.json:2:"))
    #expect(
      run.errors.contains(
        "error[LEAK-001]: hidden from 'public', but shown in 'services/pay.html'"))
    #expect(try folder.names() == ["content"])
    try #expect(HoldfastRun("build --quiet", in: folder).status == 0)
    try folder.makeFolder("one")
    try folder.move("content", to: "one/content")
    let above = try HoldfastRun("build --quiet one --audience public", in: folder)
    #expect(above.errors.hasPrefix("one/content/inventory/all.json:2:"))
  }

  @Test func `an audience that nobody described is refused`() throws {
    let folder = try folder()
    let run = try HoldfastRun("build --quiet --audience publik", in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors == """
        error: no audience 'publik' in content/program.json
        help: did you mean 'public'?

        """)
  }
}
