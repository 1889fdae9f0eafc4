// SPDX-License-Identifier: Apache-2.0

import Assessment
import ContentReader
import Continuity
import Diagnostics
import Phrasing
import Portal
import Rules
import Synchronization
import Templates
import Testing

/// Everything that the program says has its German, and the book holds nothing else.
@Suite struct PhraseTests {
  private let files = RepositoryFiles()

  @Test func `every phrase of the templates is in the book`() throws {
    let missing = try Self.templatePhrases().subtracting(Self.book())
    #expect(missing.sorted() == [])
  }

  @Test func `every sentence in the sources is in the book`() throws {
    let written = try writtenPhrases().union(sentencesOfRules()).union(sentencesOfReaders())
    let missing = try written.subtracting(Self.book())
    #expect(missing.sorted() == [])
  }

  @Test func `every word of a choice and every text of a rule is in the book`() throws {
    let missing = try Self.chosenPhrases().subtracting(Self.book())
    #expect(missing.sorted() == [])
  }

  @Test func `every object of the format has its name in the book`() throws {
    let missing = try namesOfObjects().subtracting(Self.book())
    #expect(missing.sorted() == [])
  }

  @Test func `the book holds nothing that nobody says`() throws {
    let said = try Self.templatePhrases().union(writtenPhrases()).union(Self.chosenPhrases())
      .union((literalsOfRules() + literalsOfReaders()).map(\.pattern))
      .union(namesOfObjects())
    let unused = try Self.book().subtracting(said)
    #expect(unused.sorted() == [])
  }

  @Test func `the places of the values are the same in both languages`() throws {
    let phrases = try Looks().language("de").phrases
    for pattern in phrases.patterns {
      for place in 1...9 where pattern.contains("{\(place)}") {
        #expect(phrases[pattern].contains("{\(place)}"), "\(pattern)")
      }
    }
  }

  @Test func `the example programme asks for no phrase that is missing`() throws {
    let missing = Mutex<Set<String>>([])
    let german = try Looks().language("de") { pattern in missing.withLock { _ = $0.insert(pattern) }
    }
    let paths = try files.paths(below: "content").filter { path in
      [".json", ".csv", ".md"].contains(where: path.hasSuffix)
    }
    let sources = try paths.map { SourceFile(path: $0, bytes: try files.bytes(of: $0)) }
    _ = try RenderedPortal(Content(files: sources), in: german)
    #expect(missing.withLock { $0.filter { !Self.isField($0) }.sorted() } == [])
  }

  @Test func `pages are made without words of their own`() throws {
    for path in try portalSources() where !path.contains("/Text/") && !path.contains("/Pictures/") {
      for literal in SourceLiterals(try files.text(of: path)).all where isSentence(literal) {
        Issue.record("\(path):\(literal.line): '\(literal.pattern)' is no phrase of a language")
      }
    }
  }

  /// Whether a literal looks like words for readers, and is neither said nor declared.
  private func isSentence(_ literal: SourceLiterals.Literal) -> Bool {
    let text = literal.pattern.replacing(#/\{\w+\}/#, with: "")
    guard text.contains(#/[A-Za-z]{2}/#), text.contains(" ") || text.contains(#/^[A-Z][a-z]/#)
    else {
      return false
    }
    let declared = [
      "say(", "Shape", "PageFamily(", "Menu(", "Noun(", ".utf8", "Diagnostic(", "notText(",
      ".member(",
    ]
    let fields = #/\.(optional)?(text|html|record|records|items|list|rows|flag|address|shared)/#
    return !declared.contains { literal.before.contains($0) }
      && !literal.before.lowercased().contains(fields) && !text.hasPrefix("<")
      && !literal.before.contains("contentsOf:") && !literal.before.contains("write(")
  }

  /// Whether a phrase is the name of a field, such as `bia.rto`, which is the same everywhere.
  private static func isField(_ pattern: String) -> Bool {
    !pattern.contains(" ") && pattern.first?.isLowercase ?? false
  }

  private func portalSources() throws -> [String] {
    try files.paths(below: "Sources/Portal").filter(SourceLiterals.maySpeak)
  }
}

extension PhraseTests {
  private static func book() throws -> Set<String> {
    Set(try Looks().language("de").phrases.patterns)
  }

  /// What compiling all templates for another language asks for.
  private static func templatePhrases() throws -> Set<String> {
    try asked { language in
      _ = try compile(PageFamily.all, with: Looks().templates, in: language)
    }
  }

  /// The sentences that stand in the sources of the portal and of the assessment.
  private func writtenPhrases() throws -> Set<String> {
    var phrases: Set<String> = []
    for path in try portalSources() {
      let code = try files.text(of: path)
      phrases.formUnion(SourceLiterals(code).said.filter { !$0.contains("{literal}") })
      for noun in code.matches(of: #/Noun\("([^"]+)"(?:, "([^"]+)")?\)/#) {
        phrases.insert("{1} \(noun.1)")
        phrases.insert("{1} \(noun.2 ?? "\(noun.1)s")")
      }
    }
    let purposes = ["Reports/OutputFormat", "HoldfastKit/Pipeline/FigureFile"]
      .map { "Sources/\($0).swift" }
    let figures = try files.paths(below: "Sources/Assessment").filter { $0.hasSuffix(".swift") }
    for path in figures + purposes {
      let code = try files.text(of: path)
      guard code.contains("import Phrasing") else { continue }
      phrases.formUnion(
        SourceLiterals(code).all.map(\.pattern).filter { $0.contains(" ") && $0 != ", " })
    }
    return phrases
  }

  /// The literals of the rules and of what they say, but for what a rule is called and why.
  private func literalsOfRules() throws -> [SourceLiterals.Literal] {
    try files.paths(below: "Sources/Rules").filter(SourceLiterals.maySpeak).flatMap { path in
      SourceLiterals(try files.text(of: path)).all.filter { !$0.isOfRule }
    }
  }

  /// Those that must be sentences, since nothing else than a message has blanks.
  private func sentencesOfRules() throws -> Set<String> {
    let isKey = #/[a-z]+ \{1\}/#
    return Set(
      try literalsOfRules().filter { !$0.isCompared }.map(\.pattern).filter { pattern in
        pattern.contains(" ") && !pattern.hasSuffix(" ") && pattern.contains(#/[A-Za-z]{2}/#)
          && pattern.wholeMatch(of: isKey) == nil
      })
  }

  /// The literals of all that reads content and finds it malformed.
  ///
  /// What commands say of files that the program wrote itself is on no page.
  private func literalsOfReaders() throws -> [SourceLiterals.Literal] {
    let readers = [
      "Diagnostics", "StructuredData", "CommonMark", "ContentReader", "HoldfastKit/Files",
    ]
    let commands = ["LocatedValue+Members.swift", "YamlStream.swift", "Failure.swift"]
    return try readers.flatMap { try files.paths(below: "Sources/\($0)") }.filter { path in
      path.hasSuffix(".swift") && !commands.contains(where: path.hasSuffix)
    }.flatMap { path in
      let code = try files.text(of: path)
      return code.contains("import Phrasing") ? SourceLiterals(code).all : []
    }
  }

  /// Those that must be sentences, since nothing else there than a message has blanks.
  private func sentencesOfReaders() throws -> Set<String> {
    Set(
      try literalsOfReaders().filter { !$0.isCompared && !$0.isOfCommand }.map(\.pattern)
        .filter { $0.contains(" ") && $0.contains(#/[A-Za-z]{2}/#) })
  }

  /// What the objects inside records are called, as the reference of the format has them.
  private func namesOfObjects() throws -> Set<String> {
    let reference = try files.text(of: "docs/format-reference.md")
    let objects = reference.matches(of: #/\n### ([^`\n]+) object\n/#).map { String($0.1) }
    return Set(objects + RecordKind.allCases.map(\.singular) + ["program.json"])
  }

  /// What is chosen at run time: the words of choices, the pages, the texts of the rules.
  private static func chosenPhrases() -> Set<String> {
    asked { language in
      ChosenWords(language).sayAll()
      for family in PageFamily.all {
        if let menu = family.menu { _ = language.say(menu.label) }
        if let title = family.title { _ = language.say(title) }
      }
      for rule in Rule.all {
        _ = language.title(of: rule)
        for text in [rule.summary, rule.rationale, rule.howToMend] { _ = language.told(text) }
      }
      let standard = ControlCatalogue(standard: StandardFrameworks.all.frameworks)
      for framework in standard.frameworks {
        _ = language.title(of: framework)
        for control in framework.controls { _ = language.text(of: control) }
      }
    }
  }

  /// The patterns that something asks an empty book for.
  private static func asked(_ work: (Language) throws -> Void) rethrows -> Set<String> {
    let asked = Mutex<Set<String>>([])
    let empty = Phrasebook(tag: "xx", [:]) { pattern in asked.withLock { _ = $0.insert(pattern) } }
    try work(Language(empty))
    return asked.withLock { $0 }
  }
}

extension SourceLiterals.Literal {
  /// Whether it is part of what a rule is called, of its texts or of its examples.
  fileprivate var isOfRule: Bool {
    let labels = ["Rule(", "Rule(,", "severity:", "summary:", "rationale:", "howToMend:"]
    return labels.contains(where: before.hasSuffix) || before.contains("controls:[")
      || before.contains("examples:")
  }

  /// Whether it is said by a command alone: what stops it, and what it is doing.
  fileprivate var isOfCommand: Bool {
    before.contains("stopping(") || before.hasSuffix("reading:String{")
  }

  /// Whether it is only looked for, never said.
  fileprivate var isCompared: Bool {
    before.contains("return[") || before.contains("contains(") || before.contains("problem==")
      || before.hasSuffix("case") || before.hasSuffix("case,")
      || before.contains("replacing(")
  }
}
