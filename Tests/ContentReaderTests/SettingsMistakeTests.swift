// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import Phrasing
import TestSupport
import Testing

/// What can be wrong with `program.json`.
@Suite struct SettingsMistakeTests {
  static let wayToSend =
    "write https: with a host in plain letters, or mailto: with one address alone"

  @Test(arguments: [
    (
      #"{"impactCategories": [{"id": "money"}, {"id": ⟦"money"⟧}]}"#,
      ["impact category 'money' is there twice | give one of them another id"]
    ),
    (
      #"{"requiredSections": [{"id": "people"}, {"id": ⟦"people"⟧}]}"#,
      ["required section 'people' is there twice | give one of them another id"]
    ),
    (
      #"{"riskScale": {"bands": [{"id": "low", "from": 1}, {"id": ⟦"low"⟧, "from": 5}]}}"#,
      ["band 'low' is there twice | give one of them another id"]
    ),
    (
      #"{"incidentLevels": [{"id": "1"}, {"id": ⟦"1"⟧}, {"id": ⟦"1"⟧}]}"#,
      [String](
        repeating: "incident level '1' is there twice | give one of them another id", count: 2)
    ),
    (
      #"{"policy": {"page": ⟦"polcy"⟧}}"#, ["no page 'polcy' | did you mean 'policy'?"]
    ),
    (
      #"{"registration": {"privacyPage": ⟦"nowhere"⟧}}"#,
      [
        "no page 'nowhere' | add a record with this id, or name one that there is: 'guides', "
          + "'guides/data', 'policy'"
      ]
    ),
    (#"{"registration": {"privacyPage": "pages/guides/data.md"}}"#, []),
    (#"{"registration": {"privacyPage": "guides/README.md"}}"#, []),
    (#"{"policy": {"page": "pages/policy.html"}}"#, []),
    (#"{"registration": {"action": "https://forms.example.org:8443/f?x=1"}}"#, []),
    (#"{"registration": {"action": "mailto:institute@example.org"}}"#, []),
    (
      #"{"registration": {"action": ⟦"https://forms.example.org:99999/f"⟧}}"#,
      [
        "'https://forms.example.org:99999/f' is nowhere that a form could be sent | "
          + SettingsMistakeTests.wayToSend
      ]
    ),
    (#"{"baseURL": "https://bcm.example.org/portal"}"#, []),
    (
      #"{"baseURL": ⟦"https://bcm.example.org/?team=7"⟧}"#,
      [
        "no page's address can go on behind 'https://bcm.example.org/?team=7' | "
          + "leave out what begins with '?' or '#'"
      ]
    ),
    (
      #"{"registration": {"action": ⟦"https://my_forms.example.org/f"⟧}}"#,
      [
        "'https://my_forms.example.org/f' is nowhere that a form could be sent | "
          + SettingsMistakeTests.wayToSend
      ]
    ),
    (
      #"{"registration": {"action": ⟦"mailto:a@example.org?cc=b@example.org"⟧}}"#,
      [
        "'mailto:a@example.org?cc=b@example.org' is nowhere that a form could be sent | "
          + SettingsMistakeTests.wayToSend
      ]
    ),
    (#"{"registration": {"method": "POST"}}"#, []),
    (
      #"{"registration": {"method": ⟦"pst"⟧}}"#,
      ["'pst' is not one of get, post | did you mean 'post'?"]
    ),
    (
      #"{"registration": {"email": ⟦"learn at example.org"⟧}}"#,
      ["'learn at example.org' is not an e-mail address | write it like name@example.org"]
    ),
    (
      #"{"registration": {"fields": ["name", ⟦""⟧]}}"#,
      ["'' says nothing | write text, or take the entry out"]
    ),
    (
      #"{"riskScale": {"likelihood": ⟦["rare", "unlikely", "likely", "certain"]⟧}}"#,
      ["4 labels, five are needed | write one for each level from 1 to 5"]
    ),
    (
      #"{"impactCategories": [{"id": "money", "levels": ⟦["a", "b", "c", "d", "e", "f"]⟧}]}"#,
      ["6 labels, five are needed | write one for each level from 1 to 5"]
    ),
    (
      #"{"frontMatterAliases": {⟦"reviewdOn"⟧: ["ms.date"]}}"#,
      ["front matter has no key 'reviewdOn' | did you mean 'reviewedOn'?"]
    ),
    (
      #"{"frontMatterAliases": {"reviewedOn": [{"key": "ms.date", "format": ⟦"D.M.Y"⟧}]}}"#,
      [
        "'D.M.Y' is not a notation of dates | write YYYY, MM and DD, each once, such as MM/DD/YYYY"
      ]
    ),
  ])
  func `a mistake in the settings is told at its place`(text: String, messages: [String]) {
    let found = mistakes(
      in: """
        -- content/pages/guides/README.md --
        All guides.
        -- content/pages/guides/data.md --
        Your data.
        -- content/pages/policy.md --
        The policy.
        -- content/program.json --
        \(text)
        """)
    #expect(found.shown == messages)
    #expect(found.places == found.marks)
  }

  @Test func `a date under another name is told its own notation`() {
    let found = mistakes(
      in: """
        -- content/pages/guide.md --
        ---
        ms.date: ⟦30.12.2026⟧
        ---
        -- content/pages/other.md --
        ---
        ms.date: 12/30/2026
        ---
        -- content/pages/third.md --
        ---
        ms.date: 2026-12-30
        ---
        -- content/program.json --
        {"frontMatterAliases": {"reviewedOn": [{"key": "ms.date", "format": "MM/DD/YYYY"}]}}
        """)
    #expect(
      found.shown == ["'30.12.2026' is not a date | write it like its format, MM/DD/YYYY"])
    #expect(found.places == found.marks)
  }

  @Test(arguments: ["01.05.26", "1.5.2026", "01.05.202", "01.05.20266"])
  func `a date has as many digits as its notation`(date: String) {
    let found = mistakes(
      in: """
        -- content/pages/guide.md --
        ---
        stand: ⟦\(date)⟧
        ---
        -- content/program.json --
        {"frontMatterAliases": {"reviewedOn": [{"key": "stand", "format": "DD.MM.YYYY"}]}}
        """)
    #expect(found.shown == ["'\(date)' is not a date | write it like its format, DD.MM.YYYY"])
    #expect(found.places == found.marks)
  }
}
