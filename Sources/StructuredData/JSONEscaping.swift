// SPDX-License-Identifier: Apache-2.0

import Diagnostics

extension [UInt8] {
  /// Appends a text in quotes, with the escapes that JSON needs and no others.
  mutating func append(quoted text: String) {
    append(UInt8(ascii: "\""))
    append(text, escaping: { mayNeedEscape(in: $0) }, { jsonEscape($0) })
    append(UInt8(ascii: "\""))
  }
}

/// Marks where one of eight bytes does not stand for itself in a JSON text.
@inline(__always)
func mayNeedEscape(in bytes: EightBytes) -> UInt64 {
  bytes.below(Ascii.space) | bytes.equal(UInt8(ascii: "\"")) | bytes.equal(UInt8(ascii: "\\"))
}

/// What stands for a byte in a JSON text, `nil` where it stands for itself.
private func jsonEscape(_ byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "\""): "\\\""
  case UInt8(ascii: "\\"): "\\\\"
  case Ascii.lineFeed: "\\n"
  case Ascii.carriageReturn: "\\r"
  case Ascii.tab: "\\t"
  case ..<Ascii.space: (byte < 16 ? "\\u000" : "\\u00") + String(byte, radix: 16, uppercase: true)
  default: nil
  }
}
