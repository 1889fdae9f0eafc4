// SPDX-License-Identifier: Apache-2.0

import Portal
import Templates
import Testing

/// What every page loads, and what only some need.
@Suite struct AssetTests {
  private let files = RepositoryFiles()

  @Test func `style sheet and scripts stay light`() throws {
    let scripts = try files.paths(below: "templates/assets").filter { $0.hasSuffix(".js") }
    #expect(try files.bytes(of: "templates/assets/portal.css").count < 40 * 1_024)
    #expect(try scripts.map { try files.bytes(of: $0).count }.reduce(0, +) < 30 * 1_024)
  }

  @Test func `what filters a table stands where there is one, and nowhere else`() throws {
    for path in try files.paths(below: "templates").filter({ $0.hasSuffix(".mustache") }) {
      let text = try files.text(of: path)
      #expect(text.contains(" data-filterable") == text.contains("{{>parts/filter}}"), "\(path)")
    }
  }

  @Test func `every list that is spread over pages leads from one to the next`() throws {
    for family in PageFamily.all where family.layout.fields.contains(where: { $0.name == "pager" })
    {
      let text = try files.text(of: "templates/\(family.template).mustache")
      #expect(text.contains("{{>parts/pager}}"), "\(family.name)")
    }
  }

  @Test func `no word for readers stands in the style sheet`() throws {
    let sheet = try files.text(of: "templates/assets/portal.css")
    let signs = sheet.matches(of: #/content: "([^"]*)"/#).map {
      $0.1.replacing(#/\\[0-9a-f]{1,6}/#, with: "")
    }
    #expect(signs.filter { $0.contains(where: \.isLetter) } == [])
  }
}
