// SPDX-License-Identifier: Apache-2.0

/// The checksum of ZIP archives: CRC-32 with the polynomial of IEEE 802.3, bits reversed.
///
///     CRC32.checksum(of: Array("123456789".utf8))  // 0xCBF43926
enum CRC32 {
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { state, byte in
      state >> 8 ^ table[Int((state ^ UInt32(byte)) & 0xFF)]
    }
  }

  /// What each value of a byte does to the remainder.
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320
    }
  }
}
