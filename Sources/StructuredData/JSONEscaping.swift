// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// Appends a text in quotes, with the escapes that JSON needs and no others.
///
/// - Parameter escapingMarkup: whether also `<`, `>`, `&`, U+2028 and U+2029 are escaped, so that
///   the text can end no `<script>` and no line of an old JavaScript.
func appendJSON(_ text: String, escapingMarkup: Bool, to output: inout [UInt8]) {
  let bytes = Array(text.utf8)
  output.append(UInt8(ascii: "\""))
  var clean = 0
  var index = 0
  while index < bytes.count {
    let (escape, length) = jsonEscape(in: bytes, at: index, escapingMarkup)
    if let escape {
      output.append(contentsOf: bytes[clean..<index])
      output.append(contentsOf: escape.utf8)
      clean = index + length
    }
    index += length
  }
  output.append(contentsOf: bytes[clean...])
  output.append(UInt8(ascii: "\""))
}

/// What stands for the bytes at an index, `nil` where they stand for themselves, and their number.
private func jsonEscape(in bytes: [UInt8], at index: Int, _ escapingMarkup: Bool) -> (
  String?, length: Int
) {
  switch bytes[index] {
  case UInt8(ascii: "\""): ("\\\"", 1)
  case UInt8(ascii: "\\"): ("\\\\", 1)
  case Ascii.lineFeed: ("\\n", 1)
  case Ascii.carriageReturn: ("\\r", 1)
  case Ascii.tab: ("\\t", 1)
  case ..<Ascii.space: (unicodeEscape(UInt16(bytes[index])), 1)
  case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
    (escapingMarkup ? unicodeEscape(UInt16(bytes[index])) : nil, 1)
  case 0xE2 where escapingMarkup && bytes[index...].starts(with: [0xE2, 0x80, 0xA8]):
    (unicodeEscape(0x2028), 3)
  case 0xE2 where escapingMarkup && bytes[index...].starts(with: [0xE2, 0x80, 0xA9]):
    (unicodeEscape(0x2029), 3)
  default: (nil, 1)
  }
}

private func unicodeEscape(_ unit: UInt16) -> String {
  let digits = String(unit, radix: 16, uppercase: true)
  return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
}
