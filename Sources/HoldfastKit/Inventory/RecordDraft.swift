// SPDX-License-Identifier: Apache-2.0

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
    /// The places of what lies within, where they are known one by one.
    var parts: [Part] = []
  }

  /// What lies within a field, and where that comes from.
  struct Part: Sendable {
    /// The field and those inside; elements of lists by their places, from 0: `["tags", "0"]`.
    var path: [String]
    let origin: Span
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
