// SPDX-License-Identifier: Apache-2.0

import CommonMark
import ContentReader
import Continuity
import Diagnostics
import Phrasing
import Portal
import Rules
import StructuredData
import Templates

/// Every field of every record kind and every mistake in a file: docs/format-reference.md.
///
/// It is written from the tables that the program reads with, so it cannot differ from them.
package func formatReference() -> String {
  let roots = RecordReader.all.map(\.description)
  let ends = [Settings.schema.description, FrontMatterFields.schema.description]
  let inner = objects(within: roots + ends)
  let kinds = RecordReader.all.map(\.kind.rawValue)
  let contents = kinds.map { "[`\($0)`](#\($0.lowercased()))" }.joined(separator: ", ")
  let records = RecordReader.all.flatMap {
    [heading("`\($0.kind.rawValue)`"), $0.description.text(of: $0.ownFields)]
  }
  let inside = inner.flatMap { [heading("\($0.name) object"), $0.text] }
  let parts =
    [Introduction.reference, "## Every record", Introduction.everyRecord, commonFields()]
    + ["## Records", Introduction.records, "The kinds are \(contents)."] + records
    + ["## `program.json`", ends[0].text, "## Front matter", ends[1].text]
    + ["## Objects", "What lies inside records, in the order of first use."] + inside
    + ["## Mistakes", Introduction.mistakes, mistakeTable()]
  return parts.joined(separator: "\n\n") + "\n"
}

/// What stands between the tables.
private enum Introduction {
  static let reference = """
    # The reference of the content format

    `holdfast schema --format markdown` writes this file from the tables that the program reads \
    with. What the values look like, and what files there are, is in [format.md](format.md).
    """

  static let everyRecord = "What a record of any kind may state besides its own fields."

  static let records = """
    The keys of an inventory file. Fields marked *required* must be there to read an object at all; \
    what else is missing, rules report.
    """

  static let mistakes = """
    What is malformed, by code. The codes `TPL-…` of templates are in [templates.md](templates.md); \
    all others name rules, which `holdfast rules` lists.
    """
}

private func heading(_ text: String) -> String {
  "### \(text)"
}

/// The fields that every record may have, as a table.
private func commonFields() -> String {
  let names = RecordReader.commonFields
  let fields = RecordReader.all.first?.description.fields() ?? []
  return table(of: fields.filter { names.contains($0.name) })
}

extension RecordReader {
  /// The fields that not every record may have.
  fileprivate var ownFields: [FieldDescription] {
    description.fields().filter { !Self.commonFields.contains($0.name) }
  }
}

extension ObjectDescription {
  /// What the object is, and its fields as a table.
  fileprivate var text: String { text(of: fields()) }

  /// What the object is, and some of its fields as a table.
  fileprivate func text(of fields: [FieldDescription]) -> String {
    let sentence = summary.prefix(1).uppercased() + summary.dropFirst()
    return "\(sentence).\n\n\(table(of: fields))"
  }
}

private func table(of fields: [FieldDescription]) -> String {
  let rows = fields.map { field in
    let mark = field.isRequired ? ", *required*" : ""
    return "| `\(field.name)` | \(field.type.text)\(mark) | \(field.summary) |"
  }
  return (["| field | holds | meaning |", "| --- | --- | --- |"] + rows).joined(separator: "\n")
}

extension FieldType {
  /// In a table: `list of [steps](#step-object)`, with every word of a choice.
  fileprivate var text: String {
    switch self {
    case .text: "text"
    case .markdown: "Markdown"
    case .identifier: "id"
    case .flag: "true or false"
    case .integer(let range): "whole number, \(range.lowerBound) to \(range.upperBound)"
    case .decimal(let range): "number, \(shown(range.lowerBound)) to \(shown(range.upperBound))"
    case .day: "date"
    case .moment: "date and time"
    case .time: "recovery time"
    case .interval: "interval"
    case .address(let schemes): "address: \(words(schemes))"
    case .choice(let choices): "one of \(words(choices))"
    case .reference(let kinds): "id of \(article(of: kinds)) \(alternatives(of: kinds).english)"
    case .list(let element): "list: \(element.text)"
    case .object(let description): "[\(description.name)](#\(description.anchor))"
    case .map(let key, let value): "object: \(key.text) → \(value.text)"
    case .either(let first, let second): "\(first.text), or \(second.text)"
    }
  }

  private func words(_ choices: [String]) -> String {
    choices.map { "`\($0)`" }.joined(separator: " ")
  }

  private func shown(_ bound: Double) -> String {
    String(decoding: JSONValue.decimal(bound).bytes(pretty: false), as: UTF8.self)
  }
}

private func mistakeTable() -> String {
  let rows = formatMistakes().map { "| `\($0.rawValue)` | \($0.marked) |" }
  return (["| code | what is wrong |", "| --- | --- |"] + rows).joined(separator: "\n")
}
