// SPDX-License-Identifier: Apache-2.0

import CommonMark
import ContentReader
import Continuity
import Diagnostics
import Portal
import StructuredData
import Synchronization
import TestSupport
import Testing

@testable import Rules

/// Whatever is wrong with what people write can be told in German.
@Suite struct MistakeTests {
  @Test func `every mistake of every kind is told in German`() throws {
    let found = Self.brokenFiles.flatMap { path, texts in
      texts.flatMap { text in
        let mistakes = Self.mistakes(in: [SourceFile(path: "content/\(path)", text: text)])
        if mistakes.isEmpty { Issue.record("nothing is wrong with '\(text)'") }
        return mistakes
      }
    }
    #expect(try Self.untold(found) == [])
    let codes =
      JSONMistake.allCases.map(\.rawValue) + CSVMistake.allCases.map(\.rawValue)
      + FrontMatterMistake.allCases.map(\.rawValue) + MarkdownMistake.allCases.map(\.rawValue)
      + ContentMistake.allCases.map(\.rawValue) + NameMistake.allCases.map(\.rawValue)
    // Bytes that are no text stand in no literal, and the largest JSON is too much for a test.
    let elsewhere = [
      "DATE-003", "FILE-001", "FILE-003", "JSON-002", "JSON-003", "CSV-002", "YAML-002", "MD-005",
    ]
    #expect(Set(codes).subtracting(found.map(\.code)).subtracting(elsewhere).sorted() == [])
  }

  @Test(arguments: ["inventory/all.json", "inventory/people.csv", "pages/a.md"])
  func `a file that is not UTF-8 is told in German`(path: String) throws {
    let bytes = Array("---\ntitle: ".utf8) + [0xFF, 0xFE] + Array("\n---\n\u{C9}".utf8) + [0xC9]
    let found = Self.mistakes(in: [SourceFile(path: "content/\(path)", bytes: bytes)])
    #expect(found.contains { $0.code.hasSuffix("-002") })
    #expect(found.contains { $0.code == "MD-005" } == path.hasSuffix(".md"))
    #expect(try Self.untold(found) == [])
  }

  @Test func `a mistake names what people wrote and tells all else`() throws {
    let german = try Looks().language("de")
    let found = Self.mistakes(in: [
      SourceFile(
        path: "content/inventory/all.json",
        text: """
          {"services": [{"id": "pay", "onwer": "amara", "slo": 100.5, "deputy": "amaro"}],
           "people": [{"id": "amara", "name": []}],
           "assignments": [{"role": "r", "person": null}], "peple": []}
          """)
    ])
    let told = found.map {
      ([$0.message] + $0.help).map { german.say($0) }.joined(separator: " | ")
    }
    #expect(
      told == [
        "Dienst: unbekanntes Feld 'onwer' | meinten Sie 'owner'?",
        "100.5 liegt nicht zwischen 0 und 100",
        "Person 'amaro' gibt es nicht | meinten Sie 'amara'?",
        "eine Liste steht, wo Text erwartet wird",
        "Rolle 'r' gibt es nicht | "
          + "legen Sie einen Datensatz mit dieser id an; von dieser Art gibt es noch keinen",
        "null, wo ein Wert nötig ist | schreiben Sie die id (Person), oder nehmen Sie den Eintrag heraus",
        "unbekannte Art von Datensatz 'peple' | meinten Sie 'people'?",
      ])
  }

  @Test func `a folder without a programme is told in German`() throws {
    let found = Self.mistakes(in: [])
    #expect(found.map(\.code) == ["FILE-001"])
    #expect(try Self.untold(found) == [])
  }

  @Test func `an asset that is left out is told in German`() throws {
    let found = readProgramme(
      Content(files: [], assets: ["assets/a.html"], activeAssets: ["assets/a.html"]), jobs: 1
    ).diagnostics.filter { $0.code == "FILE-003" }
    #expect(found.count == 1)
    #expect(try Self.untold(found) == [])
  }

  @Test func `a time that the clocks skip is told in German`() throws {
    let found = Self.mistakes(in: [
      SourceFile(
        path: "content/inventory/all.json",
        text: #"{"sessions": [{"id": "s", "start": "2026-03-29T02:30"}]}"#),
      SourceFile(path: "content/program.json", text: #"{"timeZone": "Europe/Zurich"}"#),
    ])
    #expect(found.map(\.code) == ["DATE-003"])
    #expect(try Self.untold(found) == [])
  }

  /// What reading and checking report of files beside an empty `program.json`; of no file at all
  /// what they report of an empty folder.
  private static func mistakes(in files: [SourceFile]) -> [Diagnostic] {
    let isWhole = files.isEmpty || files.contains { $0.path == "content/program.json" }
    let settings = isWhole ? [] : [SourceFile(path: "content/program.json", text: "{}")]
    let sorted = (files + settings).sorted { $0.path < $1.path }
    let programme = readProgramme(Content(files: sorted, languages: ["de", "en"]), jobs: 1)
    return programme.diagnostics + unknownNames(in: programme, known: Rule.all)
  }

  /// The sentences of diagnostics that German has no words for.
  private static func untold(_ diagnostics: [Diagnostic]) throws -> [String] {
    let missing = Mutex<Set<String>>([])
    let german = try Looks().language("de") { pattern in missing.withLock { _ = $0.insert(pattern) }
    }
    for diagnostic in diagnostics {
      let wordings = [diagnostic.message] + diagnostic.notes.map(\.message) + diagnostic.help
      for wording in wordings { _ = german.say(wording) }
    }
    return missing.withLock { $0.sorted() }
  }
}

extension MistakeTests {
  /// Files with something wrong in each, by their path below `content/`.
  static let brokenFiles: [(path: String, texts: [String])] = [
    ("inventory/all.json", notations + records), ("program.json", settings),
    ("inventory/people.csv", tables), ("inventory/folk.csv", ["id\na\n"]),
    ("inventory/peoples.csv", ["id\na\n"]), ("inventory/notes.md", ["Remarks."]),
    ("inventory/sites.yaml", ["- id: a\n"]), ("inventory/sites.JSON", ["{}"]),
    ("pages/a.md", frontMatters + markdowns),
  ]

  private static let notations = [
    "", "[1 2]", #"{"a": 1 "b": 2}"#, "[1 ; 2]", "[1, ]", #"{"a": 1,}"#, "[,1]", #"{"a": }"#,
    "['a b']", "{'a': 1}", "{owner: 1}", "{[1]: 1}", #"{"a" = 1}"#, #"{"a" 1}"#, "[1, // two\n2]",
    "[NaN]", "[012]", "[+1]", "[.5]", "[5.]", "[0x1F]", "[True]", "[yes]", "[none]", "[tier-1]",
    "[\"a\tb\"]", "[\"a\u{1}\"]", "[\"a\n\"]", #"["\x"]"#, #"["\u12G4"]"#, "[1, 2", #"{"a": 1"#,
    #"{"a": ["#, #"{"a"#, "[1}", "{} {}", #"{"a": 1, "a": 2}"#, #"{"a": "\ud800"}"#,
    String(repeating: "[", count: 2_000),
    "{" + (0..<200).map { #""a\#($0)": 1, "a\#($0)": 2"# }.joined(separator: ", ") + "}",
  ]

  private static let records = [
    "[]", "12", #"{"servces": []}"#, #"{"wibble": []}"#, #"{"services": {}}"#,
    #"{"services": "x"}"#, #"{"services": [null, 1, {"name": "x"}, {"id": "Pay"}, {"id": null}]}"#,
    #"{"services": [{"id": "pay", "onwer": "amara"}, {"id": "b", "wibble": 1}]}"#,
    #"{"services": [{"id": "pay", "owner": "amara"}], "people": [{"id": "amaro"}]}"#,
    #"{"services": [{"id": "pay", "kind": "technologie", "name": 12, "slo": 100.5}]}"#,
    #"{"services": [{"id": "pay", "kind": {}, "status": [], "owner": true, "description": []}]}"#,
    #"{"services": [{"id": "pay", "slo": "x", "links": 3, "dependencies": [{"on": null}]}]}"#,
    #"{"services": [{"id": "pay", "retiredOn": "2026-02-30", "bia": {"rto": "4 ours"}}]}"#,
    #"{"services": [{"id": "pay"}, {"id": "pay"}]}"#,
    #"{"services": [{"id": "pay", "links": [{"url": "javascript:alert(1)"}]}]}"#,
    #"{"services": [{"id": "pay", "suppliers": [{"supplier": "s", "service": "x"}]}],"#
      + #" "suppliers": [{"id": "s", "services": [{"id": "x1"}, {"id": "x1"}]}]}"#,
    #"{"sessions": [{"id": "s", "start": "2026-11-21T09:00"}, {"id": "t", "start": "soon"}]}"#,
    #"{"plans": [{"id": "p", "services": ["a"], "writeUp": "services/x.md", "steps": [1]}]}"#,
    #"{"risks": [{"id": "r", "inherent": {"likelihood": 9, "impact": "x"}}]}"#,
    #"{"services": [{"id": "pay", "description": "[x](ftp:a) [y](person:nobody)"}]}"#,
    #"{"waivers": [{"id": "w", "rule": "GOV-01"}, {"id": "v", "rule": "wibble"}]}"#,
    #"{"plans": [{"id": "p", "services": "pay", "steps": [{"id": "a"}, {"id": "a"}]}]}"#,
    #"{"exercises": [{"id": "e", "level": "3", "findings": [{"id": "a"}, {"id": "a"}]}]}"#,
    #"{"sites": [{"id": "s", "seats": "3,5", "notes": "[a](x.md) []() [b](ftp:x)"}]}"#,
    #"{"frameworks": [{"id": "f", "controls": [{"id": "1", "rules": ["X-9"]}, {"id": "1"}]}]}"#,
  ]

  private static let settings = [
    "[]", #"{"langage": "de"}"#, #"{"language": "fr"}"#, #"{"language": "ed-DE"}"#,
    #"{"timeZone": "Europe/Basel"}"#, #"{"frameworks": ["iso"]}"#,
    #"{"frameworks": ["wibble"]}"#, #"{"rules": {"GOV-999": "off"}}"#,
    #"{"tiers": [{"id": "a"}, {"id": "a"}]}"#,
    #"{"audiences": {"a": {"hide": ["services.id", "wibble", "pepole", "writeUps.x"]}}}"#,
    #"{"reviewInterval": "often", "planReview": true, "asOf": 5}"#,
    #"{"impactCategories": [{"id": "a"}, {"id": "a", "levels": ["b"]}, {"id": "c", "levels": []}]}"#,
    #"{"requiredSections": [{"id": "a"}, {"id": "a"}], "policy": {"page": "nowhere"}}"#,
    #"{"riskScale": {"bands": [{"id": "a"}, {"id": "a"}]}, "rawHTML": "yes"}"#,
    #"{"incidentLevels": [{"id": "a"}, {"id": "a"}], "rawHTML": "true", "failOn": "no"}"#,
    #"{"registration": {"method": "pst", "email": "me", "fields": [""]}, "rawHTML": "no"}"#,
    #"{"frontMatterAliases": {"wibble": ["a"], "date": [{"key": "a", "format": "M"}]}}"#,
  ]

  private static let tables = [
    "", "id,name\na\n", "id,name\na,b,c\n", "id,name\na,\"b\n", "id,name\n\"a\"x,b\n",
    "id,id\na,b\n", "id,\na,b\n", "id,b.\na,c\n", "id,status\na,gone\n",
    "id,contacts\na,b\n",
  ]

  private static let frontMatters = [
    "title: x", "a: &x 1", "a: [1, *x]", "a:\n\t b: 1", "a: \"x\nb: 1", "b: c: d", "a: @x",
    "a: 1\nb",
    "a: [1, 2", "a: {b: 1", "- a", "Some text", "a: 1\na: 2", "a: \"\\q\"", "a: b\n  - c\n d: e",
    "%YAML 1.1", "a: x\u{2028}y", "a: x\u{1}y", "titel: x", "title: [a]", "reviewedOn: soon",
    "a: " + String(repeating: "[", count: 80), "a: " + String(repeating: "x", count: 70_000),
  ].enumerated().map { number, text in number == 0 ? "---\n\(text)\n" : "---\n\(text)\n---\n" }

  private static let markdowns = [
    "[a](nowhere.md) [b](#none) [c]() ![](x.png) [d](ftp:x) [e](person:amara) [f](a.md#b)",
    String(repeating: "a ", count: 500_001), String(repeating: "> ", count: 101) + "a",
    String(repeating: "*", count: 60_001), String(repeating: "![", count: 2_001),
    "|a|b|\n|-|-|\n" + String(repeating: "|c|\n", count: 50_000),
  ]
}
