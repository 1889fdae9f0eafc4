// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// Texts that are held once, however often they are read.
///
/// An inventory names the same people, services and controls thousands of times, and repeats its
/// sentences. What has the same bytes is handed out as one `String`, which takes room once and is
/// found equal at a glance.
///
///     var pool = TextPool()
///     pool.text(of: first)    // "payments-back-office"
///     pool.text(of: second)   // the same, if `second` has the same bytes
package struct TextPool: Sendable {
  private var texts: Set<String> = []

  package init() {}

  /// The text of a text or bare value, decoded; a number as it is written; else empty.
  package mutating func text(of value: LocatedValue) -> String {
    value.withText { text(of: $0) }
  }

  /// What fits into a `String` itself takes no room elsewhere, and is not kept.
  private mutating func text(of bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.count > 15 else { return text }
    let (isNew, kept) = texts.insert(text)
    guard !isNew else { return text }
    // What is equal in Unicode's sense may have been written with other bytes.
    return kept.withLentUTF8 { $0.elementsEqual(bytes) } ? kept : text
  }
}
