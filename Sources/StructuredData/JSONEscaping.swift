// SPDX-License-Identifier: Apache-2.0

import Diagnostics

extension [UInt8] {
  /// Appends a text in quotes, with the escapes that JSON needs and no others.
  mutating func append(quoted text: String) {
    append(UInt8(ascii: "\""))
    let start = count
    append(contentsOf: text.utf8)
    if holdsEscapable(span, from: start) { escape(from: start) { jsonEscape($0) } }
    append(UInt8(ascii: "\""))
  }

  /// Appends a text of which some bytes need others in their place.
  ///
  /// The text is copied as a whole and then looked through, because nearly all are clean.
  ///
  /// - Parameter escape: what stands for a byte, `nil` where it stands for itself.
  @inlinable package mutating func append(_ text: String, escape: (UInt8) -> String?) {
    let start = count
    append(contentsOf: text.utf8)
    guard let first = self[start...].firstIndex(where: { escape($0) != nil }) else { return }
    self.escape(from: first, escape)
  }

  /// Escapes what was appended since there were so many bytes.
  @usableFromInline mutating func escape(from start: Int, _ escape: (UInt8) -> String?) {
    let plain = Array(self[start...])
    removeSubrange(start...)
    for byte in plain {
      if let escaped = escape(byte) { append(contentsOf: escaped.utf8) } else { append(byte) }
    }
  }
}

/// Whether a byte from an index on does not stand for itself in a JSON text.
///
/// No byte decides when to stop, so that many are looked at in one step of the processor.
private func holdsEscapable(_ bytes: Swift.Span<UInt8>, from start: Int) -> Bool {
  var found: UInt8 = 0
  for index in start..<bytes.count {
    let byte = bytes[index]
    found |= byte < Ascii.space ? 1 : 0
    found |= byte == UInt8(ascii: "\"") ? 1 : 0
    found |= byte == UInt8(ascii: "\\") ? 1 : 0
  }
  return found > 0
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
