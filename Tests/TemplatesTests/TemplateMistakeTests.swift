// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Foundation
import Phrasing
import Templates
import Testing

/// One mistake in a template, with marks around the place that must be shown.
struct ProblemExample: Sendable, CustomTestStringConvertible {
  let problem: TemplateMistake
  let texts: [String: String]

  init(_ problem: TemplateMistake, _ page: String, _ others: [String: String] = [:]) {
    self.problem = problem
    texts = others.merging(["page": page]) { $1 }
  }

  var testDescription: String {
    "\(problem.rawValue): \(texts["page"] ?? "")"
  }

  static var all: [ProblemExample] {
    form + names + inclusions + markup + elsewhere
  }

  static var form: [ProblemExample] {
    [
      ProblemExample(.unclosedTag, "a ⟦{{title⟧\r\nb {{title}}"),
      ProblemExample(.unclosedTag, "a ⟦{{title }⟧\n"),
      ProblemExample(.unclosedTag, "⟦{{{body}}⟧"),
      ProblemExample(.unclosedTag, "⟦{{! a comment⟧\n{{"),
      ProblemExample(.unclosedTag, "⟦{{⟧"),
      ProblemExample(.unclosedSection, "⟦{{#tags}}⟧ a"),
      ProblemExample(.unclosedSection, "{{#is_overdue}}⟦{{#tags}}⟧ a{{/is_overdue}}"),
      ProblemExample(.unclosedSection, "⟦{{<layout}}⟧", ["layout": ""]),
      ProblemExample(.strayClose, "a ⟦{{/tags}}⟧"),
      ProblemExample(.strayClose, "{{#tags}}⟦{{/note}}⟧{{/tags}}"),
      ProblemExample(.malformedTag, "⟦{{}}⟧"),
      ProblemExample(.malformedTag, "⟦{{# }}⟧"),
      ProblemExample(.malformedTag, "{{⟦a b⟧}}"),
      ProblemExample(.malformedTag, "⟦{{=<%=}}⟧"),
      ProblemExample(.malformedTag, "⟦{{=<= =>=}}⟧"),
      ProblemExample(
        .tooMuch,
        String(repeating: "{{#is_overdue}}", count: 64) + "⟦{{#is_overdue}}⟧ {{#is_overdue}}"),
    ]
  }

  static var names: [ProblemExample] {
    [
      ProblemExample(.unknownName, "é {{⟦titel⟧}}"),
      ProblemExample(.unknownName, "{{#⟦taggs⟧}}{{/taggs}}"),
      ProblemExample(.unknownName, "{{^⟦x⟧}}{{/x}}"),
      ProblemExample(.unknownName, "{{⟦owner.nam⟧}}"),
      ProblemExample(.unknownName, "{{#services}}{{⟦titel⟧}}{{/services}}"),
      ProblemExample(.unknownName, "{{⟦name⟧}}{{#owner}}{{name}}{{/owner}}"),
      ProblemExample(.unknownName, "{{⟦owner.⟧}}"),
      ProblemExample(.unknownName, "{{>*⟦crad⟧}}"),
      ProblemExample(.wrongKind, "{{⟦services.name⟧}}"),
      ProblemExample(.wrongKind, "{{⟦title.name⟧}}"),
      ProblemExample(.wrongKind, "⟦{{is_overdue}}⟧"),
      ProblemExample(.wrongKind, "⟦{{services}}⟧"),
      ProblemExample(.wrongKind, "⟦{{owner}}⟧"),
      ProblemExample(.wrongKind, "⟦{{#title}}⟧a{{/title}}"),
      ProblemExample(.wrongKind, "⟦{{^body}}⟧a{{/body}}"),
      ProblemExample(.wrongKind, "{{⟦.⟧}}"),
      ProblemExample(.wrongKind, "{{#is_overdue}}{{⟦.⟧}}{{/is_overdue}}"),
      ProblemExample(.wrongKind, "{{>*⟦title⟧}}"),
      ProblemExample(.unescapedText, "⟦{{{title}}}⟧"),
      ProblemExample(.unescapedText, "⟦{{&title}}⟧"),
    ]
  }

  static var inclusions: [ProblemExample] {
    [
      ProblemExample(.missingTemplate, "{{>⟦parts/crad⟧}}", ["parts/card": ""]),
      ProblemExample(.missingTemplate, "{{<⟦x⟧}}{{/x}}"),
      ProblemExample(.missingTemplate, "{{>*⟦card⟧}}", ["card": ""]),
      ProblemExample(.unknownName, "{{>a}}{{>a}}", ["a": "{{⟦titel⟧}}"]),
      ProblemExample(.endlessInclusion, "⟦{{>page}}⟧"),
      ProblemExample(.endlessInclusion, "{{#is_overdue}}⟦{{>page}}⟧{{/is_overdue}}"),
      ProblemExample(.endlessInclusion, "{{#tags}}{{>a}}{{/tags}}", ["a": "⟦{{>a}}⟧"]),
      ProblemExample(
        .endlessInclusion, "{{#owner}}{{>a}}{{/owner}}",
        ["a": "{{#parts}}{{>b}}{{/parts}}{{>b}}", "b": "⟦{{>a}}⟧"]),
      ProblemExample(
        .unknownBlock, "{{<layout}}{{$⟦mian⟧}}{{/mian}}{{/layout}}",
        ["layout": "{{>b}}", "b": "{{$main}}{{/main}}"]),
      ProblemExample(
        .tooMuch, "{{<a}}{{$b}}⟦{{$b}}⟧{{/b}}{{/b}}{{/a}}", ["a": "{{$b}}{{/b}}"]),
    ]
  }

  static var markup: [ProblemExample] {
    [
      ProblemExample(.unsafePlace, "<p title=⟦{{title}}⟧>"),
      ProblemExample(.unsafeAddress, "<a href=\"⟦{{title}}⟧\">"),
      ProblemExample(.unsafeAddress, "<a href=\"⟦javascript:⟧void(0)\">"),
      ProblemExample(.markupInAttribute, "<p title=\"⟦{{body}}⟧\">"),
      ProblemExample(.unevenBranch, "⟦{{#note}}⟧<p title=\"{{/note}}\">"),
      ProblemExample(.unevenBranch, "<p title=\"⟦{{^note}}⟧\">{{/note}}"),
      ProblemExample(.unevenBranch, "<p>⟦{{>*card}}⟧", ["card": "<b", "row": "<!--"]),
      ProblemExample(
        .unevenBranch, "{{#owner}}⟦{{>a}}⟧>{{/owner}}",
        ["a": "{{#parts}}{{>a}}{{/parts}}<b"]),
      ProblemExample(.unfinishedMarkup, "<p title=\"a⟦>⟧"),
      ProblemExample(.forbiddenMarkup, "<p ⟦style=⟧\"color: red\">"),
      ProblemExample(.forbiddenMarkup, "<p class='a' ⟦onclick=⟧'a()'>"),
      ProblemExample(.forbiddenMarkup, "<script⟦>⟧a()</script>"),
      ProblemExample(.forbiddenMarkup, "<style⟦>⟧p {}</style>"),
      ProblemExample(.forbiddenMarkup, "<script defer⟦>⟧a()</script>"),
      ProblemExample(.forbiddenMarkup, "<script type=module⟦>⟧a()</script>"),
      ProblemExample(.forbiddenMarkup, "<style media=⟦>⟧p {}</style>"),
      ProblemExample(.forbiddenMarkup, "<style{{#owner}} hidden{{/owner}}⟦>⟧p {}</style>"),
      ProblemExample(.forbiddenMarkup, "<img alt='' src='⟦https:⟧//a.example/x.png'>"),
      ProblemExample(.forbiddenMarkup, "<script src='⟦//⟧a.example/x.js'></script>"),
      ProblemExample(.forbiddenMarkup, "<link rel='stylesheet' href='⟦https:⟧//a.example/a.css'>"),
      ProblemExample(.forbiddenMarkup, "<link rel=stylesheet href=⟦https:⟧//a.example/a.css>"),
      ProblemExample(.unsafeAddress, "<a href=⟦javascript:⟧a()>a</a>"),
      ProblemExample(.unevenBranch, "<p {{#tags}}⟦c⟧lick=\"{{.}}\" on{{/tags}}>"),
      ProblemExample(.unevenBranch, "<a {{#note}}on{{/note}}⟦c⟧lick='a()'>"),
      ProblemExample(.unevenBranch, "<a {{#note}}on{{/note}}{{^tags}}⟦c⟧lick='a()'{{/tags}}>"),
      ProblemExample(.unevenBranch, "<a on{{#note}}cli{{/note}}⟦c⟧k='a()'>"),
      ProblemExample(.unevenBranch, "<a{{#note}} onclick{{/note}}⟦=⟧'a()'>"),
      ProblemExample(.unevenBranch, "<a{{#note}} b{{/note}}⟦c⟧>"),
      ProblemExample(.unevenBranch, "<s⟦{{#note}}⟧crip{{/note}}t>"),
      ProblemExample(.forbiddenMarkup, "<a{{#note}} onclick{{/note}} ⟦=⟧'a()'>"),
    ]
  }

  /// What would lead or load from elsewhere unseen.
  static var elsewhere: [ProblemExample] {
    [
      ProblemExample(.unsafeAddress, #"<a href="⟦&⟧#106;avascript:alert(1)">a</a>"#),
      ProblemExample(.unsafeAddress, #"<a href="javascript⟦&⟧colon;alert(1)">a</a>"#),
      ProblemExample(.unsafeAddress, #"<img src="⟦\⟧\e.example/x.png">"#),
      ProblemExample(.unsafeAddress, #"<img src="/⟦\⟧e.example/x.png">"#),
      ProblemExample(.unsafeAddress, #"<img src="⟦&⟧#47;/e.example/x.png">"#),
      ProblemExample(.forbiddenMarkup, #"<img ⟦srcset=⟧"https://e.example/x.png 1x">"#),
      ProblemExample(.forbiddenMarkup, #"<svg><image href="⟦https:⟧//e.example/x.png"/></svg>"#),
      ProblemExample(.forbiddenMarkup, #"<svg><use href="⟦https:⟧//e.example/x.svg#a"/></svg>"#),
      ProblemExample(.forbiddenMarkup, #"<svg><use xlink:href="⟦//⟧e.example/x.svg#a"/></svg>"#),
      ProblemExample(
        .forbiddenMarkup, #"<svg><a><⟦set ⟧attributeName="href" to="javascript:a()"/></a></svg>"#),
      ProblemExample(.forbiddenMarkup, #"<⟦iframe ⟧srcdoc="<p>a</p>"></iframe>"#),
      ProblemExample(.forbiddenMarkup, #"<p ⟦srcdoc=⟧"a">"#),
      ProblemExample(.forbiddenMarkup, #"<⟦OBJECT>⟧</object>"#),
      ProblemExample(.forbiddenMarkup, #"<⟦embed/⟧>"#),
      ProblemExample(.forbiddenMarkup, #"<script src="assets/x.js">⟦a⟧lert(1)</script>"#),
      ProblemExample(.forbiddenMarkup, #"<⟦base ⟧href="https://e.example/">"#),
      ProblemExample(
        .forbiddenMarkup, #"<meta http-equiv="⟦r⟧efresh" content="0;url=https://e.example/">"#),
      ProblemExample(.forbiddenMarkup, #"<meta http-equiv=⟦R⟧efresh content="0;url={{title}}">"#),
      ProblemExample(
        .forbiddenMarkup, #"<meta content="0;url={{title}}" http-equiv="⟦&⟧#114;efresh">"#),
      ProblemExample(.forbiddenMarkup, #"<a ⟦ping=⟧"https://e.example/" href="x.html">a</a>"#),
    ]
  }
}

@Suite struct TemplateMistakeTests {
  @Test(arguments: ProblemExample.all)
  func `a mistake is found at its place`(example: ProblemExample) {
    let templates = SampleTemplates(example.texts)
    let diagnostics = templates.diagnostics
    #expect(diagnostics.map(\.code) == [example.problem.rawValue])
    #expect(diagnostics.compactMap(\.span) == templates.spans)
  }

  @Test(arguments: [
    "<script src='assets/a.js'></script><script defer src='a.js'></script>",
    "<script {{#is_overdue}}src='a.js'{{/is_overdue}}></script>",
    "<script type=module src=a.js></script><a href=https://a.example/>a</a>",
    "<a href='https://a.example/'>a</a><img alt='' src='assets/a.png'>",
    "<a href='?a=1&amp;b=2'>a</a><a href='https://a.example/?a&amp;b'>a</a>",
    "<svg><use href='#a'/><image href='assets/a.png'/><a href='https://a.example/'>a</a></svg>",
    "<meta http-equiv='Content-Security-Policy' content=\"default-src {{title}}\">",
    "<setting><baseline></base></setting>",
    "<p>style=, onclick= and &lt;script> in a sentence</p>", "<title>style=</title>",
  ])
  func `what a page may have is no mistake`(text: String) {
    #expect(SampleTemplates(text).diagnostics.map(\.code) == [])
  }

  @Test func `all mistakes of a file are found at once`() {
    let templates = SampleTemplates(
      "⟦{{/a}}⟧ ⟦{{#tags}}⟧ {{⟦b⟧}} ⟦{{}}⟧ {{⟦titel⟧}} ⟦{{{title}}}⟧ ⟦{{⟧")
    #expect(Set(templates.diagnostics.compactMap(\.span)).isSuperset(of: templates.spans))
  }

  @Test func `a mistake in a partial shows the way to it and the way out`() {
    let templates = SampleTemplates([
      "page": "<ul>\n  {{#services}}{{>parts/row}}{{/services}}\n</ul>",
      "parts/row": "<li>{{>parts/link}}", "parts/link": "{{nmae}}",
    ])
    #expect(
      templates.diagnostics.map { $0.text(in: Sources(templates.set.files)) } == [
        """
        templates/parts/link.mustache:1:3: error[TPL-010]: unknown name 'nmae'
          1 | {{nmae}}
            |   ^~~~
        templates/parts/row.mustache:1:5: note: included from here
        templates/page.mustache:2:16: note: included from here
        help: did you mean 'name'?
        """
      ])
  }

  @Test func `a page without template says so`() {
    let diagnostics = SampleTemplates("").set.compile("pgae", for: SamplePage.shape.layout).1
    #expect(diagnostics.map(\.message.english) == ["no template 'pgae.mustache'"])
    #expect(diagnostics.map { $0.help.map(\.english) } == [["did you mean 'page'?"]])
  }

  @Test func `bytes that are no text are refused`() {
    let file = TemplateFile(name: "page.mustache", path: "page.mustache", bytes: [0x61, 0xFF])
    #expect(TemplateSet(builtIn: [file]).diagnostics.map(\.code) == ["TPL-006"])
  }

  @Test func `a file too large is refused`() {
    let text = String(repeating: "a", count: 1 << 20)
    #expect(TemplateSet(builtIn: [TemplateFile(name: "a", text: text)]).diagnostics.isEmpty)
    let larger = TemplateSet(builtIn: [TemplateFile(name: "a", text: text + "a")])
    #expect(larger.diagnostics.map(\.code) == ["TPL-005"])
  }

  @Test func `two shapes of one name are refused`() {
    let other = Shape<Int>("page", "another page", [.text("x", "x") { String($0) }])
    let shape = Shape<Int>("page", "a page", [.list("inner", of: other, "inner") { [$0] }])
    let set = TemplateSet(builtIn: [
      TemplateFile(name: "page.mustache", text: "{{#inner}}{{/inner}}")
    ])
    #expect(set.compile("page", for: shape.layout).1.map(\.code) == ["TPL-016"])
  }

  @Test func `every problem is documented and has an example`() throws {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
    let guide = try String(
      contentsOf: root.appending(path: "docs/templates.md"), encoding: .utf8)
    let shown = Set(ProblemExample.all.map(\.problem))
    for problem in TemplateMistake.allCases {
      #expect(guide.contains("| `\(problem.rawValue)` |"))
      let isShownElsewhere = problem == .notText || problem == .ambiguousShape
      #expect(shown.contains(problem) || isShownElsewhere, "\(problem)")
    }
  }
}
