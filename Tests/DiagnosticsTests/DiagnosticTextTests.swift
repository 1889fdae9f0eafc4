// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing
import TestSupport
import Testing

@Suite struct DiagnosticTextTests {
  @Test func `a diagnostic shows place, excerpt, underline, note and help`() {
    let marked = MarkedText("name: ö\nowner: ⟦amara-okafr⟧\n")
    let sources = Sources([SourceFile(path: "content/services/pay.md", text: marked.text)])
    let diagnostic = Diagnostic(
      code: "REF-001", "no person 'amara-okafr'", at: Span(FileID(0), marked.ranges[0]),
      notes: [.init("people stand in people.json")],
      help: didYouMean("amara-okafr", among: ["amara-okafor", "amal"]))
    #expect(
      diagnostic.text(in: sources) == """
        content/services/pay.md:2:8: error[REF-001]: no person 'amara-okafr'
          2 | owner: amara-okafr
            |        ^~~~~~~~~~~
        note: people stand in people.json
        help: did you mean 'amara-okafor'?
        """)
  }

  @Test func `a long line is cut around the place`() {
    let marked = MarkedText(
      String(repeating: "x", count: 5_000) + "⟦bad⟧" + String(repeating: "y", count: 5_000))
    let sources = Sources([SourceFile(path: "a.json", text: marked.text)])
    let lines = excerpt(of: Span(FileID(0), marked.ranges[0]), in: sources)
    #expect(lines[0].contains("xbady"))
    #expect(lines[0].count < 140)
    #expect(lines[1].hasSuffix("^~~"))
  }

  @Test(arguments: ["a\n::error::b", "a\r\n::error::b", "a\u{2028}b", "a\u{1B}[31mb", "a\u{202E}b"])
  func `what somebody wrote stays in its line and as it is`(name: String) {
    let sources = Sources([SourceFile(path: "a\n.json", text: "{}")])
    let diagnostic = Diagnostic(
      code: "REF-001", "no person '\(name)'", at: Span(FileID(0), 0..<1),
      notes: [.init("'\(name)' is none")], help: ["leave '\(name)' out"])
    let text = diagnostic.text(in: sources)
    #expect(text.split(separator: "\n").count == 5)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
  }

  @Test func `signs that join letters stay in a message`() {
    #expect(terminalLine("می\u{200C}خواهم 👩\u{200D}🚀") == "می\u{200C}خواهم 👩\u{200D}🚀")
  }

  @Test func `control characters do not reach the terminal`() {
    let sources = Sources([SourceFile(path: "a.json", text: "a\u{1B}[31mb")])
    #expect(excerpt(of: Span(FileID(0), 0..<1), in: sources)[0].hasSuffix("a\u{FFFD}[31mb"))
  }
}

@Suite struct SuggestionTests {
  @Test(arguments: [("onwer", "owner"), ("servce", "service"), ("amara-okafr", "amara-okafor")])
  func `a near miss is suggested`(word: String, meant: String) {
    #expect(suggestion(for: word, among: ["name", "owner", "service", "amara-okafor"]) == meant)
  }

  @Test func `nothing is suggested for a word that is not near`() {
    #expect(suggestion(for: "budget", among: ["name", "owner"]) == nil)
  }
}
