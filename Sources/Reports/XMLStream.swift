// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import StructuredData

/// Elements of an XML text, indented, with every value escaped (XML 1.0, fifth edition).
struct XMLStream {
  /// All that was written.
  private(set) var bytes: [UInt8]
  private var depth = 0

  /// - Parameter buffer: bytes to write behind; handed over, not copied.
  init(behind buffer: consuming [UInt8] = []) {
    bytes = buffer
    bytes.append(text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Hands on what was written, once it is long enough.
  mutating func handOn(to drain: Drain) {
    bytes.handOn(to: drain)
  }

  /// Writes an element with the attributes and the content that closures write.
  mutating func element(
    _ name: String, _ attributes: (inout XMLStream) -> Void, content: (inout XMLStream) -> Void
  ) {
    begin(name)
    attributes(&self)
    bytes.append(text: ">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    end(name)
  }

  /// Writes an element with the attributes that a closure writes; it holds a text only, or nothing.
  mutating func element(
    _ name: String, text: String = "", _ attributes: (inout XMLStream) -> Void
  ) {
    begin(name)
    attributes(&self)
    guard !text.isEmpty else { return bytes.append(text: "/>\n") }
    bytes.append(UInt8(ascii: ">"))
    append(escaped: text)
    end(name)
  }

  /// Writes an attribute of the element that is begun.
  mutating func attribute(_ name: String, _ value: String) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(text: name)
    bytes.append(text: "=\"")
    append(escaped: value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Begins a line, indented by how deep it stands, with a tag that is still open.
  private mutating func begin(_ name: String) {
    indent()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(text: name)
  }

  private mutating func end(_ name: String) {
    bytes.append(text: "</")
    bytes.append(text: name)
    bytes.append(text: ">\n")
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// A text for content and for quoted attributes; what XML cannot hold becomes U+FFFD.
  private mutating func append(escaped text: String) {
    // U+FFFE and U+FFFF are the only scalars above the controls that XML cannot hold.
    let text = text.holds { $0.equal(0xEF) } ? Self.withoutNonCharacters(text) : text
    bytes.append(text, escaping: { mayNeedEscape(in: $0) }, { xmlEscape($0) })
  }

  private static func withoutNonCharacters(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(scalar == "\u{FFFE}" || scalar == "\u{FFFF}" ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}

/// Marks where one of eight bytes does not stand for itself in XML.
@inline(__always)
private func mayNeedEscape(in bytes: EightBytes) -> UInt64 {
  bytes.below(0x20) | bytes.equal(UInt8(ascii: "&")) | bytes.equal(UInt8(ascii: "<"))
    | bytes.equal(UInt8(ascii: ">")) | bytes.equal(UInt8(ascii: "\""))
}

/// What stands for a byte in XML, `nil` where it stands for itself.
private func xmlEscape(_ byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "\t"): "&#9;"
  case UInt8(ascii: "\n"): "&#10;"
  case UInt8(ascii: "\r"): "&#13;"
  case ..<0x20: "\u{FFFD}"
  default: nil
  }
}
