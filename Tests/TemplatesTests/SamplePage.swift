// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML
import Phrasing
import Templates
import TestSupport

/// A page with a field of every kind.
struct SamplePage: Sendable {
  var title = "A & B"
  var note: String?
  var body = HTMLText(trusted: Array("<p>x</p>".utf8))
  var extra: HTMLText?
  var isOverdue = false
  var link = Address(relative: "a.html")
  var website: Address?
  var tags = ["one", "<two>"]
  var services: [SampleService] = []
  var owner: SampleService?
  var card = "card"

  static let shape: Shape<SamplePage> = Shape(
    "page", "a page for tests",
    [
      .text("title", "what stands at the top") { $0.title },
      .optionalText("note", "a remark, if any") { $0.note },
      .html("body", "the write-up") { $0.body },
      .optionalHTML("extra", "more, if any") { $0.extra },
      .flag("is_overdue", "whether it is late") { $0.isOverdue },
      .address("link", "where it leads") { $0.link },
      .optionalAddress("website", "where it leads, if anywhere") { $0.website },
      .texts("tags", "words") { $0.tags },
      .list("services", of: SampleService.shape, "all services") { $0.services },
      .record("owner", of: SampleService.shape, "the first of them") { $0.owner },
      .template("card", choices: ["card", "row"], "how a service looks") { $0.card },
    ])
}

/// A record that contains itself.
struct SampleService: Sendable {
  var name: String
  var parts: [SampleService] = []

  static let shape: Shape<SampleService> = Shape(
    "service", "a service for tests",
    [
      .text("name", "what it is called") { $0.name },
      .list("parts", of: SampleService.shape, "what it consists of") { $0.parts },
    ])
}

/// Templates in one literal each, with marks where an error must stand.
struct SampleTemplates {
  let set: TemplateSet
  let spans: [Span]

  /// - Parameter texts: by name without suffix; `page` is the one that is compiled.
  init(_ texts: [String: String]) {
    let sorted = texts.sorted { $0.key < $1.key }.map { ($0.key, MarkedText($0.value)) }
    set = TemplateSet(
      builtIn: sorted.map { TemplateFile(name: "\($0.0).mustache", text: $0.1.text) })
    spans = sorted.enumerated().flatMap { number, file in
      file.1.ranges.map { Span(FileID(number), $0) }
    }
  }

  init(_ page: String) {
    self.init(["page": page])
  }

  var diagnostics: [Diagnostic] {
    self.set.compile("page", for: SamplePage.shape.layout).1
  }

  /// The page as text, or its first diagnostic.
  func render(
    _ page: SamplePage = SamplePage(), in phrases: Phrasebook = .english
  ) throws -> String {
    let (template, diagnostics) = set.compile("page", for: SamplePage.shape.layout, in: phrases)
    guard let template else { return diagnostics[0].text(in: Sources(set.files)) }
    var output: [UInt8] = []
    try template.render(SamplePage.shape.values(of: page), into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
