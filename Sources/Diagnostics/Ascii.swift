// SPDX-License-Identifier: Apache-2.0

/// The bytes that the readers of this package look for, by name.
///
/// Public, so that they are compiled into the readers, which ask about each byte.
public enum Ascii {
  @inlinable public static var tab: UInt8 { 0x09 }
  @inlinable public static var lineFeed: UInt8 { 0x0A }
  @inlinable public static var carriageReturn: UInt8 { 0x0D }
  @inlinable public static var space: UInt8 { 0x20 }
  /// The mark that some editors put at the beginning of a UTF-8 file.
  @inlinable public static var byteOrderMark: [UInt8] { [0xEF, 0xBB, 0xBF] }

  /// Whether a byte is LF or CR.
  @inlinable public static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == lineFeed || byte == carriageReturn
  }

  /// Whether a byte continues a UTF-8 sequence, so that no character begins there.
  @inlinable public static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0b1100_0000 == 0b1000_0000
  }

  /// Whether a byte is one of `0` to `9`.
  @inlinable public static func isDigit(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39
  }

  /// Whether a byte may stand in a decimal number: a digit, a sign, a point, or `e`.
  @inlinable public static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      true
    default: isDigit(byte)
    }
  }

  /// Whether a byte is one of `a` to `z`.
  @inlinable public static func isLowercase(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A
  }

  /// Whether a byte is one of `A` to `Z`.
  @inlinable public static func isUppercase(_ byte: UInt8) -> Bool {
    byte >= 0x41 && byte <= 0x5A
  }

  /// Whether a byte is a letter of ASCII, small or capital.
  @inlinable public static func isLetter(_ byte: UInt8) -> Bool {
    isLowercase(byte | 0x20)
  }

  /// Whether a byte is a blank within a line: space or tab.
  @inlinable public static func isBlank(_ byte: UInt8) -> Bool {
    byte == space || byte == tab
  }

  /// Whether a byte is a blank or ends a line.
  @inlinable public static func isSpace(_ byte: UInt8) -> Bool {
    isBlank(byte) || isLineEnd(byte)
  }

  /// Where the line of a place ends, or the text.
  @inlinable public static func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, !isLineEnd(bytes[end]) { end += 1 }
    return end
  }
}
