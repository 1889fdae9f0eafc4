// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Templates

struct SettledTemplateTests {
  /// A template for an article, compiled, and settled with the values of one.
  private static func templates(
    _ text: String, parts: [String: String] = [:]
  ) throws -> (plain: Template, settled: Template) {
    let texts = parts.merging(["page": text]) { $1 }
    let template = try #require(
      SampleTemplates(texts).set.compile("page", for: Article.shape.layout).0)
    return (template, try template.settled(with: Article.shape.values(of: Article())))
  }

  private static func page(_ article: Article, by template: Template) throws -> String {
    var values = Values()
    Article.shape.write(article, to: &values, reading: template.fields)
    var page: [UInt8] = []
    try template.render(values, into: &page)
    return String(decoding: page, as: UTF8.self)
  }

  @Test func `what pages share is one piece of text, and is asked of no page`() throws {
    let text = "<p>{{shop.name}}</p>{{#menu}}<i>{{label}}</i>{{/menu}}<h1>{{title}}</h1>"
    let (plain, settled) = try Self.templates(text)
    #expect(plain.routines.map(\.count) == [11])
    #expect(settled.routines.map(\.count) == [3])
    #expect(plain.fields == [true, false, false, true, false, true])
    #expect(settled.fields == [true, false, false, false, false, false])
    #expect(
      try Self.page(Article(title: "New"), by: settled)
        == "<p>A &amp; B</p><i>Home</i><i>News</i><h1>New</h1>")
  }

  @Test(arguments: [
    "{{title}}", "{{shop.name}}", "{{#shop}}{{name}}{{/shop}}, {{^shop}}none{{/shop}}",
    "{{#note}}{{shop.name}}: {{.}}{{/note}}{{^note}}{{shop.name}}{{/note}}.",
    "{{#menu}}{{label}}{{#is_current}}!{{/is_current}}{{^is_current}}?{{/is_current}} {{/menu}}",
    "{{#menu}}{{title}} {{label}}{{/menu}}", "{{#menu}}{{#note}}{{label}}{{/note}}{{/menu}}",
    "{{#tags}}{{.}} {{shop.name}}{{#menu}}{{label}}{{/menu}};{{/tags}}{{shop.name}}",
    "{{#note}}{{#menu}}{{label}}{{/menu}}{{/note}}{{#menu}}{{label}}{{/menu}}{{shop.name}}",
    "{{#absent}}{{name}}{{/absent}}{{^absent}}nowhere{{/absent}}{{title}}",
    "{{>part}}{{#menu}}{{>part}}{{/menu}}", "  {{>part}}\n",
    "{{<frame}}{{$in}}{{title}}{{/in}}{{/frame}}",
  ])
  func `a settled template gives the same pages`(_ text: String) throws {
    let parts = [
      "part": "{{shop.name}}\n{{#menu}}\n{{label}}\n{{/menu}}\n",
      "frame": "{{shop.name}}{{$in}}{{/in}}{{#menu}}{{label}}{{/menu}}",
    ]
    let (plain, settled) = try Self.templates(text, parts: parts)
    for article in [Article(), Article(title: "<b>", note: "n", tags: []), Article(tags: ["1"])] {
      #expect(try Self.page(article, by: settled) == Self.page(article, by: plain))
    }
  }

  @Test func `where a page may hold others of its shape, nothing is settled`() throws {
    let set = SampleTemplates("{{#inner}}{{shop.name}}{{/inner}}{{shop.name}}").set
    let template = try #require(set.compile("page", for: Nested.shape.layout).0)
    let values = Nested.shape.values(of: Nested())
    #expect(try template.settled(with: values).routines == template.routines)
  }
}

/// A page of a shop, whose name and menu it has in common with all others.
private struct Article: Sendable {
  var title = "Old"
  var note: String?
  var tags = ["one", "two"]

  static let shape = Shape<Article>(
    "article", "a page for tests",
    [
      .text("title", "what stands at the top") { $0.title },
      .optionalText("note", "a remark, if any") { $0.note },
      .texts("tags", "words") { $0.tags },
      .shared("shop", of: shop, "the shop") { _ in shop.values(of: "A & B") },
      .sharedList("absent", of: shop, "other shops; none") { _ in shop.values(of: []) },
      .sharedList("menu", of: entry, "the menu") { _ in entry.values(of: ["Home", "News"]) },
    ])

  static let shop = Shape<String>("shop", "a shop", [.text("name", "its name") { $0 }])

  private static let entry = Shape<String>(
    "entry", "an entry of the menu",
    [
      .text("label", "the words") { $0 },
      .flag("is_current", "whether it is the first") { $0 == "Home" },
    ])
}

/// A page that may hold another one.
private struct Nested: Sendable {
  static let shape: Shape<Nested> = Shape(
    "nested", "a page for tests",
    [
      .record("inner", of: Nested.shape, "another one; none") { _ in nil },
      .shared("shop", of: Article.shop, "the shop") { _ in Article.shop.values(of: "A") },
    ])
}
