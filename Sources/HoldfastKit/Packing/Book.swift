// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import HTML
import Phrasing
import Portal
import StructuredData

/// All pages as one: a title, contents, and an article for each page.
struct Book {
  let places: [BookOrder.Place]
  private let paths: Set<String>
  private let language: Language
  private let languageTag: String
  /// What marks the book's own words where they are in another language than the pages.
  private let ownLanguage: String
  private let identity: CopyIdentity
  /// Style sheets and pictures by their paths.
  private let files: [String: [UInt8]]

  /// How many bytes of pages a book may hold: beyond this, browsers do not open it any more.
  static let sizeLimit = 64 << 20

  static let styles = ["assets/portal.css", "assets/book.css"]
  static let data = FigureFile.figures.path

  /// `nil` where the copy has no home page, or does not say what it is.
  init?(_ places: [BookOrder.Place], _ files: [String: [UInt8]], copy: Digest) {
    guard let home = places.first?.page, home.path == "index.html" else { return nil }
    language = (try? Looks().language(home.language)) ?? .english
    let data = files[Self.data] ?? []
    guard let identity = CopyIdentity(data, copy, unnamed: language.unnamedProgramme) else {
      return nil
    }
    self.places = places
    self.files = files
    self.identity = identity
    paths = Set(places.map(\.page.path))
    languageTag = home.language ?? "en"
    let isKnown = Looks.languageTags(with: []).contains(primaryLanguage(of: languageTag))
    ownLanguage = isKnown ? "" : " lang=\"en\""
  }

  func article(of page: PageOutline) -> [UInt8] {
    BookPage(page, among: paths) { picture($0) }.html
  }

  /// A picture as an address that holds it.
  private func picture(_ path: String) -> String? {
    let type = MediaType(of: path)
    guard type.isPicture, let bytes = files[path] else { return nil }
    return "data:\(type.name);base64," + Base64.text(of: bytes)
  }

  /// Everything before the first article.
  var head: [UInt8] {
    let style = style
    let name = HTMLText(escaping: identity.programme).text
    let lead = language.book(
      pages: places.count, asOf: identity.asOf, copy: identity.copy)
    let digest = Base64.text(of: SHA256.digest(of: Array(style.utf8)).bytes)
    let actions = Set(places.compactMap(\.page.formAction)).sorted().joined(separator: " ")
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(languageTag)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'sha256-\(digest)'; img-src data:; \
      form-action \(actions.isEmpty ? "'none'" : actions); base-uri 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex, nofollow">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <title>\(name)</title>
      <style>\(style)</style>
      </head>
      <body>
      <a class="skip" href="#main"\(ownLanguage)>\(language.skipToContent)</a>
      <div class="column">
      <main id="main" class="book">
      <header class="page-header">
      <h1>\(Self.isolated(name))</h1>
      <p class="lead"\(ownLanguage)>\(HTMLText(escaping: lead).text)</p>
      </header>
      \(contents)

      """.utf8)
  }

  private var contents: String {
    let items = places.map { place in
      let anchor = percentEncoded(BookPage.anchor(place.page.path, nil))
      return "<li\(place.isInner ? " class=\"book-inner\"" : "")>"
        + "<a href=\"#\(anchor)\">\(Self.isolated(place.page.heading))</a></li>\n"
    }
    return "<nav class=\"book-contents\" aria-labelledby=\"contents\">\n"
      + "<h2 id=\"contents\"\(ownLanguage)>\(language.contents)</h2>\n<ol>\n\(items.joined())</ol>\n</nav>"
  }

  /// HTML without tags, its names from right to left in a `bdi`.
  private static func isolated(_ html: String) -> String {
    var bytes: [UInt8] = []
    RightToLeft.isolate(html, to: &bytes) { $1.append(contentsOf: $0.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The copy's own style, that of a book, and what runs along the foot of each sheet.
  private var style: String {
    let sheets = Self.styles.map { String(decoding: files[$0] ?? [], as: UTF8.self) }
    let title = language.bookFoot(
      name: identity.programme, asOf: identity.asOf, copy: identity.copy)
    let foot = """
      @page { @bottom-left { content: "\(Self.styleText(title))" } \
      @bottom-right { content: counter(page) " / " counter(pages) } }

      """
    return (sheets + [foot]).joined(separator: "\n").replacing("</", with: "<\\/")
  }

  /// A text as what stands between the quotes of a string of CSS.
  private static func styleText(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      "\\\"<\n\r".unicodeScalars.contains(scalar)
        ? "\\\(String(scalar.value, radix: 16)) " : String(scalar)
    }.joined()
  }
}

/// What a copy says of itself.
private struct CopyIdentity {
  let programme: String
  let asOf: CalendarDay
  /// The first digits of the digest of its `SHA256SUMS`.
  let copy: String

  init?(_ data: [UInt8], _ digest: Digest, unnamed: String) {
    let source = SourceFile(path: Book.data, bytes: data)
    let members = readJSON(source, file: FileID(0)).tree.map { Array($0.root.members) } ?? []
    func text(_ key: String) -> String { members.first { $0.key == key }?.value.text ?? "" }
    guard let day = CalendarDay(text("asOf")) else { return nil }
    let name = text("program")
    programme = name.isEmpty ? unnamed : name
    asOf = day
    copy = digest.short
  }
}
