// SPDX-License-Identifier: Apache-2.0

/// The bytes that the readers of this package look for, by name.
package enum Ascii {
  package static let tab: UInt8 = 0x09
  package static let lineFeed: UInt8 = 0x0A
  package static let carriageReturn: UInt8 = 0x0D
  package static let space: UInt8 = 0x20
  /// The mark that some editors put at the beginning of a UTF-8 file.
  package static var byteOrderMark: [UInt8] { [0xEF, 0xBB, 0xBF] }

  /// Whether a byte is LF or CR.
  package static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == lineFeed || byte == carriageReturn
  }

  /// Whether a byte continues a UTF-8 sequence, so that no character begins there.
  package static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0b1100_0000 == 0b1000_0000
  }

  /// Whether a byte is one of `0` to `9`.
  package static func isDigit(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39
  }

  /// Whether a byte may stand in a decimal number: a digit, a sign, a point, or `e`.
  package static func isPartOfNumber(_ byte: UInt8) -> Bool {
    isDigit(byte) || "+-.eE".utf8.contains(byte)
  }

  /// Whether a byte is one of `a` to `z`.
  package static func isLowercase(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A
  }

  /// Whether a byte is one of `A` to `Z`.
  package static func isUppercase(_ byte: UInt8) -> Bool {
    byte >= 0x41 && byte <= 0x5A
  }

  /// Whether a byte is a letter of ASCII, small or capital.
  package static func isLetter(_ byte: UInt8) -> Bool {
    isLowercase(byte | 0x20)
  }

  /// Whether a byte is a blank within a line: space or tab.
  package static func isBlank(_ byte: UInt8) -> Bool {
    byte == space || byte == tab
  }

  /// Whether a byte is a blank or ends a line.
  package static func isSpace(_ byte: UInt8) -> Bool {
    isBlank(byte) || isLineEnd(byte)
  }

  /// Where the line of a place ends, or the text.
  package static func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, !isLineEnd(bytes[end]) { end += 1 }
    return end
  }
}
