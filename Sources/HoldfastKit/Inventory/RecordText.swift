// SPDX-License-Identifier: Apache-2.0

import StructuredData

/// A record as an author would write it: fields in the order in which they are given, one a line.
///
///     {
///       "id": "payments",
///       "dependencies": [{ "on": "ledger" }]
///     }
struct RecordText: ListElement {
  let members: [(name: String, value: JSONValue)]

  /// How many characters a record may have that is written on one line, as its neighbours are.
  static let oneLineLimit = 120

  func bytes(_ manner: ListFile.Manner) -> [UInt8] {
    let line = inline(.object(members.map { ($0.name, $0.value) }))
    let isShort = line.utf8.count <= Self.oneLineLimit
    guard !manner.isInRow, !manner.isOneLine || !isShort else { return Array(line.utf8) }
    let before = manner.lineEnd + manner.indentation
    let lines = members.map { member in
      "\(before)\(manner.step)\(quoted(member.name)): \(inline(member.value))"
    }
    return Array("{\(lines.joined(separator: ","))\(before)}".utf8)
  }
}

/// A value on one line, members in the order in which they are given.
private func inline(_ value: JSONValue) -> String {
  switch value {
  case .array(let elements): return "[\(elements.map(inline).joined(separator: ", "))]"
  case .object(let members):
    let inner = members.map { "\(quoted($0.0)): \(inline($0.1))" }
    return inner.isEmpty ? "{}" : "{ \(inner.joined(separator: ", ")) }"
  default: return String(decoding: value.bytes(pretty: false), as: UTF8.self)
  }
}

private func quoted(_ text: String) -> String {
  String(decoding: JSONValue.text(text).bytes(pretty: false), as: UTF8.self)
}
