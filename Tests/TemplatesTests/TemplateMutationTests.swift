// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML
import Templates
import TestSupport
import Testing

/// Templates changed at random, always in the same way: none may crash, hang, or let a value out.
@Suite struct TemplateMutationTests {
  private static let seeds: [String: String] = [
    "page": """
    {{<layout}}{{$title}}{{title}}{{/title}}
    {{$main}}
      <h1 class="a {{#is_overdue}}late{{/is_overdue}}">{{title}}</h1>{{body}}
      {{#services}}
        {{>node}}
      {{/services}}
      {{^services}}<p>{{! none }}none</p>{{/services}}
      {{#owner}}{{>*card}}{{/owner}}
    {{/main}}{{/layout}}
    """,
    "layout": "<title>{{$title}}a{{/title}}</title>\r\n<main>\r\n  {{$main}}\r\n  {{/main}}\r\n",
    "node": """
    <li><a href="{{link}}#{{name}}" title='{{name}}'>{{name}}</a>
    {{#parts}}
     {{>node}}
    {{/parts}}
    """,
    "card": "{{=<% %>=}}<b><% name %></b><%={{ }}=%>{{owner.name}}",
    "row": "<!-- x --><i>{{#tags}}{{.}}{{/tags}}{{#note}}{{.}}{{/note}}{{{body}}}</i>",
  ]

  private static let scraps = [
    "{{", "}}", "{{{", "}}}", "{{#", "{{/", "{{^", "{{>", "{{<", "{{$", "{{!", "{{=", "=}}", "*",
    ".",
    "name", "title", "tags", "body", "\n", "\r\n", " ", "<", ">", "\"", "'", "=", "<script>",
    "<!--", "-->", " href=\"", "é", "{{title}}", "{{#parts}}", "{{/parts}}", "{{>node}}",
    "{{>page}}", "{{$main}}", "{{/main}}",
  ]

  private static var hostile: SamplePage {
    let text = "\"'><evil a=b>{{title}}"
    let service = SampleService(name: text, parts: [SampleService(name: text)])
    return SamplePage(
      title: text, note: text, isOverdue: true, tags: [text], services: [service],
      owner: service)
  }

  @Test(arguments: 1...4) func `changed templates end in a page or in diagnostics`(
    seed: UInt64
  ) throws {
    var generator = SeededRandom(seed: seed)
    var rendered = 0
    for _ in 1...60 {
      let templates = SampleTemplates(Self.changed(&generator))
      let files = templates.set.files
      for diagnostic in templates.diagnostics {
        let span = try #require(diagnostic.span)
        #expect(span.range.upperBound <= files[Int(span.file.index)].bytes.count)
      }
      guard templates.diagnostics.isEmpty else { continue }
      rendered += 1
      let page = try? templates.render(Self.hostile)
      #expect(page?.contains("<evil") != true)
    }
    #expect(rendered > 0)
  }

  @Test(arguments: 1...6) func `changed templates are rendered leniently`(seed: UInt64) {
    var generator = SeededRandom(seed: seed)
    for _ in 1...60 {
      let texts = Self.changed(&generator)
      let template = LenientTemplate(texts["page"] ?? "", partials: texts)
      let value = LenientValue.object(["title": .text("a"), "services": .list([.object([:])])])
      #expect(template.render(value).utf8.count < 1 << 20)
    }
  }

  /// The seeds with one to three changes in one of them.
  private static func changed(_ generator: inout SeededRandom) -> [String: String] {
    var texts = seeds
    let names = seeds.keys.sorted()
    let name = names[Int.random(in: names.indices, using: &generator)]
    var bytes = Array((seeds[name] ?? "").utf8)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let start = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, start + Int.random(in: 0...6, using: &generator))
      let scrap = scraps[Int.random(in: scraps.indices, using: &generator)]
      bytes.replaceSubrange(
        start..<end, with: Bool.random(using: &generator) ? scrap.utf8 : "".utf8)
    }
    texts[name] = String(decoding: bytes, as: UTF8.self)
    return texts
  }
}
