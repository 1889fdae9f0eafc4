// SPDX-License-Identifier: Apache-2.0

import HTML
import Templates

/// A name and its value behind the `?` of an address.
struct QueryPair: Sendable {
  let name: String
  let value: String

  static let shape = Shape<QueryPair>(
    "query-pair", "a name and its value in an address",
    [.text("name", "the name") { $0.name }, .text("value", "the value") { $0.value }])

  /// Those of an address, in order.
  static func all(of address: String) -> [QueryPair] {
    let query = address.split(separator: "#", maxSplits: 1)[0].drop { $0 != "?" }.dropFirst()
    return query.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { percentDecoded(String($0).replacing("+", with: " ")) }
      return QueryPair(name: parts[0], value: parts.count > 1 ? parts[1] : "")
    }
  }
}
