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
  /// A text that is told from others by its bytes: what is equal in Unicode's sense may have been
  /// written with other ones, and takes long to be found equal.
  private struct Kept: Hashable {
    let text: String

    static func == (first: Kept, second: Kept) -> Bool {
      first.text.withLentUTF8 { bytes in
        second.text.withLentUTF8 { bytes.elementsEqual($0) }
      }
    }

    func hash(into hasher: inout Hasher) {
      text.withLentUTF8 { hasher.combine(bytes: .init($0)) }
    }
  }

  private var texts: Set<Kept> = []

  package init() {}

  /// The text of a text or bare value, decoded; a number as it is written; else empty.
  package mutating func text(of value: LocatedValue) -> String {
    value.withText { text(of: $0) }
  }

  /// What fits into a `String` itself takes no room elsewhere, and is not kept.
  private mutating func text(of bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.count > 15 ? texts.insert(Kept(text: text)).memberAfterInsert.text : text
  }
}
