// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import StructuredData

/// The records of a programme as they stand in its inventory, and where.
struct KnownRecords: Sendable {
  private var spans: [RecordKey: Span] = [:]
  private let places: PlaceIndex

  /// - Parameter kinds: those that are asked for.
  init(_ kinds: Set<RecordKind>, in content: Content, _ folder: ProgrammeFolder) {
    let sources = content.sources
    for file in sources.ids where sources[file].path.hasPrefix(Content.inventoryFolder) {
      for (kind, records) in inventoryRecords(of: sources[file], file: file)
      where kinds.contains(kind) {
        for record in records {
          let key = RecordKey(record, of: kind)
          if spans[key] == nil { spans[key] = record.span }
        }
      }
    }
    places = PlaceIndex(folder.naming(sources), of: Set(spans.values.map(\.file)))
  }

  /// Where a record stands, such as `content/inventory/people.json:3:5`.
  func place(of key: RecordKey) -> String? {
    places.place(of: spans[key]).map { "\($0)" }
  }
}

/// What makes two records of a kind the same: the id, or all that they state where there is none.
struct RecordKey: Hashable, Sendable {
  private let kind: RecordKind
  private let words: [String]

  init(_ record: LocatedValue, of kind: RecordKind) {
    self.kind = kind
    words = record.member("id").map { [$0.text] } ?? record.words
  }
}

extension LocatedValue {
  /// All that is stated, sorted by fields, so that a record of a table is one of JSON: what is null
  /// is not stated, and `;` stands between the values of a list.
  fileprivate var words: [String] {
    stated(below: "").map { "\($0.path)=\($0.text)" }.sorted()
  }

  private func stated(below path: String) -> [(path: String, text: String)] {
    switch kind {
    case .null: []
    case .boolean(let claim): [(path, "\(claim)")]
    case .number, .text: [(path, text)]
    case .bare:
      [(path, text.split(separator: ";").map { String($0).trimmed }.joined(separator: ";"))]
    case .object:
      members.flatMap { $0.value.stated(below: path.isEmpty ? $0.key : "\(path).\($0.key)") }
    case .list:
      if elements.contains(where: { $0.kind == .object || $0.kind == .list }) {
        elements.enumerated().flatMap { $0.element.stated(below: "\(path).\($0.offset)") }
      } else {
        [(path, elements.map(\.text).joined(separator: ";"))]
      }
    }
  }
}
