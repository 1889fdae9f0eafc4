// SPDX-License-Identifier: Apache-2.0

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
  /// Texts by the hash of their bytes, empty where there is none; a taken slot sends to the next.
  private var slots = [String](repeating: "", count: 64)
  private var count = 0

  package init() {}

  /// The text of a text or bare value, decoded; a number as it is written; else empty.
  package mutating func text(of value: LocatedValue) -> String {
    value.withText { text(of: $0) }
  }

  /// What fits into a `String` itself takes no room elsewhere, and is not kept.
  private mutating func text(of bytes: ArraySlice<UInt8>) -> String {
    guard bytes.count > 15 else { return String(decoding: bytes, as: UTF8.self) }
    let slot = slot(of: bytes)
    guard slots[slot].isEmpty else { return slots[slot] }
    let text = String(decoding: bytes, as: UTF8.self)
    slots[slot] = text
    count += 1
    if count * 2 > slots.count { grow() }
    return text
  }

  /// Where a text is, or where it belongs.
  private func slot(of bytes: some Collection<UInt8>) -> Int {
    var slot = Self.hash(of: bytes) & (slots.count - 1)
    while !slots[slot].isEmpty, !slots[slot].utf8.elementsEqual(bytes) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    let texts = slots
    slots = [String](repeating: "", count: texts.count * 2)
    for text in texts where !text.isEmpty {
      slots[slot(of: text.utf8)] = text
    }
  }

  /// The 64-bit FNV-1a hash, its upper half folded into the lower one.
  private static func hash(of bytes: some Sequence<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
