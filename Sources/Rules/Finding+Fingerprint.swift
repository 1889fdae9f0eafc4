// SPDX-License-Identifier: Apache-2.0

import Continuity

extension Finding {
  /// The identity as 32 hexadecimal digits, for baselines and tools that compare runs.
  ///
  /// The 128-bit FNV-1a hash (RFC 9923) of rule, kind, id and discriminator in UTF-8, each followed
  /// by a zero byte; an absent discriminator counts as an empty one.
  package var fingerprint: String {
    var hash = FowlerNollVo()
    for part in [rule, subject.kind.singular, subject.id, discriminator ?? ""] {
      hash.add(part.utf8)
      hash.add(CollectionOfOne(0))
    }
    return hash.hexadecimal
  }
}

/// The hash of Fowler, Noll and Vo in its 128-bit form, variant 1a: quick, and the same everywhere.
struct FowlerNollVo {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      state = (state ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
  }

  /// 32 lower-case digits.
  var hexadecimal: String {
    let (zero, ten) = (UInt8(ascii: "0"), UInt8(ascii: "a") - 10)
    return String(unsafeUninitializedCapacity: 32) { digits in
      for place in 0..<32 {
        let value = UInt8(truncatingIfNeeded: state >> (124 - place * 4)) & 0xF
        digits[place] = value < 10 ? zero + value : ten + value
      }
      return 32
    }
  }
}
