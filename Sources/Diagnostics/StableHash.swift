// SPDX-License-Identifier: Apache-2.0

/// A hash of texts that is the same on every machine and in every run; not for secrets.
///
/// The 128-bit FNV-1a hash (RFC 9923) of each text in UTF-8, followed by a zero byte, so that
/// `("ab", "c")` and `("a", "bc")` differ.
package struct StableHash: Hashable, Sendable {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  package init(of texts: String...) {
    for text in texts { add(text) }
  }

  private mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0)
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
  }

  /// 32 lower-case digits.
  package var hexadecimal: String {
    Self.digits(of: state, dashes: [])
  }

  /// The hash in the shape of a name-based UUID (RFC 9562, version 5, but by another hash).
  package var uuid: String {
    let versioned = state & ~(0xF << 76) | 0x5 << 76
    return Self.digits(of: versioned & ~(0x3 << 62) | 0x2 << 62, dashes: [8, 12, 16, 20])
  }

  /// Hexadecimal digits with dashes before some of them.
  private static func digits(of number: UInt128, dashes: [Int]) -> String {
    let halves = [UInt64(truncatingIfNeeded: number >> 64), UInt64(truncatingIfNeeded: number)]
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for place in 0..<32 {
      if dashes.contains(place) { text.append(UInt8(ascii: "-")) }
      let digit = UInt8(halves[place / 16] >> UInt64(60 - place % 16 * 4) & 0xF)
      text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
