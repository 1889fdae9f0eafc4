// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Diagnostics
import Foundation
import Phrasing
import Portal
import Templates
import Testing

/// What a page says is a phrase of the interface or was written by somebody, and nothing else.
///
/// The example programme is shown in a language of its own, whose phrases are the English ones in
/// brackets: what stands outside of brackets must stand in the content.
@Suite struct PhrasedPageTests {
  private let files = RepositoryFiles()

  @Test func `no word of a page is neither a phrase nor anybody's`() throws {
    let sources = try example()
    let portal = try RenderedPortal(Content(files: sources), in: bracketed())
    let written = Set(pieces(of: words(of: sources) + (try frameworks())))
    for (path, page) in families(of: portal) {
      let foreign = pieces(of: outsideBrackets(page)).filter { piece in
        !written.contains(piece)
          && !written.contains(piece.prefix(1).lowercased() + piece.dropFirst())
      }
      #expect(foreign == [], "\(path)")
    }
  }

  /// The first page of each folder, and all that stand in none.
  private func families(of portal: RenderedPortal) -> [(String, String)] {
    let pages = portal.files.filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }
    var folders: Set<Substring> = []
    return pages.map { ($0.key, $0.value) }.filter { path, _ in
      path.firstIndex(of: "/").map { folders.insert(path[..<$0]).inserted } ?? true
    }
  }

  private func example() throws -> [SourceFile] {
    try files.paths(below: "content")
      .filter { path in [".json", ".csv", ".md"].contains(where: path.hasSuffix) }
      .map { SourceFile(path: $0, bytes: try files.bytes(of: $0)) }
  }

  private func bracketed() throws -> Language {
    let patterns = try Looks().language("de").phrases.patterns
    let book = Dictionary(
      uniqueKeysWithValues: patterns.map { pattern in
        (pattern, "⟦\(pattern.replacing(/\{[0-9]+\}/) { "⟧\($0.output)⟦" })⟧")
      })
    let text = String(decoding: try JSONEncoder().encode(book), as: UTF8.self)
    return try Looks(overrides: [TemplateFile(name: "languages/art.json", text: text)])
      .language("art")
  }

  /// All that people wrote, with the paths, without marks of emphasis and the targets of links.
  private func words(of sources: [SourceFile]) -> String {
    sources.map { "\($0.path)\n\(String(decoding: $0.bytes, as: UTF8.self))" }.joined(
      separator: "\n"
    )
    .replacing(/[*_`\[\]\\]/, with: "").replacing(/\([a-z]+:[^)]*\)/, with: "")
  }

  /// What the program knows of the frameworks: names and words of controls, as data.
  private func frameworks() throws -> String {
    try files.paths(below: "frameworks").map { try files.text(of: $0) }.joined()
  }

  /// The words of a page that no phrase holds, without code, pictures, texts, paths and names of fields.
  private func outsideBrackets(_ page: String) -> String {
    let body = page.split(separator: "<body", maxSplits: 1).last ?? ""
    return "<body\(body.split(separator: "<footer class=\"colophon\"").first ?? "")"
      .replacing(#/<(code|pre|script|style|svg)\b.*?</\1>/#.dotMatchesNewlines(), with: " ")
      .replacing(#/<div class="prose".*?</div>\n</div>/#.dotMatchesNewlines(), with: " ")
      .replacing(#/<[^>]*>|⟦[^⟧]*⟧/#, with: "\n").replacing("&#39;", with: "'")
      .replacing("&amp;", with: "&").replacing("&quot;", with: "\"")
      .replacing(#/[a-z]\w*(?:\.[a-z]\w*)+|[\w-]+\/[\w.\/-]+|[\w.]+@[\w.]+/#, with: "\n")
  }

  /// Words that stand together, between marks and figures.
  private func pieces(of text: String) -> [Substring] {
    text.split { "\n.|,;:·'\"()/0123456789".contains($0) }.compactMap { piece in
      let head = piece.drop { !$0.isLetter }
      return head.lastIndex(where: \.isLetter).map { head[...$0] }
    }.filter { $0.count > 2 && !$0.allSatisfy { $0.isUppercase || $0 == "-" } }
  }
}
