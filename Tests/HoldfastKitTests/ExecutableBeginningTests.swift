// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A programme that is begun, and records and write-ups that are begun in it.
@Suite struct ExecutableBeginningTests {
  @Test func `a programme that was begun builds at once, without a mistake`() throws {
    let folder = try TemporaryFolder()
    let begun = try HoldfastRun("init programme", in: folder)
    #expect(begun.status == 0)
    #expect(begun.output.isEmpty)
    #expect(begun.errors.contains("\n  holdfast serve programme "))
    let build = try HoldfastRun("build programme --quiet --format json", in: folder)
    #expect(build.status == 0)
    #expect(build.errors.isEmpty)
    #expect(build.output.contains(#""errors":[]"#))
    let pages = try folder.files(in: "public")
    for page in ["services/order-desk", "training/first-hour", "pages/policy", "people/sam-field"] {
      #expect(pages["\(page).html"] != nil, "\(page)")
    }
  }

  @Test func `nothing is begun where something is`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["full/notes.txt": "mine", "git/.git/config": "", "file": ""])
    let full = try HoldfastRun("init full", in: folder)
    #expect(full.status == 2)
    #expect(
      full.errors == """
        error: 'full' is not empty: it holds 'notes.txt'
        help: name a folder that is new or empty

        """)
    #expect(try folder.files(in: "full").count == 1)
    try #expect(HoldfastRun("init file", in: folder).status == 2)
    try #expect(HoldfastRun("init git", in: folder).status == 0)
    try #expect(HoldfastRun("init new/folder", in: folder).status == 0)
  }

  @Test func `a programme without room leaves nothing and is begun when there is some`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("there")
    for name in ["new", "there"] {
      let line = "ulimit -f 1; $holdfast init \(name) 2>said"
      try #expect(HoldfastRun.status(ofShell: line, in: folder) == 2)
      let said = try folder.files(in: "")["said"] ?? ""
      #expect(said.hasPrefix("error: cannot write '\(name)/content/"))
      #expect(said.hasSuffix("; then run it again: nothing is left of it\n"))
    }
    #expect(try folder.names() == ["said", "there"])
    #expect(try folder.files(in: "there").isEmpty)
    try #expect(HoldfastRun("init new", in: folder).status == 0)
    try folder.write(["there/.content.holdfast-draft/pages/half.md": "# Hal"])
    try #expect(HoldfastRun("init there", in: folder).status == 0)
    #expect(try folder.files(in: "there") == folder.files(in: "new"))
  }

  /// A programme whose inventory is laid out as its author likes it.
  private static let programme = [
    "content/program.json": """
    {"requiredSections": [{"id": "people", "title": "Who to call", "minWords": 8},
                          {"id": "steps", "title": "Steps", "tiers": ["tier-1"]}]}
    """,
    "content/inventory/all.json": """
    {
        "people": [
            {"id": "amara", "name": "Amara"}
        ],
        "services": [
            {
                "id": "pay",
                "tier": "tier-2"
            }
        ]
    }
    """,
  ]

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.programme)
    return folder
  }

  @Test func `a record goes behind the others of its kind, laid out as they are`() throws {
    let folder = try folder()
    let line =
      "new service ledger owner=amara bia.rto=4h slo=99.5 important=yes customers=third-party"
    let made = try HoldfastRun(line, in: folder)
    #expect(made.status == 0)
    #expect(made.output == "content/inventory/all.json\n")
    #expect(made.errors.hasPrefix("service 'ledger' begins at line 10; its fields:\n  id "))
    #expect(made.errors.contains(/\n  kind +business-process\|technology +whether people or/))
    let text = try #require(folder.files(in: "content")["inventory/all.json"])
    let before = try #require(Self.programme["content/inventory/all.json"])
    #expect(text.hasPrefix(before.dropLast("\n    ]\n}".count)))
    #expect(text.hasSuffix("\n            \"bia\": { \"rto\": \"4h\" }\n        }\n    ]\n}"))
    #expect(text.contains("\n            \"owner\": \"amara\",\n            \"deputy\": null,\n"))
    #expect(text.contains(#""slo": 99.5,"#) && text.contains(#""important": true,"#))
    #expect(!text.contains("tags"))
    try #expect(HoldfastRun("check --quiet --fail-on never", in: folder).status == 0)
  }

  @Test(arguments: [
    (
      "new service pay", 2,
      "error: service 'pay' is there already, at content/inventory/all.json:7:19"
    ),
    (
      "new service ledger owner=amra", 2,
      "content/inventory/all.json:21:22: error[REF-001]: no person"
    ),
    (
      "new write-up ledger", 2,
      "content/services/ledger.md:2:10: error[REF-001]: no service 'ledger'"
    ),
    (
      "new person-text amra", 2,
      "error: no person 'amra' that the text could be about\nhelp: did you mean 'amara'?"
    ),
    (
      "new course-text calm", 2,
      "error: no course 'calm' that the text could be about\nhelp: make the record first, with "
        + "'holdfast new course calm'"
    ),
    (
      "new waiver w-1 rule=GOV-0001", 2,
      "content/inventory/waivers.json:5:15: warning[RULE-001]: no rule 'GOV-0001'"
    ),
    (
      "new bulletin drill tier=tier-1", 64,
      "Error: no field 'tier' that can be given here; there are title, summary, date, author"
    ),
    ("new servce ledger", 64, "Error: no kind 'servce'; did you mean 'service'?"),
    ("new service", 64, "Error: no id is given; write 'holdfast new service ID'"),
    ("new service Pay", 64, "Error: 'Pay' is not an id; use "),
    (
      "new service ledger onwer=amara", 64,
      "Error: no field 'onwer' that can be given here; did you"
    ),
    (
      "new service ledger dependencies=pay", 64,
      "Error: no field 'dependencies' that can be given here, as it holds more than words; give its "
        + "parts, such as dependencies.1.on=VALUE"
    ),
    (
      "new service ledger dependencies.0.on=pay", 64,
      "Error: no field 'dependencies.0.on' that can be given here"
    ),
    ("new service ledger id=pay", 64, "Error: no field 'id' that can be given here"),
    ("new service ledger bia=4h", 64, "Error: no field 'bia' that can be given here, as it holds"),
    ("new service ledger name", 64, "Error: 'name' states no field; write fields as NAME=VALUE"),
    (
      "new service ledger name=Ledger name=Book", 64,
      "Error: 'name' is stated twice; take one of the two out"
    ),
    ("new assignment first", 64, "Error: 'first' states no field; write fields as NAME=VALUE"),
  ])
  func `what cannot be made is refused, and nothing is written`(
    line: String, status: Int32, message: String
  ) throws {
    let folder = try folder()
    let run = try HoldfastRun(line, in: folder)
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix(message), "\(run.errors)")
    let expected = Dictionary(
      uniqueKeysWithValues: Self.programme.map { ($0.key.dropFirst("content/".count), $0.value) })
    let files = try folder.files(in: "content")
    #expect(files == Dictionary(uniqueKeysWithValues: expected.map { (String($0.key), $0.value) }))
  }

  @Test(arguments: [
    (
      "write-up pay",
      "service title version reviewedOn reviewedBy reviewEvery summary author"
        + " tier owner rto rpo mtpd"
    ),
    ("person-text amara", "title version reviewedOn reviewedBy reviewEvery summary author"),
    ("bulletin drill", "title summary date author"),
    (
      "page policy",
      "title version reviewedOn reviewedBy reviewEvery summary order date author"
    ),
  ])
  func `a file offers the front matter of its kind`(words: String, names: String) throws {
    let folder = try folder()
    let made = try HoldfastRun("new \(words)", in: folder)
    let offered = made.errors.split(separator: "\n").dropFirst().compactMap {
      $0.split(separator: " ").first
    }
    #expect(offered.joined(separator: " ") == names)
    let path = try #require(made.output.split(separator: "\n").first?.dropFirst("content/".count))
    let text = try #require(folder.files(in: "content")[String(path)])
    let written = text.split(separator: "\n").dropFirst().prefix { $0 != "---" }.compactMap {
      $0.drop { "# ".contains($0) }.split(separator: ":").first
    }
    #expect(written == offered)
  }

  @Test(arguments: ["programme", "./programme/", "../here/programme", "programme/content"])
  func `what was made and what is wrong are told by the way that was named`(way: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(["here/programme/content/program.json": "{}"])
    let file = "\(way.replacing(/\/(content)?$/, with: ""))/content/inventory/services.json"
    let wrong = try HoldfastRun(
      "new service pay owner=amara --in \(way)", in: folder, below: "here")
    #expect(wrong.errors.hasPrefix("\(file):14:16: error[REF-001]: "))
    let made = try HoldfastRun("new service pay --in \(way)", in: folder, below: "here")
    #expect(made.output == "\(file)\n")
    let again = try HoldfastRun("new service pay --in \(way)", in: folder, below: "here")
    #expect(again.errors.hasPrefix("error: service 'pay' is there already, at \(file):4:13\n"))
    let page = "new page policy --in \(way)"
    try #expect(HoldfastRun(page, in: folder, below: "here").status == 0)
    let second = try HoldfastRun(page, in: folder, below: "here")
    let place = file.replacing("inventory/services.json", with: "pages/policy.md")
    #expect(second.errors.hasPrefix("error: page 'policy' is there already, in '\(place)'\n"))
  }

  @Test func `only what is to be named may lead nowhere`() throws {
    let folder = try TemporaryFolder()
    try folder.write(["content/program.json": "{}"])
    let run = try HoldfastRun("new service pay owner=to-be-named-later", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("no person 'to-be-named-later'"))
  }

  @Test func `a kind without ids asks for none, and what it needs is to be named`() throws {
    let folder = try folder()
    let made = try HoldfastRun("new assignment person=amara", in: folder)
    #expect(made.output == "content/inventory/assignments.json\n")
    let check = try HoldfastRun("check --quiet --fail-on never", in: folder)
    #expect(check.status == 1)
    #expect(check.output.contains("assignments.json:4:15: error[REF-001]: no role 'to-be-named'"))
  }

  @Test func `every kind of record can be made and read again`() throws {
    let folder = try folder()
    for kind in [
      "plans", "offering", "team", "role", "supplier", "site", "scenario", "exercise",
      "event", "action", "risk", "course", "session", "waiver", "framework",
    ] {
      try #expect(HoldfastRun("new \(kind) first --quiet", in: folder).status == 0, "\(kind)")
    }
    let check = try HoldfastRun("check --quiet --fail-on never --format json", in: folder)
    #expect(check.status == 0)
    #expect(check.output.contains(#""errors":[]"#))
  }

  @Test func `a write-up has the sections that its service needs`() throws {
    let folder = try folder()
    let made = try HoldfastRun("new write-up pay --quiet", in: folder)
    #expect(made.output == "content/services/pay.md\n")
    let text = try #require(folder.files(in: "content")["services/pay.md"])
    #expect(
      text.hasPrefix("---\nservice: pay\n# title: text; the title; default: the first heading\n"))
    #expect(text.hasSuffix("\n---\n## Who to call\n\nTBD (8 words or more)\n\n"))
    let again = try HoldfastRun("new write-up pay", in: folder)
    #expect(again.status == 2)
    #expect(again.errors.hasPrefix("error: write-up 'pay' is there already, in 'content/services/"))
  }

  @Test(arguments: ["null", "Yes", "true", "2026"])
  func `a title that YAML has a meaning of its own for stays the title`(title: String) throws {
    let folder = try folder()
    try #expect(HoldfastRun("new page guide title=\(title) --in .", in: folder).status == 0)
    try #expect(HoldfastRun("build --quiet --fail-on never", in: folder).status == 0)
    let page = try #require(folder.files(in: "public")["pages/guide.html"])
    #expect(page.contains(">\(title)</h1>"))
  }

  @Test func `a bulletin is of today, and its title is quoted as YAML needs it`() throws {
    let folder = try folder()
    let line = "new bulletin winter title=it's:here --as-of 2026-11-21 --in ."
    try #expect(HoldfastRun(line, in: folder).status == 0)
    let text = try #require(folder.files(in: "content")["bulletins/winter.md"])
    #expect(text.contains("\ntitle: 'it''s:here'\n"))
    #expect(text.contains("\ndate: 2026-11-21\n"))
    try #expect(HoldfastRun("check --quiet --fail-on never", in: folder).status == 0)
  }
}
