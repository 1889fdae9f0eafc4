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
