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
    let paths = try files.paths(below: "templates/pages").filter { $0.hasSuffix(".mustache") }
    for path in paths {
      let text = try textWithParts(of: path)
      let filters = text.matches(of: /\{\{>parts\/filter\}\}/).count
      #expect(filters == (text.contains(" data-filterable") ? 1 : 0), "\(path)")
    }
  }

  /// A template with the parts behind it that it uses, and theirs, each once.
  private func textWithParts(of path: String) throws -> String {
    var text = ""
    var (open, seen) = ([path], Set([path]))
    while let next = open.popLast() {
      let own = try files.text(of: next)
      text += own
      for part in own.matches(of: /\{\{[<>](parts\/[a-z-]+)\}\}/) {
        let name = "templates/\(part.1).mustache"
        if seen.insert(name).inserted { open.append(name) }
      }
    }
    return text
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
