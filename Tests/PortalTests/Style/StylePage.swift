// SPDX-License-Identifier: Apache-2.0

import Portal
import Templates
import TestSupport

/// `docs/style.html`: every part of the templates with sample values and its fields, by the style
/// sheet of the portal.
struct StylePage {
  /// A part as the page shows it.
  struct Section {
    let name: String
    /// What the part says of itself and its fields.
    let fields: String
    let samples: [String]
  }

  let sections: [Section]

  init(_ files: [TemplateFile] = Looks.builtIn) {
    let texts = Dictionary(
      files.compactMap { file in Self.template(file).map { ($0, file) } },
      uniquingKeysWith: { $1 }
    ).mapValues { String(decoding: $0.bytes, as: UTF8.self) }
    sections = texts.keys.filter { $0.hasPrefix("parts/") }.sorted().map { name in
      Self.section(String(name.dropFirst("parts/".count)), texts[name] ?? "", texts)
    }
  }

  /// The name of a template without its ending, `nil` for other files.
  private static func template(_ file: TemplateFile) -> String? {
    file.name.hasSuffix(".mustache") ? String(file.name.dropLast(".mustache".count)) : nil
  }

  private static func section(
    _ name: String, _ text: String, _ texts: [String: String]
  ) -> Section {
    let template = LenientTemplate(text, partials: texts)
    let samples = StyleSamples.samples(of: name).enumerated().map { number, sample in
      let values = StyleSamples.common.merging(sample) { $1 }
      return owned(template.render(.object(values)), by: "\(name)-\(number + 1)")
    }
    return Section(name: name, fields: comment(of: text), samples: samples)
  }

  /// The comment at the head of a part, its lines joined.
  private static func comment(of text: String) -> String {
    guard let comment = text.firstMatch(of: #/\{\{!([^}]*)\}\}/#) else { return "" }
    return comment.1.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A sample with ids of its own, since parts may stand only once on a page.
  private static func owned(_ markup: String, by name: String) -> String {
    markup.replacing(#/ (id|for|aria-labelledby|aria-describedby|name)="([^"]+)"/#) { match in
      " \(match.1)=\"\(name)-\(match.2)\""
    }
  }

  /// The page, in the frame of the portal without its menu.
  var text: String {
    let contents = sections.map {
      "<li><a href=\"#part-\($0.name)\">\($0.name)</a></li>"
    }
    return Self.head + "<ul class=\"contents\">\n" + contents.joined(separator: "\n")
      + "\n</ul>\n</nav>\n" + Self.ground + sections.map(\.markup).joined() + Self.foot
  }

  private static let head = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Components of the portal</title>
    <link rel="stylesheet" href="../templates/assets/portal.css">
    </head>
    <body>
    <div class="column">
    <main id="main">
    <header class="page-header">
    <p class="eyebrow">Holdfast</p>
    <h1>Components of the portal</h1>
    <p class="lead">Every part of templates/parts with sample values, and the fields that it shows. \
    Light or dark is the setting of the system.</p>
    </header>
    <nav class="on-page" aria-label="Parts">

    """

  private static let ground = """
    <section>
    <h2 id="text">Text, lists and forms</h2>
    <h3>A heading of the third level</h3>
    <p>Text keeps a readable measure. A <a href="#link">link</a>, <code>code</code>, a \
    <mark>word that was searched</mark>.</p>
    <p class="empty">The empty state says what is missing, in a sentence.</p>
    <dl class="facts"><div><dt>Owner</dt><dd>Ada Okafor</dd></div><div><dt>Sites</dt><dd>Leeds \
    <span class="row-note">Primary site</span></dd></div></dl>
    <div class="areas"><article class="area"><h3>People</h3><p>An area has a level, and the reason \
    why it is not one higher.</p></article></div>
    <div class="filter"><label>Filter by words <input type="search" value="pay"></label>\
    <label>Tier <select><option>All</option></select></label>\
    <button class="button" type="button">Send</button></div>
    </section>

    """

  private static let foot = "</main>\n</div>\n</body>\n</html>\n"
}

extension StylePage.Section {
  fileprivate var markup: String {
    let fields = fields.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return """
      <section>
      <h2 id="part-\(name)">\(name)</h2>
      <p>\(fields)</p>
      \(samples.map { "<div class=\"card\">\n\($0)</div>\n" }.joined())</section>

      """
  }
}
