// SPDX-License-Identifier: Apache-2.0

internal import CDigest

/// The hash function SHA-256 of FIPS 180-4, section 6.2, fed piece by piece.
///
///     SHA256.digest(of: Array("abc".utf8))  // ba7816bf…
package struct SHA256: Sendable {
  private var state = initialState
  /// What does not fill a block yet: fewer than 64 bytes.
  private var rest: [UInt8] = []
  private var length = 0
  private let usesInstructions: Bool

  /// Asked once: in a virtual machine the question takes longer than the hash of a page.
  private static let hasInstructions = holdfast_sha256_is_there() != 0

  /// - Parameter usingInstructions: whether those of the processor do the work where it has some.
  package init(usingInstructions: Bool = true) {
    usesInstructions = usingInstructions && Self.hasInstructions
  }

  /// The digest of bytes that are all at hand.
  package static func digest(of bytes: [UInt8]) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finished()
  }

  /// Takes the next bytes of the message.
  package mutating func update(_ bytes: [UInt8]) {
    length += bytes.count
    var start = 0
    if !rest.isEmpty {
      start = min(64 - rest.count, bytes.count)
      rest += bytes[..<start]
      guard rest.count == 64 else { return }
      compress(rest, from: 0)
      rest.removeAll(keepingCapacity: true)
    }
    start += compress(bytes, from: start)
    rest += bytes[start...]
  }

  /// The digest of all bytes taken: the message is padded as section 5.1.1 says.
  package consuming func finished() -> Digest {
    let bits = UInt64(length) * 8
    var padding: [UInt8] = [0x80]
    padding += repeatElement(0, count: (119 - rest.count) % 64)
    padding += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - $0 * 8)) }
    update(padding)
    return Digest(words: state)
  }

  /// Sixteen words of the message schedule, in a tuple so that they need neither memory nor bounds.
  private typealias Words = (
    UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32,
    UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32
  )

  /// Compresses every whole block from an offset on, and says how many bytes these were.
  ///
  /// Unsafe buffers, because a bounds check at each of the 64 rounds halves the speed: the message
  /// is read in whole blocks below its count, the constants below 64.
  @discardableResult
  private mutating func compress(_ bytes: [UInt8], from start: Int) -> Int {
    let blocks = (bytes.count - start) / 64
    Self.constants.withUnsafeBufferPointer { constants in
      bytes.withUnsafeBufferPointer { message in
        let message = UnsafeBufferPointer(rebasing: message[start..<start + blocks * 64])
        if usesInstructions {
          Self.compressByInstructions(&state, message, constants)
        } else {
          Self.compress(&state, UnsafeRawBufferPointer(message), constants)
        }
      }
    }
    return blocks * 64
  }

  /// Compresses whole blocks by the instructions of the processor.
  private static func compressByInstructions(
    _ state: inout SIMD8<UInt32>, _ message: UnsafeBufferPointer<UInt8>,
    _ constants: UnsafeBufferPointer<UInt32>
  ) {
    withUnsafeMutableBytes(of: &state) { state in
      holdfast_sha256_compress(
        state.assumingMemoryBound(to: UInt32.self).baseAddress, message.baseAddress,
        message.count / 64, constants.baseAddress)
    }
  }

  /// Compresses whole blocks on any processor.
  private static func compress(
    _ state: inout SIMD8<UInt32>, _ message: UnsafeRawBufferPointer,
    _ constants: UnsafeBufferPointer<UInt32>
  ) {
    for block in 0..<message.count / 64 {
      state = compressed(state, words(of: message, at: block * 64), constants)
    }
  }

  /// The first sixteen words of a block's schedule: the block itself, big-endian.
  @inline(__always)
  private static func words(of message: UnsafeRawBufferPointer, at offset: Int) -> Words {
    func word(_ index: Int) -> UInt32 {
      UInt32(
        bigEndian: message.loadUnaligned(fromByteOffset: offset &+ index &* 4, as: UInt32.self))
    }
    return (
      word(0), word(1), word(2), word(3), word(4), word(5), word(6), word(7),
      word(8), word(9), word(10), word(11), word(12), word(13), word(14), word(15)
    )
  }

  /// The state after a block: 6.2.2, steps 1 to 4.
  ///
  /// Sixteen rounds a turn, so that the eight variables change roles instead of moving and the
  /// sixteen words of the schedule become the next sixteen in place.
  @inline(__always)
  private static func compressed(
    _ state: SIMD8<UInt32>, _ words: Words, _ k: UnsafeBufferPointer<UInt32>
  ) -> SIMD8<UInt32> {
    var w = words
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var index = 0
    while true {
      round(a, b, c, &d, e, f, g, &h, k[index] &+ w.0)
      round(h, a, b, &c, d, e, f, &g, k[index &+ 1] &+ w.1)
      round(g, h, a, &b, c, d, e, &f, k[index &+ 2] &+ w.2)
      round(f, g, h, &a, b, c, d, &e, k[index &+ 3] &+ w.3)
      round(e, f, g, &h, a, b, c, &d, k[index &+ 4] &+ w.4)
      round(d, e, f, &g, h, a, b, &c, k[index &+ 5] &+ w.5)
      round(c, d, e, &f, g, h, a, &b, k[index &+ 6] &+ w.6)
      round(b, c, d, &e, f, g, h, &a, k[index &+ 7] &+ w.7)
      round(a, b, c, &d, e, f, g, &h, k[index &+ 8] &+ w.8)
      round(h, a, b, &c, d, e, f, &g, k[index &+ 9] &+ w.9)
      round(g, h, a, &b, c, d, e, &f, k[index &+ 10] &+ w.10)
      round(f, g, h, &a, b, c, d, &e, k[index &+ 11] &+ w.11)
      round(e, f, g, &h, a, b, c, &d, k[index &+ 12] &+ w.12)
      round(d, e, f, &g, h, a, b, &c, k[index &+ 13] &+ w.13)
      round(c, d, e, &f, g, h, a, &b, k[index &+ 14] &+ w.14)
      round(b, c, d, &e, f, g, h, &a, k[index &+ 15] &+ w.15)
      index &+= 16
      if index == 64 { break }
      advance(&w)
    }
    return state &+ SIMD8(a, b, c, d, e, f, g, h)
  }

  /// The next sixteen words of the schedule: 6.2.2, step 1.
  @inline(__always)
  private static func advance(_ w: inout Words) {
    w.0 = next(w.0, w.1, w.9, w.14)
    w.1 = next(w.1, w.2, w.10, w.15)
    w.2 = next(w.2, w.3, w.11, w.0)
    w.3 = next(w.3, w.4, w.12, w.1)
    w.4 = next(w.4, w.5, w.13, w.2)
    w.5 = next(w.5, w.6, w.14, w.3)
    w.6 = next(w.6, w.7, w.15, w.4)
    w.7 = next(w.7, w.8, w.0, w.5)
    w.8 = next(w.8, w.9, w.1, w.6)
    w.9 = next(w.9, w.10, w.2, w.7)
    w.10 = next(w.10, w.11, w.3, w.8)
    w.11 = next(w.11, w.12, w.4, w.9)
    w.12 = next(w.12, w.13, w.5, w.10)
    w.13 = next(w.13, w.14, w.6, w.11)
    w.14 = next(w.14, w.15, w.7, w.12)
    w.15 = next(w.15, w.0, w.8, w.13)
  }

  /// A word of the schedule out of those 16, 15, 7 and 2 places before it.
  @inline(__always)
  private static func next(
    _ before16: UInt32, _ before15: UInt32, _ before7: UInt32, _ before2: UInt32
  ) -> UInt32 {
    let first = rotated(before15, 7) ^ rotated(before15, 18) ^ before15 &>> 3
    let second = rotated(before2, 17) ^ rotated(before2, 19) ^ before2 &>> 10
    return before16 &+ first &+ before7 &+ second
  }

  /// One round: 6.2.2, step 3, with the letters of the standard.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let choice = g ^ (e & (f ^ g))
    let majority = (a & b) | (c & (a | b))
    let first = h &+ word &+ choice &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25))
    d = d &+ first
    h = first &+ majority &+ (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22))
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  /// The first 32 bits of the fractional parts of the square roots of the first 8 primes: 5.3.3.
  private static let initialState: SIMD8<UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes: 4.2.2.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5,
    0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc,
    0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3,
    0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5,
    0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
