// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML

extension [UInt8] {
  /// Appends a text of the program, which is HTML.
  mutating func append(html text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends bytes with `& < > "` as references, as CommonMark's own HTML has them.
  ///
  /// Controls and noncharacters that HTML forbids become U+FFFD, and overrides of the direction are left out.
  /// The apostrophe stands: attributes are written in `"`.
  mutating func append(escaping bytes: [UInt8], _ range: Range<Int>) {
    guard bytes.span.bytes.extracting(range).holds({ Self.doubts(in: $0) }) else {
      return append(range, of: bytes)
    }
    var clean = range.lowerBound
    for index in range {
      let byte = bytes[index]
      if ForbiddenCharacter.mayBegin(with: byte) {
        let length = ForbiddenCharacter.length(in: bytes[..<range.upperBound], at: index)
        guard length > 0 else { continue }
        append(contentsOf: bytes[clean..<index])
        append(html: ForbiddenCharacter.replacement(of: byte))
        clean = index + length
      }
      guard byte < 0x40 || byte == 0x7F, let reference = Self.reference(for: byte) else { continue }
      append(contentsOf: bytes[clean..<index])
      append(html: reference)
      clean = index + 1
    }
    append(contentsOf: bytes[clean..<range.upperBound])
  }

  /// Appends a text escaped for content and for attributes in `"`.
  mutating func append(escaping text: String) {
    let bytes = Array(text.utf8)
    append(escaping: bytes, bytes.indices)
  }

  /// Marks where one of eight bytes may not stand for itself.
  @inline(__always)
  private static func doubts(in bytes: EightBytes) -> UInt64 {
    bytes.notASCII | bytes.below(Ascii.space) | bytes.equal(0x7F) | bytes.equal(UInt8(ascii: "\""))
      | bytes.equal(UInt8(ascii: "&")) | bytes.equal(UInt8(ascii: ">"), setting: 2)
  }

  /// What stands for a byte in HTML, `nil` where the byte may stand for itself.
  private static func reference(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case 0x20..., Ascii.tab, Ascii.lineFeed, Ascii.carriageReturn, 0x0C:
      byte == 0x7F ? "\u{FFFD}" : nil
    default: "\u{FFFD}"
    }
  }

  /// Appends an address for an attribute in `"`: percent-encoded as CommonMark's HTML has it.
  mutating func append(address: String) {
    let isPlain = address.withLentUTF8 { bytes in
      guard bytes.allSatisfy({ Self.isPlainInAddress($0) }) else { return false }
      append(contentsOf: bytes)
      return true
    }
    guard !isPlain else { return }
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append(html: "&amp;")
      case UInt8(ascii: "'"): append(html: "&#x27;")
      case let byte where Self.standsInAddress(byte): append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(hexadecimalDigit(byte >> 4))
        append(hexadecimalDigit(byte & 0xF))
      }
    }
  }

  /// Whether a byte of an address may be written as it is.
  private static func isPlainInAddress(_ byte: UInt8) -> Bool {
    standsInAddress(byte) && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "'")
  }

  /// Whether a byte needs no percent-encoding (cmark, houdini_href_e).
  private static func standsInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: true
    default: false
    }
  }
}
