// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Continuity
import Diagnostics
import Phrasing
import StructuredData

/// What one Markdown file holds.
struct DocumentFile: Sendable {
  let document: Document
  let references: [ReferenceUse]
  let diagnostics: [Diagnostic]
}

/// Reads a Markdown file: its front matter by the schema, its body as CommonMark.
func readDocument(
  _ source: SourceFile, file: FileID, path: String, aliases: FrontMatterNames,
  hiding hidden: HiddenFields
) -> DocumentFile {
  let frontMatter = readFrontMatter(source, file: file)
  var decoder = Decoder(hiding: hidden)
  var fields = FrontMatterFields(at: Span(file, 0..<0))
  if let root = frontMatter.tree?.root {
    decoder.decode(root, into: &fields, aliases: aliases)
  }
  let markdown = Markdown(source, file: file, body: frontMatter.body)
  let encoding = encodingMistake(
    in: source, file: file, from: frontMatter.body.lowerBound,
    as: MarkdownMistake.encoding)
  let document = Document(
    file: file, path: path, name: documentName(path), frontMatter: fields, markdown: markdown)
  return DocumentFile(
    document: document, references: decoder.references,
    diagnostics: frontMatter.diagnostics + decoder.diagnostics + (encoding.map { [$0] } ?? [])
      + markdown.diagnostics)
}

/// The name by which links find a file: its path below its folder without suffix.
///
/// `README` and `index` are named by their folder: `pages/guides/README.md` is `guides`.
func documentName(_ path: String) -> String {
  let parts = path.split(separator: "/").map(String.init)
  let stem = String((parts.last ?? path).dropLast(".md".count))
  let folders = parts.dropFirst().dropLast()
  guard ["readme", "index"].contains(stem.lowercased()) else {
    return (folders + [stem]).joined(separator: "/")
  }
  return folders.isEmpty ? String(parts.first ?? "") : folders.joined(separator: "/")
}

/// The programme's other names of front matter keys.
struct FrontMatterNames: Sendable {
  /// By the other name: the key that is meant and how its date is written.
  private let meanings: [String: (key: String, format: String?)]

  init(_ entries: [Entry<String, [FrontMatterAlias]>]) {
    var meanings: [String: (key: String, format: String?)] = [:]
    for entry in entries {
      for alias in entry.value.value {
        guard let name = alias.key.value, meanings[name] == nil else { continue }
        meanings[name] = (entry.key.value, alias.format.value)
      }
    }
    self.meanings = meanings
  }

  func meaning(of name: String) -> (key: String, format: String?)? {
    meanings[name]
  }
}

extension Decoder {
  /// Front matter fields by their own names first, then by the programme's other names for them.
  fileprivate mutating func decode(
    _ root: LocatedValue, into fields: inout FrontMatterFields, aliases: FrontMatterNames
  ) {
    let schema = FrontMatterFields.schema
    let members = Array(root.members)
    for member in members {
      if let field = schema.field(of: member) {
        _ = field.decode(.value(member.value), &fields, &self)
      } else if aliases.meaning(of: member.key) == nil {
        noteNearMiss(member, among: schema.fields.map(\.name))
      }
    }
    let own = Set(members.map(\.key))
    for member in members {
      guard schema.field(of: member) == nil, let meaning = aliases.meaning(of: member.key),
        !own.contains(meaning.key), let field = schema.field(meaning.key)
      else { continue }
      if let input = translated(member.value, meaning.format, field.type) {
        _ = field.decode(input, &fields, &self)
      } else {
        field.conceal(member.value.span, &fields)
      }
    }
  }

  private mutating func noteNearMiss(_ member: LocatedMember, among names: [String]) {
    guard let meant = suggestion(for: member.key, among: names) else { return }
    report(.nearKey, "unknown front matter key '\(member.key)'", at: member.keySpan, meant: meant)
  }

  /// A value whose date is written in another notation, as the format writes it; `nil` where it is
  /// written in neither, which is then reported.
  private mutating func translated(
    _ value: LocatedValue, _ format: String?, _ type: FieldType
  ) -> Input? {
    let input = Input.value(value)
    guard let format, case .day = type, let text = input.words, CalendarDay(text) == nil else {
      return input
    }
    guard let day = CalendarDay(text, format: format) else {
      report(
        .notADate, "\(quoted(text)) is not a date", at: value.span,
        help: ["write it like its format, \(format)"])
      return nil
    }
    return .piece(day.description, value.span)
  }
}
