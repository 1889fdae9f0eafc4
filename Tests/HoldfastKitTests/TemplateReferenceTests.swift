// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import HoldfastKit

/// What the program says of the data that its pages offer.
@Suite struct TemplateReferenceTests {
  @Test func `the reference in docs is what the program offers`() {
    let golden = GoldenFile(document: "docs/template-reference.md")
    #expect(golden.difference(from: Array(TemplateContext().text(as: .markdown).utf8)) == nil)
  }

  @Test func `every link in the reference leads to one heading`() {
    let text = TemplateContext().text(as: .markdown)
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("### ") }
      .map { $0.dropFirst("### ".count).replacing(" ", with: "-") }
    let links = Set(text.matches(of: /\]\(#([^)]+)\)/).map { String($0.output.1) })
    #expect(links.count > 100)
    for link in links { #expect(headings.count { $0 == link } == 1, "#\(link)") }
  }

  @Test(arguments: ["service", "pages/service", "templates/pages/service.mustache"])
  func `a page is known by its name and by its template`(name: String) throws {
    let text = try TemplateContext(of: name).text(as: .text)
    #expect(text.hasPrefix("service-page: one service\n"))
    #expect(text.contains("\nverdict: the answer in one sentence\n"))
  }

  @Test func `a record is told of with those inside it alone`() throws {
    #expect(
      try TemplateContext(of: "link").text(as: .text) == """
        link: a name that may lead somewhere
          label  text              the visible words
          href   optional address  relative address

        """)
  }

  @Test(arguments: [
    ("servce", "no page or record 'servce'; did you mean 'service'?"),
    ("", "no page or record ''; 'holdfast templates context' lists the pages"),
  ])
  func `what there is none of is refused with a suggestion`(name: String, message: String) {
    #expect(throws: UnknownName.self) { try TemplateContext(of: name) }
    do throws(UnknownName) {
      _ = try TemplateContext(of: name)
    } catch {
      #expect(error.message == message)
    }
  }

  @Test func `columns stand below each other, however long their cells`() {
    #expect(
      aligned([["a", "bcd", "the end"], ["long", "", "of a line"]]) == """
        a     bcd  the end
        long       of a line

        """)
  }
}
