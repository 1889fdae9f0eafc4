// SPDX-License-Identifier: Apache-2.0

import Phrasing
import Synchronization
import Testing

@Suite struct TemplatePhraseTests {
  private static let german = Phrasebook(
    tag: "de",
    ["Due on": "Fällig am", "Close": "Schließen", "Salt & <pepper>": "Salz & <Pfeffer>"])

  @Test(arguments: [
    ("<p>Due on {{title}}</p>", "<p>Fällig am A &amp; B</p>"),
    ("<p>\n  Due   on\n</p>", "<p>\n  Fällig am\n</p>"),
    (
      #"<a title="Close" href="{{link}}">Close</a>"#,
      #"<a title="Schließen" href="a.html">Schließen</a>"#
    ),
    (
      #"<b data-say-end='Close' data-end="Close" class="Close">–</b>"#,
      #"<b data-say-end='Schließen' data-end="Close" class="Close">–</b>"#
    ),
    ("<!-- Close --><xmp>Close</xmp>", "<!-- Close --><xmp>Close</xmp>"),
    (
      "<p>{{#is_overdue}}Close{{/is_overdue}}{{^is_overdue}}Due on{{/is_overdue}}</p>",
      "<p>Fällig am</p>"
    ),
    ("<p>Salt &amp; &lt;pepper&gt;</p>", "<p>Salz &amp; &lt;Pfeffer&gt;</p>"),
    ("<p>Bread &amp;amp; butter,&nbsp;milk</p>", "<p>Bread &amp;amp; butter,&nbsp;milk</p>"),
  ])
  func `words of a template are told in the language`(page: String, told: String) throws {
    #expect(try SampleTemplates(page).render(in: Self.german) == told)
  }

  @Test func `what a book says is escaped`() throws {
    let book = Phrasebook(tag: "de", ["Close": #"<script>"'&"#])
    let page = try SampleTemplates(#"<p title="Close">Close</p>"#).render(in: book)
    #expect(!page.contains("<script>"))
    #expect(page.ranges(of: "&lt;script&gt;").count == 2)
  }

  @Test func `a book is asked for words alone`() throws {
    let asked = Mutex<[String]>([])
    let book = Phrasebook(tag: "de", [:]) { pattern in asked.withLock { $0.append(pattern) } }
    let page = #"<p class="Big" id="Top">{{title}} – 12 <i>Late</i></p>"#
    let told = try SampleTemplates(page).render(in: book)
    #expect(try told == SampleTemplates(page).render())
    #expect(asked.withLock { $0 } == ["Late"])
  }
}
