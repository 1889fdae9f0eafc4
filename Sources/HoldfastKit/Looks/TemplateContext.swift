// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing
import Portal
import StructuredData
import Templates

/// The form in which the data of pages are told.
package enum ContextForm: String, CaseIterable, Sendable {
  case text, json, markdown
}

/// What a page offers its template: every field with its type and meaning.
///
/// All of it comes from the tables by which pages are made and templates are checked.
package struct TemplateContext: Sendable {
  /// The pages that are told of.
  let families: [PageFamily]
  /// The records of these pages, the pages' own first, each once.
  let layouts: [Layout]

  /// The data of every page.
  package init() {
    families = PageFamily.all
    layouts = distinct(families.map(\.layout) + families.flatMap(\.layout.reachable))
  }

  /// The data of a page, or of a record that pages show.
  ///
  /// - Parameter name: `service`, `pages/service.mustache`, or a record such as `finding`.
  package init(of name: String) throws(UnknownName) {
    let parts = name.split(separator: "/").filter { $0 != "templates" && $0 != "pages" }
    var page = parts.joined(separator: "/")
    if page.hasSuffix(".mustache") { page.removeLast(".mustache".count) }
    let all = TemplateContext()
    if let family = PageFamily.all.first(where: { $0.name == page }) {
      families = [family]
      layouts = family.layout.reachable
    } else if let layout = all.layouts.first(where: { $0.name == page }) {
      families = []
      layouts = layout.reachable
    } else {
      let names = PageFamily.all.map(\.name) + all.layouts.map(\.name)
      throw UnknownName(
        "no page or record '\(name)'",
        help: didYouMean(
          page, among: names, otherwise: "'holdfast templates context' lists the pages"))
    }
  }

  /// The data in a form that people or programs read.
  package func text(as form: ContextForm) -> String {
    switch form {
    case .text: layouts.map(\.listing).joined(separator: "\n")
    case .json: String(decoding: json.bytes(pretty: true), as: UTF8.self)
    case .markdown: markdown
    }
  }

  /// The pages, a line each: the name, where it stands, what it shows.
  package static var pageList: String {
    aligned(PageFamily.all.map { [$0.name, $0.pattern, $0.summary] })
  }
}

/// Layouts, of several of one name the first.
private func distinct(_ layouts: [Layout]) -> [Layout] {
  var names: Set<String> = []
  return layouts.filter { names.insert($0.name).inserted }
}

extension Layout {
  /// The record in lines: its name and meaning, then its fields.
  fileprivate var listing: String {
    let rows = fields.map { ["  \($0.name)", $0.kind.word, $0.summary] }
    return "\(name): \(summary)\n" + aligned(rows)
  }
}

extension TemplateContext {
  /// The data for programs: the pages, each naming its record, and the records.
  fileprivate var json: JSONValue {
    .object([
      ("pages", .array(families.map(\.json))), ("records", .array(layouts.map(\.json))),
    ])
  }
}

extension PageFamily {
  fileprivate var json: JSONValue {
    .object([
      ("name", .text(name)), ("path", .text(pattern)), ("summary", .text(summary)),
      ("template", .text("\(template).mustache")), ("record", .text(layout.name)),
    ])
  }
}

extension Layout {
  fileprivate var json: JSONValue {
    .object([
      ("name", .text(name)), ("summary", .text(summary)),
      ("fields", .array(fields.map(\.json))),
    ])
  }
}

extension Layout.Field {
  fileprivate var json: JSONValue {
    let record = kind.nested.map { [("record", JSONValue.text($0.name))] } ?? []
    return .object(
      [("name", .text(name)), ("summary", .text(summary)), ("type", .text(kind.word))] + record)
  }
}
