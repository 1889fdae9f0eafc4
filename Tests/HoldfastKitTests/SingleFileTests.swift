// SPDX-License-Identifier: Apache-2.0

import Foundation
import HoldfastKit
import Testing

/// All pages of a copy in one HTML file.
@Suite struct SingleFileTests {
  private static func page(_ title: String, _ main: String, menu: String = "") -> String {
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; form-action 'none'">
    <title>\(title)</title><script src="assets/portal.js" defer></script></head>
    <body><nav>\(menu)</nav><main id="main"><header class="page-header"><h1>\(title)</h1></header>
    \(main)</main><footer>foot</footer></body></html>
    """
  }

  private static let files = [
    "index.html": page(
      "Home", "<a href=\"data/portal.json\">data</a>",
      menu: "<a href=\"services.html\">S</a><a href=\"404.html\">4</a>"),
    "about.html": page("About &amp; more", "<template><p>gone</p></template><p>kept</p>"),
    "404.html": page("Not here", ""),
    "services.html": page(
      "Services",
      "<a href=\"services/zeta.html#risks\">Z</a><a href=\"services/alpha.html\">A</a>"),
    "services/alpha.html": page(
      "Alpha", "<img src=\"../assets/a.png\" alt=\"\"><a href=\"https://example.org/\">out</a>"),
    "services/zeta.html": page(
      "Zeta",
      """
      <h2 id="risks">Risks</h2><div data-widget><div>gone</div></div>
      <svg aria-labelledby="t u"><title id="t">x</title><path marker-end="url(#u)"/></svg>
      <a href="#risks">up</a><a href="../about.html">about</a>
      """),
    "assets/portal.css": "p { color: red }", "assets/book.css": "", "assets/a.png": "abc",
    "data/portal.json": #"{"asOf": "2026-11-21", "program": "A \"B\" <C>"}"#,
  ]

  /// - Parameters:
  ///   - language: that of the pages.
  ///   - names: pairs of what stands in the files and what is to stand there.
  private func book(language: String = "en", names: [String: String] = [:]) throws -> String {
    let folder = try TemporaryFolder()
    let files = Self.files.mapValues { file in
      names.reduce(file.replacing("<html lang=\"en\">", with: "<html lang=\"\(language)\">")) {
        $0.replacing($1.key, with: $1.value)
      }
    }
    try publish(files, to: folder.path("public"))
    let summary = try packSingleFile(
      folder.path("public"), to: folder.path("portal.html"), jobs: 1)
    #expect(summary.count == 5)
    let text = try String(contentsOfFile: folder.path("portal.html"), encoding: .utf8)
    #expect(summary.size == text.utf8.count)
    return text
  }

  @Test func `pages stand in reading order, each with its contents entry`() throws {
    let book = try book()
    let articles = book.matches(of: /<article class="book-page" id="([^"]*)">/).map { $0.1 }
    #expect(
      articles == [
        "index.html", "services.html", "services_-zeta.html", "services_-alpha.html", "about.html",
      ])
    let contents = book.matches(of: /<li[^>]*><a href="#([^"]*)">/).map { $0.1 }
    #expect(contents == articles)
  }

  @Test func `links lead to places in the file, pictures are in it`() throws {
    let book = try book()
    for part in [
      "<a href=\"#services_-zeta.html_.risks\">Z</a>", "<h3 id=\"services_-zeta.html_.risks\">",
      "<a href=\"#services_-zeta.html_.risks\">up</a>", "<a href=\"#about.html\">about</a>",
      "<a>data</a>", "<a href=\"https://example.org/\">out</a>",
      "src=\"data:image/png;base64,YWJj\"",
      "aria-labelledby=\"services_-zeta.html_.t services_-zeta.html_.u\"",
      "marker-end=\"url(#services_-zeta.html_.u)\"",
    ] {
      #expect(book.contains(part), "\(part)")
    }
  }

  @Test func `there is one first heading, no script, and what only scripts use is gone`() throws {
    let book = try book()
    #expect(book.matches(of: /<h1/).count == 1)
    #expect(book.contains("<h1>A &quot;B&quot; &lt;C&gt;</h1>"))
    for word in ["<script", "gone", "<template", "foot</footer>"] {
      #expect(!book.contains(word), "\(word)")
    }
    let ids = book.matches(of: #/ id="([^"]*)"/#).map { $0.1 }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `names from right to left are set apart in the title and the contents`() throws {
    let apart = "<bdi><span>נועה</span> <span>לוי</span></bdi>"
    let book = try book(names: [
      #"A \"B\" <C>"#: "נועה לוי, 3", "<h1>Alpha</h1>": "<h1>Team \(apart), 4</h1>",
    ])
    #expect(book.contains("<h1>\(apart), 3</h1>"))
    #expect(book.contains("<title>נועה לוי, 3</title>"))
    #expect(book.contains("<a href=\"#services_-alpha.html\">Team \(apart), 4</a>"))
  }

  @Test(arguments: [
    ("en", ##"href="#main">Skip to"##), ("de-CH", ##"href="#main">Zum Inhalt"##),
    ("fr", ##"href="#main" lang="en">Skip to"##),
  ])
  func `the file's own words are marked where they are in another language than the pages`(
    language: String, skip: String
  ) throws {
    let book = try book(language: language)
    #expect(book.contains("<html lang=\"\(language)\">"))
    #expect(book.contains(skip))
  }

  @Test func `the style is allowed by its digest, and the sheets carry name and number`() throws {
    let book = try book()
    let style = try #require(book.firstMatch(of: /<style>([\s\S]*)<\/style>/)?.1)
    #expect(style.contains("counter(page)"))
    #expect(style.contains(#"content: "A \22 B\22  \3c C> · as of 21 November 2026 · copy "#))
    let digest = SHA256.digest(of: Array(style.utf8)).hexadecimal
    let allowed = try #require(book.firstMatch(of: /style-src 'sha256-([^']*)'/)?.1)
    let bytes = try #require(Data(base64Encoded: String(allowed)))
    #expect(
      bytes.map { String(format: "%02x", $0) }.joined() == String(decoding: digest, as: UTF8.self))
  }
}
