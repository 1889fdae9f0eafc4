// SPDX-License-Identifier: Apache-2.0

/// Characters beyond ASCII that no page may hold, in UTF-8: those that HTML forbids, and those that
/// show what follows in another order than it was written.
///
/// HTML forbids the controls U+0080 to U+009F, and those that Unicode calls noncharacters: U+FDD0 to
/// U+FDEF, and the last two of each plane (HTML Living Standard, 13.2.3.5; The Unicode Standard,
/// 23.7). The overrides U+202D and U+202E turn letters around (Unicode Standard Annex 9, 2.2), so that
/// a name reads as one that nobody wrote.
package enum ForbiddenCharacter {
  /// Whether a forbidden character may begin with a byte; most of other scripts do not.
  @inline(__always)
  package static func mayBegin(with byte: UInt8) -> Bool {
    byte == 0xC2 || byte == 0xE2 || byte >= 0xEF
  }

  /// What stands for a forbidden character that begins with a byte; overrides, which nobody sees, are
  /// left out.
  package static func replacement(of byte: UInt8) -> StaticString {
    byte == 0xE2 ? "" : "\u{FFFD}"
  }

  /// How many bytes the forbidden character at a place has; 0 where an allowed one stands there.
  package static func length(
    in bytes: some RandomAccessCollection<UInt8>, at offset: Int
  ) -> Int {
    // Behind the end stands 0, which no character goes on with.
    func byte(_ place: Int) -> UInt8 {
      guard offset + place < bytes.count else { return 0 }
      return bytes[bytes.index(bytes.startIndex, offsetBy: offset + place)]
    }
    switch byte(0) {
    case 0xC2: return (0x80..<0xA0).contains(byte(1)) ? 2 : 0
    case 0xE2: return isOverride(byte(1), byte(2)) ? 3 : 0
    case 0xEF: return isNoncharacter(byte(1), byte(2)) ? 3 : 0
    case 0xF0...: return isLastOfPlane(byte(1), byte(2), byte(3)) ? 4 : 0
    default: return 0
    }
  }

  /// U+202D and U+202E, without their first byte.
  private static func isOverride(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x80 && (0xAD...0xAE).contains(third)
  }

  /// U+FDD0 to U+FDEF, U+FFFE and U+FFFF, without their first byte.
  private static func isNoncharacter(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0xB7 && (0x90...0xAF).contains(third) || second == 0xBF && third >= 0xBE
  }

  /// U+1FFFE, U+1FFFF, U+2FFFE and so on, without their first byte.
  private static func isLastOfPlane(_ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Bool {
    second & 0x0F == 0x0F && third == 0xBF && fourth >= 0xBE
  }
}
