// SPDX-License-Identifier: Apache-2.0

/// A SHA-256 digest: 256 bits as eight words, the first one most significant.
package struct Digest: Hashable, Sendable {
  package let words: SIMD8<UInt32>

  package init(words: SIMD8<UInt32>) {
    self.words = words
  }

  /// The digest that 64 hexadecimal digits spell, or `nil` where they do not.
  package init?(hexadecimal digits: some Collection<UInt8>) {
    guard digits.count == 64 else { return nil }
    var words = SIMD8<UInt32>()
    for (index, digit) in digits.enumerated() {
      guard let value = Self.value(of: digit) else { return nil }
      words[index / 8] = words[index / 8] << 4 | value
    }
    self.words = words
  }

  /// The digest as sha256sum(1) prints it: 64 lower-case hexadecimal digits.
  package var hexadecimal: [UInt8] {
    (0..<64).map { index in
      let value = UInt8(truncatingIfNeeded: words[index / 8] >> UInt32(28 - index % 8 * 4) & 15)
      return value < 10 ? 0x30 + value : 0x61 + value - 10
    }
  }

  /// The same as a text.
  package var text: String { String(decoding: hexadecimal, as: UTF8.self) }

  /// The first twelve digits, by which people tell copies apart.
  var short: String { String(text.prefix(12)) }

  /// The 32 bytes, the most significant first.
  var bytes: [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 4] >> UInt32(24 - $0 % 4 * 8)) }
  }

  private static func value(of digit: UInt8) -> UInt32? {
    switch digit {
    case 0x30...0x39: UInt32(digit - 0x30)
    case 0x61...0x66: UInt32(digit - 0x61 + 10)
    default: nil
    }
  }
}
