// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML
import Templates
import TestSupport
import Testing

/// Both engines understand the same language: where no rule of ours is broken, they agree.
@Suite struct StrictAgainstLenientTests {
  private static var page: SamplePage {
    var page = SamplePage()
    page.isOverdue = true
    page.note = "<n>"
    page.owner = TemplateTests.tree
    page.services = [TemplateTests.tree, SampleService(name: "d\ne")]
    return page
  }

  private static func value(_ service: SampleService) -> LenientValue {
    .object(["name": .text(service.name), "parts": .list(service.parts.map(value))])
  }

  private static var value: LenientValue {
    .object([
      "title": .text(page.title), "note": .text("<n>"), "body": .html(page.body),
      "is_overdue": .flag(true), "link": .text(page.link.text),
      "tags": .list(page.tags.map(LenientValue.text)), "services": .list(page.services.map(value)),
      "owner": value(TemplateTests.tree), "card": .text("card"),
    ])
  }

  private static var cases: [[String: String]] {
    [
      [
        "page":
          "{{#services}}\r\n* {{name}}\r\n{{#parts}}\r\n  {{name}}\r\n{{/parts}}\r\n{{/services}}"
      ],
      ["page": " {{>a}}\n|\n{{>a}}|", "a": "{{name}}\n{{owner.name}}\n\n{{>b}}\n", "b": "x\n y"]
        .mapValues { $0.replacing("{{name}}", with: "{{title}}") },
      [
        "page": "{{#services}}\n  {{>a}}\n{{/services}}", "a": "{{name}}\n  {{>b}}\n",
        "b": "x\ny\n",
      ],
      [
        "page": "{{#services}}- {{>a}}{{/services}}",
        "a": "{{name}}\n{{#parts}}\n {{>a}}\n{{/parts}}",
      ],
      [
        "page": "{{<a}}{{$x}}\n    one\n      two\n{{/x}}{{$y}}three{{/y}}{{/a}}\n",
        "a": "<p>\n  {{$x}}\n  {{/x}}\n</p>\n  {{$y}}{{/y}}\n{{>b}}\n",
        "b": "{{$y}}\n  default\n{{/y}}\n",
      ],
      [
        "page": "{{<a}}{{$x}}{{name}}{{title}}{{/x}}{{/a}}|{{<a}}{{/a}}"
          .replacing("{{name}}", with: "{{owner.name}}"),
        "a": "{{#owner}}{{$x}}{{name}}{{/x}}{{/owner}}",
      ],
      [
        "page": "  {{<b}}{{$x}}\none\n{{/x}}{{/b}}\n", "b": "{{<a}}{{$x}}two{{/x}}{{/a}}\nb\n",
        "a": "[{{$x}}{{/x}}]\na\n",
      ],
      [
        "page": "  {{>*card}}\n{{#tags}}\n{{.}}\n{{/tags}}\n{{#note}}{{.}}{{/note}}",
        "card": "a\nb", "row": "",
      ],
      ["page": "[{{>a}}{{#tags}}{{>a}},{{/tags}}]\n{{>a}}\n", "a": "{{title}}\r\n"],
      ["page": "{{=| |=}}\n|#is_overdue|\n {{title}} |title|\n|/is_overdue|\n|={{ }}=|\n{{title}}"],
      [
        "page":
          "{{#is_overdue}}\n{{! c }}\n {{^is_overdue}}\n x\n {{/is_overdue}}\ny{{/is_overdue}}\n"
      ],
    ]
  }

  @Test(arguments: cases) func `strict and lenient templates write the same`(
    texts: [String: String]
  ) throws {
    let lenient = LenientTemplate(texts["page"] ?? "", partials: texts)
    #expect(try SampleTemplates(texts).render(Self.page) == lenient.render(Self.value))
  }
}
