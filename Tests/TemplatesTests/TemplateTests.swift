// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML
import Phrasing
import Synchronization
import Templates
import Testing

@Suite struct TemplateTests {
  static let tree = SampleService(
    name: "a", parts: [SampleService(name: "b", parts: [SampleService(name: "c")])])

  @Test(arguments: [
    ("{{title}}", "A &amp; B"),
    ("{{body}}{{{body}}}{{&body}}", "<p>x</p><p>x</p><p>x</p>"),
    ("{{note}}|{{extra}}|{{website}}", "||"),
    ("<a href=\"{{link}}\">", "<a href=\"a.html\">"),
    ("{{#tags}}[{{.}}]{{/tags}}", "[one][&lt;two&gt;]"),
    ("{{#is_overdue}}late{{/is_overdue}}{{^is_overdue}}well{{/is_overdue}}", "well"),
    ("{{#note}}{{.}}{{/note}}{{^note}}none{{/note}}", "none"),
    ("{{^services}}none{{/services}}{{#services}}{{name}}{{/services}}", "none"),
    ("{{#owner}}{{name}} of {{title}}{{/owner}}", "a of A &amp; B"),
    ("{{owner.name}}", "a"),
    ("{{#owner.parts}}{{name}}{{#parts}}{{name}}{{/parts}}{{name}}{{/owner.parts}}", "bcb"),
    ("{{#owner}}{{#tags}}{{.}}{{name}},{{/tags}}{{/owner}}", "onea,&lt;two&gt;a,"),
    ("{{! nothing }}a{{=<% %>=}}<% title %>", "aA &amp; B"),
  ])
  func `a page is written from its record`(text: String, expected: String) throws {
    var page = SamplePage()
    page.owner = Self.tree
    #expect(try SampleTemplates(text).render(page) == expected)
  }

  @Test func `what is there opens its section`() throws {
    var page = SamplePage()
    page.note = "n"
    page.extra = HTMLText(trusted: Array("<i>".utf8))
    page.website = Address(checking: "https://x.org/?a&b")
    let text = """
      {{#note}}({{.}}){{/note}}{{#extra}}({{.}}){{/extra}}\
      {{#website}}<a href="{{.}}">{{/website}}{{^note}}none{{/note}}
      """
    #expect(
      try SampleTemplates(text).render(page)
        == "(n)(<i>)<a href=\"https://x.org/?a&amp;b\">")
  }

  @Test func `a partial calls itself for the records inside`() throws {
    var page = SamplePage()
    page.services = [Self.tree, SampleService(name: "d")]
    let templates = SampleTemplates([
      "page": "{{#services}}{{>parts/node}}{{/services}}",
      "parts/node": "<b>{{name}}{{#parts}}{{>parts/node}}{{/parts}}</b>",
    ])
    #expect(try templates.render(page) == "<b>a<b>b<b>c</b></b></b><b>d</b>")
  }

  @Test func `indentation grows with each partial on a line of its own`() throws {
    var page = SamplePage()
    page.services = [Self.tree]
    let templates = SampleTemplates([
      "page": "{{#services}}\n{{>node}}\n{{/services}}\n",
      "node": "- {{name}}\n{{#parts}}\n  {{>node}}\n{{/parts}}\n",
    ])
    #expect(try templates.render(page) == "- a\n  - b\n    - c\n")
  }

  @Test func `a partial within a line goes without its last line end`() throws {
    let templates = SampleTemplates([
      "page": "<td>{{>mark}}</td>\n{{>mark}}\n<td>{{>mark}}, {{>two}}</td>\n",
      "mark": "<b>{{title}}</b>\r\n", "two": "1\n2\n",
    ])
    #expect(
      try templates.render()
        == """
        <td><b>A &amp; B</b></td>
        <b>A &amp; B</b>\r
        <td><b>A &amp; B</b>, 1
        2</td>

        """)
  }

  @Test(arguments: [("card", "<b>a</b>"), ("row", "<i>a</i>")])
  func `a field chooses the template`(choice: String, expected: String) throws {
    var page = SamplePage()
    page.owner = Self.tree
    page.card = choice
    let templates = SampleTemplates([
      "page": "{{#owner}}{{>*card}}{{/owner}}", "card": "<b>{{name}}</b>",
      "row": "<i>{{name}}</i>",
    ])
    #expect(try templates.render(page) == expected)
  }

  @Test func `a choice that was not declared stops the page`() throws {
    var page = SamplePage()
    page.card = "other"
    let templates = SampleTemplates(["page": "{{>*card}}", "card": "", "row": ""])
    #expect(throws: RenderFailure.unknownChoice("other")) { try templates.render(page) }
  }

  @Test func `a page fills the blocks of its layout`() throws {
    let templates = SampleTemplates([
      "page": "{{<layout}}{{$main}}\n<p>{{title}}</p>\n<hr>\n{{/main}}{{/layout}}\n",
      "layout": "<main>\n  {{$main}}\n  {{/main}}\n</main>\n{{>foot}}\n",
      "foot": "<p>{{$foot}}end{{/foot}}</p>\n",
    ])
    #expect(
      try templates.render()
        == "<main>\n  <p>A &amp; B</p>\n  <hr>\n</main>\n<p>end</p>\n")
  }

  @Test func `a file of the user's replaces the built-in one of its path`() throws {
    let set = TemplateSet(
      builtIn: [
        TemplateFile(name: "page.mustache", text: "{{>parts/a}}"),
        TemplateFile(name: "parts/a.mustache", text: "built-in"),
      ],
      overrides: [TemplateFile(name: "parts/a.mustache", text: "own {{>parts/b}}")])
    let diagnostics = set.compile("page.mustache", for: SamplePage.shape.layout).1
    #expect(diagnostics.map(\.message.english) == ["no template 'parts/b.mustache'"])
    #expect(diagnostics.map(\.span) == [Span(FileID(1), 7..<14)])
  }

  @Test func `a model is asked once and rendered by as many templates as ask for it`() throws {
    let counter = Mutex(0)
    let shape = Shape<Int>(
      "number", "a number",
      [
        .text("shown", "asked for twice") { number in
          counter.withLock { $0 += 1 }
          return String(number)
        }
      ])
    let set = TemplateSet(builtIn: [TemplateFile(name: "n.mustache", text: "{{shown}}{{shown}}")])
    let template = try #require(set.compile("n", for: shape.layout).0)
    let values = shape.values(of: 7)
    var output: [UInt8] = []
    try template.render(values, into: &output)
    try template.render(values, into: &output)
    #expect(output == Array("7777".utf8))
    #expect(counter.withLock { $0 } == 1)
  }

  @Test func `records that contain themselves stop the page`() throws {
    let set = TemplateSet(builtIn: [
      TemplateFile(name: "n.mustache", text: "{{#next}}{{>n}}{{/next}}")
    ])
    let template = try #require(set.compile("n", for: EndlessRecord.shape.layout).0)
    var output: [UInt8] = []
    #expect(throws: RenderFailure.endless(shape: "endless")) {
      try template.render(EndlessRecord.shape.values(of: EndlessRecord()), into: &output)
    }
  }

  @Test func `a name from right to left stands in an element between tags, plain elsewhere`() throws
  {
    let templates = SampleTemplates(
      #"<title>{{title}}</title><p title="{{title}}">{{title}}<a href="?q={{title}}">{{note}}</a></p>"#
    )
    #expect(
      try templates.render(SamplePage(title: "by נועה", note: "נועה לוי"))
        == "<title>by נועה</title><p title=\"by נועה\">by <bdi>נועה</bdi><a href=\"?q=by נועה\">"
        + "<bdi><span>נועה</span> <span>לוי</span></bdi></a></p>")
  }

  @Test func `a layout tells what a page offers`() {
    let layouts = SamplePage.shape.layout.reachable
    #expect(layouts.map(\.name) == ["page", "service"])
    #expect(
      layouts[0].fields.map(\.kind.word) == [
        "text", "optional text", "html", "optional html", "flag", "address",
        "optional address", "list of text", "list of service", "record service",
        "template: card, row",
      ])
    #expect(layouts[1].fields.map(\.summary) == ["what it is called", "what it consists of"])
  }
}

/// Records inside each other, deeper than any page may be.
private struct EndlessRecord: Sendable {
  var depth = 2_000

  static let shape: Shape<EndlessRecord> = Shape(
    "endless", "contains the same again",
    [
      .record("next", of: EndlessRecord.shape, "the same again") { record in
        record.depth == 0 ? nil : EndlessRecord(depth: record.depth - 1)
      }
    ])
}
