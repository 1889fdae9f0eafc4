// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import Phrasing
import TestSupport
import Testing

/// What a reading leaves out for an audience.
@Suite struct HiddenFieldTests {
  private let content = Content(
    files: ProgrammeLiteral(
      """
      {"people": [{"id": "amara", "name": "Amara Okafor", "title": "Lead", "contacts": [
          {"channel": "phone", "value": "+41 44 555 01 23", "verifiedOn": "2026-05-01"},
          {"channel": "radio", "value": "Channel 12 alpha"}]}],
        "services": [{"id": "pay", "owner": "amara", "notes": "Ask **Amara** first.",
          "bia": {"id": "b", "rto": "4h", "rationale": "The regulator said so."}}],
        "assignments": [{"role": "dba", "person": "amara"}], "roles": [{"id": "dba"}]}
      """
    ).files)

  private func read(_ hide: String...) -> (programme: Programme, concealed: Concealed) {
    readProgramme(content, hiding: HiddenFields(hide), jobs: 1)
  }

  @Test func `a hidden field is as one that cannot be read`() throws {
    let (programme, concealed) = read("people.contacts", "people.phone")
    let person = try #require(programme.inventory.people.first)
    guard case .malformed = person.contacts else {
      Issue.record("\(person.contacts)")
      return
    }
    #expect(person.name.value == "Amara Okafor")
    #expect(
      Set(concealed.hidden.map(\.text))
        == ["phone", "+41 44 555 01 23", "radio", "Channel 12 alpha"])
    #expect(concealed.visible.isSuperset(of: ["Amara Okafor", "Lead"]))
  }

  @Test func `a field inside a field is hidden alone`() {
    let contacts = read("people.contacts.value").programme.inventory.people.first?.contacts
    #expect(contacts?.elements().map { $0.channel.value } == ["phone", "radio"])
    #expect(contacts?.elements().map { $0.value.isStated } == [false, false])
    #expect(contacts?.elements().first?.verifiedOn.isStated == true)
  }

  @Test func `the contacts of one channel are hidden by its name`() {
    let (programme, concealed) = read("people.phone")
    let contacts = programme.inventory.people.first?.contacts.elements() ?? []
    #expect(contacts.map { $0.value.value } == [nil, "Channel 12 alpha"])
    #expect(concealed.hidden.map(\.text) == ["+41 44 555 01 23"])
  }

  @Test func `references to hidden records are hidden, and records that need them`() {
    let (programme, concealed) = read("people")
    #expect(programme.inventory.people.isEmpty)
    #expect(programme.inventory.services.first?.owner.isStated == false)
    #expect(programme.inventory.assignments.isEmpty)
    #expect(concealed.hidden.contains { $0.text == "Amara Okafor" })
  }

  @Test func `an analysis is hidden wherever it stands`() {
    #expect(read("bias.rto").programme.inventory.services.first?.bia.value?.rto.isStated == false)
    #expect(read("bias").programme.inventory.services.first?.bia.isStated == false)
    #expect(read("services.bia").concealed.hidden.contains { $0.text.hasPrefix("The regulator") })
  }

  @Test func `the words of settings and front matter are seen, but for what steers the program`() {
    let files = ProgrammeLiteral(
      """
      -- content/program.json --
      {"name": "Continuity at Sample", "tiers": [{"id": "t-1", "name": "Vital", "maxRTO": "4h"}],
       "nonWaivable": ["GOV-001"], "incidentLevels": [{"id": "l-1", "name": "Head of Harbours"}], "audiences": {"public": {"hide": ["people.title"]}},
       "frontMatterAliases": {"reviewedOn": ["last seen on"]}}
      -- content/pages/a.md --
      ---
      title: Whom to call
      summary: Before anything else
      owner: Amara Okafor
      ---
      -- content/bulletins/b.md --
      ---
      title: The river floods
      ---
      """
    ).files
    let hidden = HiddenFields(["people.title", "bulletins"])
    let concealed = readProgramme(Content(files: files), hiding: hidden, jobs: 1).concealed
    #expect(
      concealed.visible == [
        "Continuity at Sample", "t-1", "Vital", "l-1", "Head of Harbours", "Whom to call",
        "Before anything else",
      ])
  }

  @Test func `a field of all kinds is hidden by a star`() {
    let (programme, concealed) = read("*.notes")
    #expect(programme.inventory.services.first?.common.notes.isStated == false)
    #expect(concealed.hidden.map(\.isMarkdown) == [true])
  }

  @Test(arguments: [
    (
      #"["people.contcats"]"#,
      "no kind of record or field 'people.contcats' | did you mean 'people.contacts'?"
    ),
    (
      #"["poeple.title"]"#,
      "no kind of record or field 'poeple.title' | did you mean 'people.title'?"
    ),
    (#"["*.nots"]"#, "no kind of record or field '*.nots' | did you mean '*.notes'?"),
    (
      #"["pages.title"]"#,
      "no kind of record or field 'pages.title' | 'pages' can be hidden only as a whole"
    ),
    (#"["poeple"]"#, "no kind of record or field 'poeple' | did you mean 'people'?"),
    (
      #"["services.id"]"#,
      "'services.id' cannot be hidden: no service is read without it | hide 'services' as a whole"
    ),
    (
      #"["*.course"]"#,
      "'*.course' cannot be hidden: no training record is read without it | "
        + "hide 'trainingRecords' as a whole, and this field of each other kind by name"
    ),
    (
      #"["*.person"]"#,
      "'*.person' cannot be hidden: no assignment or training record is read without it | "
        + "hide 'assignments', 'trainingRecords' as a whole, and this field of each other kind "
        + "by name"
    ),
  ])
  func `a name that hides nothing is a mistake`(hide: String, message: String) {
    let files = ProgrammeLiteral(
      """
      -- content/program.json --
      {"audiences": {"public": {"hide": \(hide)}}}
      """
    ).files
    let programme = readProgramme(Content(files: files), jobs: 1)
    #expect(
      programme.diagnostics.map { ([$0.message] + $0.help).map(\.english).joined(separator: " | ") }
        == [message])
  }

  @Test(arguments: [
    (
      #"⟦"people.emial"⟧"#,
      [
        "no contact has the channel 'emial' | did you mean 'people.email'? | "
          + "there are 'people.email', 'people.phone'"
      ]
    ),
    (#""people.Email""#, []),
    // Nothing of suppliers can be seen that should not be: they have no contacts yet.
    (#""suppliers.fax""#, []),
  ])
  func `a channel that no contact has is a mistake`(name: String, messages: [String]) {
    let found = mistakes(
      in: """
        {"people": [{"id": "amara", "contacts": [{"channel": "phone"}, {"channel": "Email"}]}]}
        -- content/program.json --
        {"audiences": {"public": {"hide": [\(name)]}}}
        """)
    #expect(found.shown == messages)
    #expect(found.places == found.marks)
  }
}
