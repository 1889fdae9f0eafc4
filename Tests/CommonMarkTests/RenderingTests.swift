// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML
import Testing

@testable import CommonMark

/// A rendering that answers for every link with what stands in it.
private var portal: Rendering { rendering(.english) }

private func rendering(_ words: Rendering.Words) -> Rendering {
  Rendering(words: words) { link in
    link.destination.hasPrefix("javascript:")
      ? .refused(class: "refused") : .address(link.destination, [LinkAttribute(.rel, "x")])
  }
}

private func html(_ text: String, _ rendering: Rendering = portal) -> String {
  read(text).html(rendering).text
}

@Suite struct RenderingTests {
  @Test(arguments: [65_534, 65_535, 65_536, 200_000])
  func `a text is written to its end, however long it is`(length: Int) {
    let word = String(repeating: "x", count: length)
    #expect(
      html("\(word)\n\n    \(word)\n")
        == "<p>\(word)</p>\n<pre tabindex=\"0\"><code>\(word)\n</code></pre>\n")
  }

  @Test func `headings go one level down and have the anchors that GitHub makes`() {
    #expect(
      html("# Über & *Recovery*!\n###### Six\n## Six\n") == """
        <h2 id="über--recovery">Über &amp; <em>Recovery</em>!</h2>
        <h6 id="six">Six</h6>
        <h3 id="six-1">Six</h3>

        """)
  }

  @Test func `below a heading of the page headings go down one level at a time`() {
    var rendering = portal
    rendering.headingIDPrefix = nil
    rendering.parentLevel = 1
    rendering.headingShift = 0
    #expect(
      html("#### Deep\n## Higher\n###### Deeper\n### Up\n", rendering)
        == "<h2>Deep</h2>\n<h2>Higher</h2>\n<h3>Deeper</h3>\n<h3>Up</h3>\n")
  }

  @Test func `a name from right to left stands in an element, plain in the words of an image`() {
    #expect(
      html("by *נועה* & ![נועה](a.png) `נועה`\n")
        == "<p>by <em><bdi>נועה</bdi></em> &amp; <img src=\"a.png\" alt=\"נועה\" rel=\"x\" /> "
        + "<code>נועה</code></p>\n")
  }

  @Test func `no override of the direction turns what a document says`() {
    #expect(
      html("a\u{202E}b\u{202C} – `c\u{202D}d`\n")
        == "<p>ab\u{202C} – <code>cd</code></p>\n")
  }

  @Test func `a prefix stands before each anchor`() {
    var rendering = portal
    rendering.headingIDPrefix = "w-"
    #expect(html("# A\n", rendering) == "<h2 id=\"w-a\">A</h2>\n")
  }

  @Test func `an anchor is never given twice`() {
    #expect(
      read("# a\n# a\n# a-1\n# a\n# ?\n# !\n").anchors
        == ["a", "a-1", "a-1-1", "a-2", "section", "section-1"])
  }

  @Test func `a refused link is text in a span`() {
    #expect(
      html("[a *b*](javascript:x) ![c](javascript:y) <https://e.org> www.e.org") == """
        <p><span class="refused">a <em>b</em></span> <span class="refused">c</span> \
        <a href="https://e.org" rel="x">https://e.org</a> \
        <a href="http://www.e.org" rel="x">www.e.org</a></p>

        """)
  }

  @Test func `a note follows the text of a refused link, and is escaped`() {
    let rendering = Rendering(words: .english) { _ in .refused(class: "refused", note: "(<none>)") }
    #expect(
      html("[a](b) ![c](d)", rendering) == """
        <p><span class="refused">a <small>(&lt;none&gt;)</small></span> \
        <span class="refused">c <small>(&lt;none&gt;)</small></span></p>

        """)
  }

  @Test func `nothing of a link reaches the page but through resolve`() {
    let rendering = Rendering(words: .english) { _ in .refused(class: "r\"><b>") }
    let page = html("[a](b \"t\") ![c](d) <e:f> g@h.de http://i.de\n\n| [j](k) |\n|:-|", rendering)
    #expect(!page.contains("href") && !page.contains("src") && !page.contains("<b>"))
  }

  @Test func `an image inside a link, and a link inside an image's text`() {
    #expect(
      html("[![a `b`](c \"t\")](d) ![x [y](z)](w)") == """
        <p><a href="d" rel="x"><img src="c" alt="a b" rel="x" title="t" /></a> \
        <img src="w" alt="x y" rel="x" /></p>

        """)
  }

  @Test func `raw HTML is shown as text and comments are left out`() {
    #expect(
      html("a <b>c</b><!-- d -->\n\n<script>\nx\n</script>\n\n<!-- e\n\nf -->\n\n<!-- open") == """
        <p>a &lt;b&gt;c&lt;/b&gt;</p>
        <pre class="raw-html" tabindex="0">&lt;script&gt;
        x
        &lt;/script&gt;
        </pre>
        <pre class="raw-html" tabindex="0">&lt;!-- open
        </pre>

        """)
  }

  @Test func `raw HTML passes where the caller allows it`() {
    var rendering = portal
    rendering.rawHTML = .passed
    #expect(html("<i>a</i>\n", rendering) == "<p><i>a</i></p>\n")
    rendering.rawHTML = .filtered
    #expect(html("<i>a</i> <XMP >\n", rendering) == "<p><i>a</i> &lt;XMP ></p>\n")
  }

  @Test func `no two tables of a text are called the same`() {
    let page = html("| a |\n| - |\n\n| b |\n| - |\n", portal)
    #expect(page.contains("aria-label=\"Table\"") && page.contains("aria-label=\"Table 2\""))
  }

  @Test func `a table can be scrolled by keyboard and aligns by class`() {
    #expect(
      html("| a | |\n|:-:| --- |\n| b |\n") == """
        <div class="table" tabindex="0" role="region" aria-label="Table">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-center">a</th>
        <td></td>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-center">b</td>
        <td></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func `a task has a box with a label`() {
    #expect(
      html("- [ ] open\n- [x] **done**\n- \\[ ] none\n") == """
        <ul>
        <li class="task"><input type="checkbox" disabled aria-label="To do" /> open</li>
        <li class="task"><input type="checkbox" disabled checked aria-label="Done" /> \
        <strong>done</strong></li>
        <li>[ ] none</li>
        </ul>

        """)
    #expect(read("1. [X] a *b*\n").taskItems.map(\.text) == ["a b"])
  }

  @Test func `a note is set apart under a title in the caller's words`() {
    let words = Rendering.Words(table: "", taskOpen: "", taskDone: "") { "<\($0.name)>" }
    #expect(
      html("> [!WARNING]\n> Mind **this**.\n>\n> > [!tip]\n> >\n> > - a\n", rendering(words))
        == """
        <div class="note note-warning" role="note">
        <p class="note-title">&lt;warning&gt;</p>
        <p>Mind <strong>this</strong>.</p>
        <div class="note note-tip" role="note">
        <p class="note-title">&lt;tip&gt;</p>
        <ul>
        <li>a</li>
        </ul>
        </div>
        </div>

        """)
  }

  @Test(arguments: ["> [!NOTE]\n", "> [!NOTE] text\n", "> [!OTHER]\n> text\n", "> \\\n> [!NOTE]\n"])
  func `a quote without a note's first line stays a quote`(text: String) {
    #expect(html(text).hasPrefix("<blockquote>\n<p>"))
  }

  @Test(arguments: [
    ("~~a *b* `c`~~", "<del>a <em>b</em> <code>c</code></del>"), ("\\~~a~~", "~~a~~"),
    ("\\~a~ `\\~` ~b~", "~a~ <code>\\~</code> <del>b</del>"), ("*~a*~", "<em>~a</em>~"),
    ("a~b~c", "a<del>b</del>c"), ("\\\\~a~", "\\<del>a</del>"), ("~ a~", "~ a~"),
    ("~~a~ b~~", "~~a~ b~~"),
  ])
  func `tildes strike as on GitHub`(text: String, expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  @Test func `controls that HTML forbids do not reach the page`() {
    #expect(html("a\u{1}b `\u{7F}`") == "<p>a\u{FFFD}b <code>\u{FFFD}</code></p>\n")
  }

  @Test func `bytes that are no UTF-8 become U+FFFD`() {
    let document = Markdown([0x61, 0xFF, 0x00, 0x62], file: .init(0))
    #expect(document.html(.plain).text == "<p>a\u{FFFD}\u{FFFD}b</p>\n")
  }

  @Test func `code can be scrolled by keyboard and names its language`() {
    #expect(
      html("```sh extra\nls <x>\n```\n\n    y\n") == """
        <pre tabindex="0"><code class="language-sh">ls &lt;x&gt;
        </code></pre>
        <pre tabindex="0"><code>y
        </code></pre>

        """)
  }

  @Test func `every twenty lines of code have an element, so that paper parts no line`() {
    let sheet = String(repeating: "restart\n", count: 20)
    #expect(
      html("```\n\(sheet)\(sheet)```\n") == """
        <pre tabindex="0"><code>\(sheet)</code><code>\(sheet)</code></pre>

        """)
  }

  @Test func `a section is written without its heading`() {
    let document = read("# A\nx\n## B\ny\n# C\nz\n")
    #expect(
      document.html(below: document.headings[0], portal).text
        == "<p>x</p>\n<h3 id=\"b\">B</h3>\n<p>y</p>\n")
  }
}
