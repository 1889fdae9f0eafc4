// SPDX-License-Identifier: Apache-2.0

import StructuredData

/// A tree in one line: texts in quotes, bare values in `‹ ›`.
func outline(of value: LocatedValue) -> String {
  switch value.kind {
  case .null: "null"
  case .boolean(let claim): "\(claim)"
  case .number: value.text
  case .text: "\"\(value.text)\""
  case .bare: "‹\(value.text)›"
  case .list: "[\(value.elements.map(outline).joined(separator: ", "))]"
  case .object:
    "{\(value.members.map { "\($0.key): \(outline(of: $0.value))" }.joined(separator: ", "))}"
  }
}

/// All values of a tree with their keys' texts, in order.
func allValues(of root: LocatedValue) -> [LocatedValue] {
  var found: [LocatedValue] = []
  var left = [root]
  while let value = left.popLast() {
    found.append(value)
    left += value.elements.reversed() + value.members.map(\.value).reversed()
  }
  return found
}
