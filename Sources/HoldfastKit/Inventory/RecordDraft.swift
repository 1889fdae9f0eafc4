// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import StructuredData

/// A record that is to be added to the inventory.
struct RecordDraft: Sendable {
  /// A field with its value, and where that comes from.
  struct Member: Sendable {
    let name: String
    let value: JSONValue
    /// A place in a file that is imported.
    let origin: Span?
    /// The places of the elements of a list, where they are known one by one.
    var elements: [Span] = []
  }

  let kind: RecordKind
  var members: [Member]
  /// The place in the file that is imported, such as a row.
  let origin: Span?

  /// The text of the id, where there is one.
  var id: String? {
    guard case .text(let id)? = members.first(where: { $0.name == "id" })?.value else { return nil }
    return id
  }

  /// For example `service 'payments'`.
  var title: String {
    id.map { "\(kind.singular) '\($0)'" } ?? kind.singular
  }

  var text: RecordText {
    RecordText(members: members.map { ($0.name, $0.value) })
  }
}

extension RecordKind {
  /// The fields of a record that an inventory file holds; none where it holds no such kind.
  var fields: [FieldDescription] {
    RecordReader.all.first { $0.kind == self }?.description.fields() ?? []
  }

  /// The kind by a word of the command line: `services`, `service` or `training-record`.
  init?(word: String) {
    let kind = RecordReader.all.map(\.kind).first { $0.words.contains(word.lowercased()) }
    guard let kind else { return nil }
    self = kind
  }

  /// What the command line calls the kind: in the singular, as the inventory's key, as a file.
  var words: [String] {
    [singular.lowercased().replacing(" ", with: "-"), rawValue.lowercased(), fileName]
  }
}
