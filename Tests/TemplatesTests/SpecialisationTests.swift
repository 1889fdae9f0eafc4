// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML
import Testing

@testable import Templates

@Suite struct SpecialisationTests {
  private static func routines(_ texts: [String: String]) throws -> Int {
    let (template, diagnostics) = SampleTemplates(texts).set
      .compile("page", for: SamplePage.shape.layout)
    #expect(diagnostics == [])
    return try #require(template).routines.count
  }

  @Test func `a partial is compiled once for each situation it is met in`() throws {
    let page = """
      {{>a}}{{>a}}{{#owner}}{{>a}}{{>a}}{{/owner}}<p title="{{>a}}" class="{{>a}}">
      """
    #expect(try Self.routines(["page": page, "a": "{{title}}"]) == 5)
  }

  @Test func `a partial that calls itself is compiled once for its own records`() throws {
    let texts = [
      "page": "{{#services}}{{>node}}{{/services}}{{#owner}}{{>node}}{{/owner}}",
      "node": "{{name}}{{#parts}}{{>node}}{{/parts}}",
    ]
    #expect(try Self.routines(texts) == 2)
  }

  @Test func `partials that double each other are compiled once and end`() throws {
    var texts = ["page": "{{>a0}}", "a40": "x"]
    for number in 0..<40 { texts["a\(number)"] = "{{>a\(number + 1)}}{{>a\(number + 1)}}" }
    #expect(try Self.routines(texts) == 42)
    #expect(throws: RenderFailure.tooLarge(shape: "page")) {
      try SampleTemplates(texts).render()
    }
  }

  @Test(arguments: [("tags", 0), ("services", 1), ("services", 500_000)])
  func `sections that multiply each other end, whatever they write`(list: String, length: Int) {
    var page = SamplePage()
    page.services = Array(repeating: SampleService(name: "a"), count: 5)
    let (begin, end) = ("{{#\(list)}}", "{{/\(list)}}")
    let templates = SampleTemplates(
      String(repeating: begin, count: 40) + String(repeating: "x", count: length)
        + String(repeating: end, count: 40))
    #expect(throws: RenderFailure.tooLarge(shape: "page")) { try templates.render(page) }
  }

  @Test func `a long value that is written again and again ends`() {
    var page = SamplePage()
    page.body = HTMLText(trusted: Array(repeating: 0x78, count: 1 << 20))
    let templates = SampleTemplates(String(repeating: "{{body}}", count: 65))
    #expect(throws: RenderFailure.tooLarge(shape: "page")) { try templates.render(page) }
  }

  @Test func `a page may be large`() throws {
    var page = SamplePage()
    page.tags = Array(repeating: "x", count: 500_000)
    #expect(try SampleTemplates("{{#tags}}<b>{{.}}</b>{{/tags}}").render(page).count == 4_000_000)
  }

  @Test func `blocks that double each other end in a diagnostic`() {
    var page = "{{<a}}"
    for number in 0..<40 {
      let inner = "{{$b\(number + 1)}}{{/b\(number + 1)}}"
      page += "{{$b\(number)}}\(inner)\(inner){{/b\(number)}}"
    }
    let blocks = (0..<40).map { "{{$b\($0)}}{{/b\($0)}}" }.joined()
    let templates = SampleTemplates(["page": page + "{{/a}}", "a": blocks])
    #expect(templates.diagnostics.map(\.code) == ["TPL-005"])
  }

  @Test func `literal text on both sides of a comment is one instruction`() throws {
    let set = SampleTemplates("a{{! b }}c\nd").set
    let template = try #require(set.compile("page", for: SamplePage.shape.layout).0)
    #expect(template.routines.map(\.count) == [1])
  }
}
