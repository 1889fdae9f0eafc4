// SPDX-License-Identifier: Apache-2.0

import Continuity
import Portal
import Templates
import Testing

@Suite struct GermanTests {
  @Test func `dates, lengths of time and numbers are written as in German`() throws {
    let german = try Looks().language("de-AT")
    let day = try #require(CalendarDay("2026-11-21"))
    #expect(german.tag == "de")
    #expect(german.date(day) == "21. November 2026")
    #expect(german.distance(from: day, to: day.adding(days: 21)) == "in 3 Wochen")
    #expect(german.distance(from: day, to: day.adding(days: -5)) == "vor 5 Tagen")
    #expect(german.duration(RecoveryTime(seconds: 14_400)) == "4 Stunden")
    #expect(german.duration(RecoveryTime(seconds: 129_600)) == "1 Tag 12 Stunden")
    #expect(german.figure(131_405) == "1\u{A0}d 12\u{A0}h 30\u{A0}min 5\u{A0}s")
    #expect(german.percent(99.95) == "99,95\u{A0}%")
    #expect(german.enumeration(["a", "b", "c"]) == "a, b und c")
    #expect(german.inSentence { $0.word(FailureAssurance.proven) } == "nachgewiesen")
  }

  @Test func `a language that there is no book of is told in English`() throws {
    #expect(try Looks().language("tlh").tag == "en")
    #expect(try Looks().language(nil).tag == "en")
  }

  @Test func `phrases of the user's stand before ours, and add languages`() throws {
    let looks = Looks(overrides: [
      TemplateFile(name: "languages/de.json", text: #"{"Home": "Anfang"}"#),
      TemplateFile(name: "languages/fr.json", text: #"{"Home": "Accueil"}"#),
    ])
    #expect(try looks.language("de").home == "Anfang")
    #expect(try looks.language("de").never == "Nie")
    #expect(try looks.language("fr").home == "Accueil")
  }

  @Test func `the phrases of a whole tag outweigh those of its first part`() throws {
    let looks = Looks(overrides: [
      TemplateFile(name: "languages/pt-BR.json", text: #"{"Home": "Início"}"#),
      TemplateFile(name: "languages/de-AT.json", text: #"{"Home": "Anfang"}"#),
    ])
    let brazilian = try looks.language("pt-br")
    #expect(brazilian.tag == "pt-BR" && brazilian.home == "Início")
    let austrian = try looks.language("de-AT")
    #expect(austrian.tag == "de-AT" && austrian.home == "Anfang")
    #expect(austrian.never == "Nie")
    #expect(try looks.language("de-CH").tag == "de")
    #expect(try looks.language("pt").tag == "en")
  }

  @Test(arguments: [#"["Home"]"#, #"{"Home": 1}"#, "{"])
  func `a book that is no object of texts is refused with its place`(text: String) {
    let looks = Looks(overrides: [TemplateFile(name: "languages/de.json", text: text)])
    #expect(throws: PortalFailure.self) { try looks.language("de") }
  }

  @Test func `a page speaks the language of its programme`() throws {
    let page = try RenderedPortal(Self.programme, language: "de")["services/zahlung.html"]
    #expect(page.contains("<html lang=\"de\">"))
    #expect(page.contains("Zusage, Auslegung, Nachweis"))
  }

  @Test func `marked letters stand with the plain ones`() throws {
    let page = try RenderedPortal(
      """
      {"people": [{"id": "1", "name": "Zoe"}, {"id": "2", "name": "Ärzte"},
        {"id": "3", "name": "Azur"}, {"id": "4", "name": "Arbeit"}]}
      """, language: "de")["people.html"]
    let places = ["Arbeit", "Ärzte", "Azur", "Zoe"].map {
      page.ranges(of: ">\($0)<").first?.lowerBound
    }
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(!places.contains(nil))
  }

  @Test func `no English word is left on the pages of a German programme`() throws {
    let portal = try RenderedPortal(Self.programme, language: "de")
    for (path, page) in portal.files.sorted(by: { $0.key < $1.key })
    where path.hasSuffix(".html") {
      let words = PageWords(page)
      #expect(words.among(Self.englishWords) == [], "\(path)")
    }
  }

  @Test func `no sentence of a German programme ends in two stops`() throws {
    let portal = try RenderedPortal(Self.programme, language: "de")
    #expect(portal["services/zahlung.html"].contains("Zusammen sind es 1\u{A0}h. Seine"))
    for (path, page) in portal.files.sorted(by: { $0.key < $1.key })
    where path.hasSuffix(".html") && !path.hasPrefix("rules/") {
      let text = page.replacing(#/<code.*?</code>|<pre.*?</pre>/#.dotMatchesNewlines(), with: "")
        .replacing(#/<[^>]*>/#, with: "")
      for double in ["..", ". .", " .", " ,", ",,"] {
        #expect(!text.contains(double), "'\(double)' in \(path)")
      }
    }
  }

  /// Words that hardly any English sentence does without, and that are none in German.
  private static let englishWords: Set<String> = [
    "the", "of", "and", "is", "are", "not", "no", "with", "for", "from", "that", "which", "this",
    "what", "who", "by", "to", "on", "its", "more", "than", "first", "service", "services",
    "people", "recovery", "promise", "tier", "risk", "role", "roles", "never", "none",
  ]

  private static let programme = """
    {"services": [{"id": "zahlung", "name": "Zahlung", "owner": "amara", "hosting": "saas",
       "important": true, "bia": {"rto": "4h", "rpo": "1h", "mtpd": "1d"}, "times": {"own": "1h"},
       "dependencies": [{"on": "konto", "strength": "weak"}], "onwer": "amara", "tier": 1},
      {"id": "konto", "name": "Konto", "bia": {"rto": "8h"}}],
     "people": [{"id": "amara", "name": "Amara", "status": "leave"}],
     "risks": [{"id": "feuer", "services": ["zahlung"]}]}
    """
}

/// The visible words of a page, without code, names of fields, and terms in brackets.
private struct PageWords {
  private let words: Set<String>

  init(_ page: String) {
    let main = page.split(separator: "<main", maxSplits: 1).last.map(String.init) ?? page
    let told = main.replacing(#/<code.*?</code>/#.dotMatchesNewlines(), with: " ")
      .replacing(#/<pre.*?</pre>/#.dotMatchesNewlines(), with: " ")
      .replacing(#/<[^>]*>/#, with: " ")
      .replacing(#/\([^)]*\)/#, with: " ")
      .replacing(#/&#39;.*?&#39;|[\w-]+([.\/][\w-]+)+/#, with: " ")
      // The German noun, as in 'in der Stunde der Not'.
      .replacing(#/\bder Not\b/#, with: " ")
    words = Set(told.split { !$0.isLetter }.map { $0.lowercased() })
  }

  func among(_ others: Set<String>) -> [String] {
    words.intersection(others).sorted()
  }
}
