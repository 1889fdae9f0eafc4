// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing
import Portal
import Templates
import Testing

@Suite struct FamilyTests {
  @Test func `every family has a template and every template a family`() {
    let templates = Set(
      Looks().templates.templateNames.filter { $0.hasPrefix("pages/") }.map { $0.dropFirst(6) }
        .map(String.init))
    let families = Set(PageFamily.all.map(\.name))
    #expect(families == templates)
  }

  @Test(arguments: PageFamily.all.map(\.name))
  func `the built-in template of a family has no mistake`(name: String) throws {
    let family = try #require(PageFamily.all.first { $0.name == name })
    let looks = Looks()
    let (template, diagnostics) = looks.templates.compile(family.template, for: family.layout)
    #expect(diagnostics.map(\.message.english) == [])
    #expect(template != nil)
  }

  @Test func `a part names the fields that it reads, and no other`() throws {
    let parts = Looks.builtIn.filter { $0.name.hasPrefix("parts/") }
    #expect(parts.count > 40)
    for part in parts {
      let text = String(decoding: part.bytes, as: UTF8.self)
      let end = try #require(text.firstRange(of: "}}")?.upperBound)
      let read = Set(
        text[end...].matches(of: /\{\{[#^]?([a-z_.]+)\}\}/).flatMap { $0.1.split(separator: ".") })
      let comment = text[..<end].replacing(/Blocks:.*/.dotMatchesNewlines(), with: "")
        .replacing(/parts\/[a-z-]+/, with: "")
      let fields = comment.firstRange(of: "Fields:").map { comment[$0.upperBound...] } ?? ""
      let named = Set(fields.split { !$0.isLowercase && $0 != "_" })
      #expect(read.subtracting(named) == [], "\(part.name)")
      #expect(named.subtracting(read).subtracting(Self.wordsOfTypes) == [], "\(part.name)")
    }
  }

  /// The words by which comments of parts say what a field is.
  private static let wordsOfTypes: Set<Substring> = [
    "list", "of", "optional", "items", "rows", "link", "links", "badge", "badges", "figure",
    "figures", "moment", "html", "text", "address", "file", "and", "as", "with", "one", "each",
    "the", "those", "from", "fields", "to",
  ]

  @Test func `a wrong template is refused before anything is written`() {
    let wrong = TemplateFile(
      name: "pages/az.mustache", text: "{{<layout}}{{$content}}{{grups}}{{/content}}{{/layout}}")
    #expect(throws: PortalFailure.self) {
      try compile(PageFamily.all, with: Looks(overrides: [wrong]).templates)
    }
  }

  @Test func `every field of a page says what it is`() {
    for family in PageFamily.all {
      for layout in family.layout.reachable {
        #expect(layout.fields.allSatisfy { !$0.summary.isEmpty }, "\(layout.name)")
      }
    }
  }

  @Test func `a record has the same fields on whichever page it is`() {
    var known: [String: [String]] = [:]
    for layout in PageFamily.all.flatMap(\.layout.reachable) {
      let fields = layout.fields.map { "\($0.name): \($0.kind.word), \($0.summary)" }
      let first = known[layout.name, default: fields]
      #expect(first == fields, "\(layout.name)")
      known[layout.name] = first
    }
    #expect(known.count > 100)
  }

  @Test func `every code of a mistake in a template is documented`() throws {
    let document = try RepositoryFiles().text(of: "docs/templates.md")
    let mistakes: [any Mistake] = TemplateMistake.allCases + LookMistake.allCases
    for mistake in mistakes {
      let row = "\n| `\(mistake.rawValue)` | \(mistake.marked) |"
      #expect(document.contains(row), "\(mistake.rawValue)")
    }
  }
}
