// SPDX-License-Identifier: Apache-2.0

/// A hash of texts that is the same on every machine and in every run; not for secrets.
///
/// The 128-bit FNV-1a hash (RFC 9923) of each text in UTF-8, followed by a zero byte, so that
/// `("ab", "c")` and `("a", "bc")` differ.
///
///     StableHash(of: "service", "pay") == StableHash(of: "service").and("pay")  // true
package struct StableHash: Hashable, Sendable {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  package init(of texts: String...) {
    for text in texts { add(text) }
  }

  /// The hash of the same texts and one more.
  package func and(_ text: String) -> StableHash {
    var longer = self
    longer.add(text)
    return longer
  }

  /// The hash of the same texts and the digits of another hash.
  package func and(_ other: StableHash) -> StableHash {
    var longer = self
    let (high, low) = Self.halves(of: other.state)
    for place in 0..<32 { longer.add(Self.digit(at: place, high, low)) }
    longer.add(0)
    return longer
  }

  private mutating func add(_ text: String) {
    text.withLentUTF8 { for byte in $0 { add(byte) } }
    add(0)
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
  }
}

extension StableHash {
  /// 32 lower-case digits.
  package var hexadecimal: String {
    text { append(to: &$0) }
  }

  /// The hash in the shape of a name-based UUID (RFC 9562, version 5, but by another hash).
  package var uuid: String {
    text { append(uuidTo: &$0) }
  }

  /// Appends 32 lower-case digits.
  package func append(to bytes: inout [UInt8]) {
    Self.append(state, to: &bytes) { _ in false }
  }

  /// Appends the UUID.
  package func append(uuidTo bytes: inout [UInt8]) {
    let versioned = state & ~(0xF << 76) | 0x5 << 76
    Self.append(versioned & ~(0x3 << 62) | 0x2 << 62, to: &bytes) { place in
      place == 8 || place == 12 || place == 16 || place == 20
    }
  }

  /// Appends hexadecimal digits with dashes before some of them.
  private static func append(
    _ number: UInt128, to bytes: inout [UInt8], dash: (_ place: Int) -> Bool
  ) {
    let (high, low) = halves(of: number)
    bytes.append(addingCapacity: 36) { text in
      for place in 0..<32 {
        if dash(place) { text.append(UInt8(ascii: "-")) }
        text.append(digit(at: place, high, low))
      }
    }
  }

  private static func halves(of number: UInt128) -> (high: UInt64, low: UInt64) {
    (UInt64(truncatingIfNeeded: number >> 64), UInt64(truncatingIfNeeded: number))
  }

  /// The hexadecimal digit at one of 32 places.
  private static func digit(at place: Int, _ high: UInt64, _ low: UInt64) -> UInt8 {
    let half = place < 16 ? high : low
    let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - place % 16 * 4)) & 0xF
    return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }

  private func text(_ append: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    append(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
