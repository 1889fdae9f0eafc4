// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import Phrasing
import TestSupport
import Testing

/// What is known only within its owner, and files that are known by their names.
@Suite struct OwnedIDTests {
  @Test(arguments: [
    (
      #"{"plans": [{"id": "p", "steps": [{"id": "call"}, {"id": ⟦"call"⟧}]}]}"#,
      ["step 'call' is there twice | give one of them another id"]
    ),
    (
      #"{"plans": [{"id": "p", "steps": [{"id": "a"}]}, {"id": "q", "steps": [{"id": "a"}]}]}"#,
      []
    ),
    (
      #"{"exercises": [{"id": "e", "findings": [{"id": "f"}, {"id": ⟦"f"⟧}]}]}"#,
      ["finding 'f' is there twice | give one of them another id"]
    ),
    (
      #"{"events": [{"id": "e", "findings": [{"id": "f"}, {"id": ⟦"f"⟧}]}]}"#,
      ["finding 'f' is there twice | give one of them another id"]
    ),
  ])
  func `an id is there once in its owner`(text: String, messages: [String]) {
    let found = mistakes(in: text)
    #expect(found.shown == messages)
    #expect(found.places == found.marks)
  }

  @Test(arguments: RecordReader.all)
  func `each kind is read, its ids are known, and none is there twice`(reader: RecordReader) {
    let kind = reader.kind
    guard reader.description.fields().contains(where: { $0.name == "id" }) else { return }
    let link = RecordKind(linkScheme: kind.singular) == nil ? "" : "[a](\(kind.singular):a)"
    let record = #"{"id": "a", "service": "s"}"#
    let found = readProgramme(
      Content(
        files: ProgrammeLiteral(
          """
          {"\(kind.rawValue)": [\(record), \(record)]}
          -- content/pages/guide.md --
          \(link)
          """
        ).files), jobs: 1
    ).diagnostics
    #expect(found.count { $0.code == "ID-002" } == 1)
    #expect(!found.contains { $0.message.english.hasSuffix(" 'a'") })
  }

  @Test func `every kind of the inventory has a reader`() {
    #expect(Set(RecordReader.all.map(\.kind)) == Set(RecordKind.inventory))
  }

  @Test func `each further use of an id names the first one`() {
    let found = readProgramme(
      Content(
        files: ProgrammeLiteral(
          """
          {"suppliers": [{"id": "s", "services": [{"id": "a"}, {"id": "a"}, {"id": "a"}]}]}
          """
        ).files), jobs: 1
    ).diagnostics.filter { $0.code == "ID-002" }
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.notes.map(\.span) == found.first?.notes.map(\.span) })
  }

  @Test func `what was meant is looked for so often only, in fields and in links`() {
    let wrong = (0..<120).map { #"{"id": "s-\#($0)", "owner": "amarra"}"# }.joined(separator: ", ")
    let links = String(repeating: "[her](person:amarra) ", count: 120)
    let found = readProgramme(
      Content(
        files: ProgrammeLiteral(
          """
          {"people": [{"id": "amara"}], "services": [\(wrong)]}
          -- content/pages/guide.md --
          \(links)
          """
        ).files), jobs: 1
    ).diagnostics.filter { $0.code == "REF-001" }
    #expect(found.count == 240)
    #expect(found.count { $0.help.map(\.english) == ["did you mean 'amara'?"] } == 200)
  }

  @Test func `a link of notes to what is not there is told at the field`() {
    let found = mistakes(
      in: """
        {"services": [
          {"id": "a", "notes": ⟦"See [the guide](../pages/gude.md)."⟧},
          {"id": "b", "notes": "See [the guide](../pages/guide.md#first)"},
          {"id": "c", "notes": ⟦"See [the end](/pages/guide#last)."⟧},
          {"id": "d", "notes": ⟦"![map](map.png)"⟧}]}
        -- content/pages/guide.md --
        # First
        """)
    #expect(
      found.shown == [
        "no file 'content/pages/gude.md' | put it there, or correct the link",
        "no heading '#last' in 'content/pages/guide.md' | write the heading, or correct the link",
        "no file 'content/inventory/map.png' | put it there, or correct the link",
      ])
    #expect(found.places == found.marks)
  }

  @Test(arguments: [("", ["FILE-003"]), (#""rawHTML": true"#, [])])
  func `an asset that may run a script is published only where every author is trusted`(
    setting: String, codes: [String]
  ) {
    let literal = ProgrammeLiteral(
      """
      -- content/program.json --
      {\(setting)}
      -- content/pages/guide.md --
      [The tool](../assets/tool.html) and [the map](../assets/map.svg)
      """)
    let programme = readProgramme(
      Content(
        files: literal.files, assets: ["assets/map.svg", "assets/tool.html"],
        activeAssets: ["assets/tool.html"]), jobs: 1)
    #expect(programme.diagnostics.map(\.code) == codes)
    #expect(programme.diagnostics.allSatisfy { $0.path == "content/assets/tool.html" })
    #expect(programme.assets == ["assets/map.svg"] + (codes.isEmpty ? ["assets/tool.html"] : []))
  }

  @Test func `files of the inventory that nobody reads are told`() {
    let literal = ProgrammeLiteral(
      """
      -- content/inventory/notes.md --
      Remarks.
      -- content/inventory/README.md --
      What is here.
      """)
    let unread = ["content/inventory/y.yaml", "content/inventory/emea/z.JSON"]
    let found = readProgramme(
      Content(files: literal.files, unread: unread), jobs: 1
    ).diagnostics
    #expect(found.allSatisfy { $0.code == "FILE-002" && $0.severity == .note })
    #expect(
      found.map { "\($0.path ?? "") \($0.message) | \($0.help[0])" } == [
        "content/inventory/notes.md 'notes.md' is neither JSON nor CSV, and is not read | "
          + "put texts into one of services/, courses/, people/, bulletins/, pages/",
        "content/inventory/y.yaml 'y.yaml' is neither JSON nor CSV, and is not read | "
          + "write its records as JSON or CSV",
        "content/inventory/emea/z.JSON 'z.JSON' is neither JSON nor CSV, and is not read | "
          + "call it 'z.json': suffixes are in lower case",
      ])
  }

  @Test(arguments: [
    ("peoples", "did you mean 'people.csv'?"), ("People", "did you mean 'people.csv'?"),
    ("persons-emea", "begin it with one of "), ("peopel-emea", "did you mean 'people-emea.csv'?"),
  ])
  func `a table whose name is nearly that of a kind is told which`(name: String, help: String) {
    let table = SourceFile(path: "content/inventory/\(name).csv", text: "id\na\n")
    let settings = SourceFile(path: "content/program.json", text: "{}")
    let found = readProgramme(Content(files: [table, settings]), jobs: 1).diagnostics
    #expect(found.map(\.code) == ["FILE-002"])
    #expect(found.first?.help.first?.english.hasPrefix(help) == true)
  }
}
