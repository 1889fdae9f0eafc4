// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import Phrasing
import TestSupport
import Testing

@Suite struct MalformedInputTests {
  @Test(arguments: [
    (
      #"{"services": [{"id": "pay", ⟦"onwer"⟧: "amara"}]}"#,
      "unknown key 'onwer' in service | did you mean 'owner'?"
    ),
    (
      #"{"services": [{"id": "pay", "owner": ⟦"amara"⟧}], "people": [{"id": "amaro"}]}"#,
      "no person 'amara' | did you mean 'amaro'?"
    ),
    (
      #"{"services": [{"id": "pay", "owner": ⟦"to-be-named"⟧}]}"#,
      "no person 'to-be-named' | add a record with this id; there is none of its kind yet"
    ),
    (
      #"{"services": [{"id": "pay", "tier": ⟦"gold"⟧}]}"#,
      "no tier 'gold' | state it under 'tiers' of program.json, or name one that there is"
    ),
    (
      #"{"services": [{"id": "pay", "owner": ⟦"bo"⟧}], "people": [{"id": "amara"}, {"id": "cy"}]}"#,
      "no person 'bo' | add a record with this id, or name one that there is: 'amara', 'cy'"
    ),
    (
      #"{"services": [{"id": "pay", "kind": ⟦"technologie"⟧}]}"#,
      "'technologie' is not one of business-process, technology | did you mean 'technology'?"
    ),
    (
      #"{"services": [{"id": "pay", "name": ⟦12⟧}]}"#,
      "12 where text is expected | write it in quotes"
    ),
    (
      #"{"services": [{"id": "pay", "retiredOn": ⟦"2026-02-30"⟧}]}"#,
      "'2026-02-30' is not a date | write an existing day like 2026-11-21"
    ),
    (
      #"{"bias": [{"id": "b", "service": "pay", "rto": ⟦"4 ours"⟧}], "services": [{"id": "pay"}]}"#,
      "'4 ours' is not a length of time | write it like 90s, 30m, 4h, 2d, 1d12h or PT4H"
    ),
    (
      #"{"bias": [{"id": "b", "service": "pay", "rto": ⟦"2000000000s"⟧}], "services": [{"id": "pay"}]}"#,
      "'2000000000s' is longer than a time can be | state at most 1000000000 of each unit"
    ),
    (
      #"{"bias": [{"id": "b", "service": "pay", "rto": ⟦"1mo"⟧}], "services": [{"id": "pay"}]}"#,
      "'1mo' has no fixed length | write it in weeks, days or smaller units, like 30d"
    ),
    (
      #"{"courses": [{"id": "calm", "validity": ⟦"P99999999999Y"⟧}]}"#,
      "'P99999999999Y' is longer than a time can be | state at most 1000000000 of each unit"
    ),
    (
      #"{"services": [{"id": "pay", "slo": ⟦100.5⟧}]}"#, "100.5 is outside 0 to 100"
    ),
    (
      #"{"services": [{"id": ⟦"Pay"⟧}]}"#,
      "'Pay' is not an id | use a–z, 0–9, '.', '_' and '-', beginning with a letter or digit, "
        + "at most 80"
    ),
    (
      #"{"services": [⟦{"name": "Payments"}⟧]}"#, "service without 'id' | add 'id'"
    ),
    (
      #"{"services": [{"id": "pay", "dependencies": [{"on": ⟦null⟧}]}]}"#,
      "null where a value is needed | write the id of a service, or take the entry out"
    ),
    (
      #"{"services": [{"id": "pay"}, {"id": ⟦"pay"⟧}]}"#,
      "service 'pay' is there twice | give one of them another id"
    ),
    (
      #"{"services": [{"id": "pay", "links": [{"url": ⟦"javascript:alert(1)"⟧}]}]}"#,
      "'javascript:alert(1)' is not an address the format allows | begin it with http:, https:, "
        + "mailto:"
    ),
    (
      #"{"services": [{"id": "pay", "notes": ⟦"[a](gopher:hole)"⟧}]}"#,
      "links with 'gopher:' are not allowed | link to an address of the web or of a record, or put "
        + "the file beside the text"
    ),
    (
      #"{"services": [{"id": "pay", "notes": ⟦"[a](persn:amara)"⟧}]}"#,
      "links with 'persn:' are not allowed | did you mean 'person'?"
    ),
    (
      #"{"services": [{"id": "pay", "notes": ⟦"[a](pages/none.md)"⟧}]}"#,
      "no file 'content/inventory/pages/none.md' | put it there, or correct the link"
    ),
    (
      #"{"services": [{"id": "pay", "notes": ⟦"[a]()"⟧}]}"#,
      "link without a destination | write where it leads, or take the link out"
    ),
    (
      #"{⟦"servces"⟧: []}"#, "unknown kind of record 'servces' | did you mean 'services'?"
    ),
    (
      #"{"sessions": [{"id": "s", "start": ⟦"2026-11-21T09:00"⟧}]}"#,
      "'2026-11-21T09:00' does not say its distance from UTC | add it, like +01:00, or set "
        + "'timeZone' in program.json"
    ),
  ])
  func `a mistake is reported at its place with the way out`(text: String, message: String) {
    let found = mistakes(in: text)
    #expect(found.shown == [message])
    #expect(found.places == found.marks)
  }

  @Test func `a time that the clocks skip is told, of one that is there twice the first holds`() {
    let literal = ProgrammeLiteral(
      """
      {"sessions": [
        {"id": "a", "start": ⟦"2026-03-29T02:30"⟧, "end": "2026-03-29T03:00"},
        {"id": "b", "start": "2026-03-29T02:30+01:00"},
        {"id": "c", "start": "2026-10-25T02:30"}]}
      -- content/program.json --
      {"timeZone": "Europe/Zurich"}
      """)
    let programme = readProgramme(Content(files: literal.files), jobs: 1)
    #expect(programme.diagnostics.compactMap(\.span) == literal.marks)
    #expect(
      programme.diagnostics.map { ([$0.message] + $0.help).map(\.english) } == [
        [
          "'2026-03-29T02:30' is skipped when the clocks go forward",
          "write another time, or its distance from UTC behind it, like +01:00",
        ]
      ])
    let sessions = programme.inventory.sessions
    #expect(sessions.map { $0.start.value?.offset } == [nil, 3_600, 7_200])
    #expect(sessions.map { $0.end.value?.offset } == [7_200, nil, nil])
  }

  @Test(arguments: [
    (#"{"language": ⟦"fr"⟧}"#, ""), (#"{"language": ⟦"ed-AT"⟧}"#, "did you mean 'de'? | "),
    (#"{"language": "de-AT"}"#, ""), (#"{"language": "EN"}"#, ""),
  ])
  func `a language that the portal does not speak is told with those that it does`(
    text: String, meant: String
  ) {
    let literal = ProgrammeLiteral("{}\n-- content/program.json --\n\(text)\n")
    let content = Content(files: literal.files, languages: ["de", "en"])
    let found = readProgramme(content, jobs: 1).diagnostics
    #expect(found.compactMap(\.span) == literal.marks)
    for mistake in found {
      #expect(mistake.severity == .warning && mistake.code == "LANG-001")
      #expect(
        mistake.help.map(\.english).joined(separator: " | ") == meant
          + "there are 'de', 'en'; phrases of another one go to 'templates/languages/TAG.json'")
    }
  }

  @Test func `null is absence where a field may be left out`() {
    #expect(mistakes(in: #"{"services": [{"id": "pay", "owner": null}]}"#).shown == [])
  }

  @Test(arguments: ["", "  ", "\\u00a0", "\\u200b"])
  func `a text of which nothing is seen is absent`(name: String) {
    let literal = ProgrammeLiteral(
      """
      {"services": [{"id": "pay", "name": "\(name)"}]}
      """)
    let programme = readProgramme(Content(files: literal.files), jobs: 1)
    #expect(programme.inventory.services.allSatisfy { $0.name.isAbsent })
  }

  @Test func `one bad record hides no other`() {
    let literal = ProgrammeLiteral(
      #"{"services": [{"id": 1}, {"id": "pay", "kind": "x"}, {"id": "ledger"}]}"#)
    let programme = readProgramme(Content(files: literal.files), jobs: 2)
    #expect(programme.inventory.services.map(\.id.text) == ["ledger", "pay"])
    #expect(programme.diagnostics.count == 2)
  }

  @Test func `one bad field hides no other, not even one that the record cannot do without`() {
    let found = mistakes(
      in: #"{"people": [{"id": ⟦"A B"⟧, "status": ⟦"gone"⟧, ⟦"nme"⟧: "Ada"}]}"#)
    #expect(found.places == found.marks)
  }

  @Test(arguments: ["0x10", "nan", "infinity", "1e"])
  func `a number is written in digits`(text: String) {
    let table = SourceFile(
      path: "content/inventory/sites.csv", text: "id,seats\nnorth,\(text)\nsouth,1e1\n")
    let programme = readProgramme(Content(files: [table]), jobs: 1)
    #expect(programme.inventory.sites.map { $0.seats.value } == [nil, 10])
    #expect(programme.diagnostics.compactMap(\.span).count == 1)
  }

  @Test func `texts that links cannot tell apart are there twice`() {
    let literal = ProgrammeLiteral(
      """
      -- content/pages/guide.md --
      One.
      -- content/pages/guide/README.md --
      ⟦⟧Another.
      """)
    let found = readProgramme(Content(files: literal.files), jobs: 1).diagnostics
    #expect(found.map(\.message.english) == ["page 'guide' is there twice"])
    #expect(found.compactMap(\.span) == literal.marks)
  }

  @Test func `CSV and JSON give the same records`() {
    let literal = ProgrammeLiteral(
      """
      -- content/inventory/people-emea.csv --
      id;name;languages;status
      amara;Amara Okafor;"en; fr";⟦gone⟧
      ben;;;active
      """)
    let programme = readProgramme(Content(files: literal.files), jobs: 1)
    let people = programme.inventory.people
    #expect(people.map(\.id.text) == ["amara", "ben"])
    #expect(people[0].languages.elements().map(\.value) == ["en", "fr"])
    #expect(people[1].name.isAbsent)
    #expect(programme.diagnostics.compactMap(\.span) == literal.marks)
  }

  @Test func `an unknown column of a table is told once, not for each row`() {
    let table = SourceFile(
      path: "content/inventory/people.csv", text: "id,nmae,bia.x\na,A,1\nb,B,2\n")
    let programme = readProgramme(Content(files: [table]), jobs: 1)
    let found = programme.diagnostics.filter { $0.code == "KEY-001" }.map(\.message.english)
    #expect(found == ["unknown key 'nmae' in person", "unknown key 'bia' in person"])
  }

  @Test func `a text that is not UTF-8 is refused where it stops being that`() throws {
    let bytes = Array("---\ntitle: Café\n---\nCaf".utf8) + [0xE9, 0x0A]
    let page = SourceFile(path: "content/pages/a.md", bytes: bytes)
    let programme = readProgramme(Content(files: [page]), jobs: 1)
    let found = try #require(programme.diagnostics.first { $0.code == "MD-005" })
    #expect(found.severity == .error)
    #expect(found.span?.range == bytes.count - 2..<bytes.count - 1)
  }
}
