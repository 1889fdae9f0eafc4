// SPDX-License-Identifier: Apache-2.0

import Portal
import Templates

extension TemplateContext {
  /// The data as Markdown: what every page has, the parts, each page, each record.
  ///
  /// Of all pages this is docs/template-reference.md.
  var markdown: String {
    let records = layouts.filter { layout in !families.contains { $0.layout.name == layout.name } }
    let sections =
      [Self.introduction] + (families.count > 1 ? [everyPage, Self.parts, "## Pages", pages] : [])
      + families.map { page($0) } + (families.count > 1 ? ["## Records"] : [])
      + records.sorted { $0.name < $1.name }.map(\.section)
    return sections.joined(separator: "\n\n") + "\n"
  }

  private static let introduction = """
    # The data of pages

    `holdfast templates context --format markdown` writes this file from the tables that pages are \
    made from and templates are checked against. How to read it, and what the words of the column \
    *holds* mean, is in [templates/README.md](../templates/README.md).
    """

  /// How many fields all pages begin with: those of the frame around them.
  private var frameSize: Int {
    guard families.count > 1, let first = families.first else { return 0 }
    return families.reduce(first.layout.fields.count) { size, family in
      zip(first.layout.fields.prefix(size), family.layout.fields).prefix { $0.name == $1.name }
        .count
    }
  }

  private var everyPage: String {
    let fields = families.first.map { Array($0.layout.fields.prefix(frameSize)) } ?? []
    return """
      ## Every page

      The frame (`layout.mustache`) shows these fields, and every page has them besides its own.

      \(table(of: fields))
      """
  }

  private var pages: String {
    "The pages are \(families.map { "[\($0.name)](#\($0.name))" }.joined(separator: ", "))."
  }

  private func page(_ family: PageFamily) -> String {
    let own = Array(family.layout.fields.dropFirst(frameSize))
    let head = """
      ### \(family.name)

      `\(family.template).mustache`, for `\(family.pattern)`. \(family.summary)
      """
    return own.isEmpty ? head : "\(head)\n\n\(table(of: own))"
  }

  /// The parts with what their first lines say of them.
  private static var parts: String {
    let parts = Looks.builtIn.filter { $0.name.hasPrefix("parts/") }
    let rows = parts.map { part in
      "| `\(part.name.dropLast(".mustache".count))` | \(cell(part.comment)) |"
    }
    return """
      ## Parts

      A part is used inside a section of its own record, so it sees the record's fields first.

      | part | what it shows |
      | --- | --- |
      \(rows.joined(separator: "\n"))
      """
  }
}

extension TemplateFile {
  /// The comment at the head of the file, its lines joined.
  fileprivate var comment: String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let comment = text.firstMatch(of: #/\{\{!([^}]*)\}\}/#) else { return "" }
    return comment.1.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Layout {
  fileprivate var section: String {
    """
    ### \(name) record

    \(summary.prefix(1).uppercased() + summary.dropFirst()).

    \(table(of: fields))
    """
  }
}

private func table(of fields: [Layout.Field]) -> String {
  let rows = fields.map { "| `\($0.name)` | \($0.kind.marked) | \(cell($0.summary)) |" }
  return (["| field | holds | meaning |", "| --- | --- | --- |"] + rows).joined(separator: "\n")
}

/// A text as the cell of a table: no bar ends it.
private func cell(_ text: String) -> String {
  text.replacing("|", with: "\\|")
}

extension Layout.Kind {
  /// The kind in a table, leading to the record that it holds.
  fileprivate var marked: String {
    guard let record = nested?.name else { return word }
    let link = "[\(record)](#\(record)-record)"
    if case .records = self { return "list of \(link)" }
    return "record \(link)"
  }
}
