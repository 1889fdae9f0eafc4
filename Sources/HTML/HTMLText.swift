// SPDX-License-Identifier: Apache-2.0

// Text that is HTML already, apart from text that is not.
//
// 1. `HTMLText`: bytes that a browser may read as markup; made only by escaping, by Markdown, by
//    templates and by pictures, each of which escapes what people wrote.
// 2. `escaped(_:)`: from a person's text to HTML.

/// Text that is HTML already; a template writes it as it is.
///
/// Plain text is never of this type: `HTMLText(escaping:)` is the way in for what people wrote.
package struct HTMLText: Hashable, Sendable {
  package let bytes: [UInt8]

  /// HTML that its maker answers for: each part of it written by the program or escaped.
  package init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A person's text, escaped for content and for quoted attributes.
  package init(escaping text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    appendEscaped(text, to: &bytes)
    self.bytes = bytes
  }

  package static var empty: HTMLText {
    HTMLText(trusted: [])
  }

  package var isEmpty: Bool {
    bytes.isEmpty
  }

  package var text: String {
    String(decoding: bytes, as: UTF8.self)
  }
}

/// Appends a text with `& < > " '` as references, so that it is safe in content and quoted attributes.
///
/// Characters that HTML forbids (most controls) become U+FFFD.
package func appendEscaped(_ text: String, to output: inout [UInt8]) {
  var text = text
  text.withUTF8 { bytes in
    var clean = 0
    for index in bytes.indices {
      guard let replacement = htmlReplacement(for: bytes[index]) else { continue }
      output.append(contentsOf: bytes[clean..<index])
      output.append(contentsOf: replacement.utf8)
      clean = index + 1
    }
    output.append(contentsOf: bytes[clean...])
  }
}

/// What stands for a byte in HTML, `nil` where the byte may stand for itself.
private func htmlReplacement(for byte: UInt8) -> String? {
  guard byte < 0x40 || byte == 0x7F else { return nil }
  return switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  case 0x09, 0x0A, 0x0D, 0x20...0x3F: nil
  default: "\u{FFFD}"
  }
}
