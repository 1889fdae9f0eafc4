// SPDX-License-Identifier: Apache-2.0

import Diagnostics

// Text that is HTML already, apart from text that is not.
//
// 1. `HTMLText`: bytes that a browser may read as markup; made only by escaping, by Markdown, by
//    templates and by pictures, each of which escapes what people wrote.
// 2. `appendEscaped`: from a person's text to HTML; `appendContent`, where no attribute may be meant.
// 3. `Address`: where a link may lead; `percentEncoded`: how it is written.

/// Text that is HTML already; a template writes it as it is.
///
/// Plain text is never of this type: `HTMLText(escaping:)` is the way in for what people wrote.
public struct HTMLText: Hashable, Sendable {
  public let bytes: [UInt8]

  /// HTML that its maker answers for: each part of it written by the program or escaped.
  public init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A person's text, escaped for content and for quoted attributes.
  public init(escaping text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    appendEscaped(text, to: &bytes)
    self.bytes = bytes
  }

  public static var empty: HTMLText {
    HTMLText(trusted: [])
  }

  public var isEmpty: Bool {
    bytes.isEmpty
  }

  public var text: String {
    String(decoding: bytes, as: UTF8.self)
  }
}

/// Appends a text with `& < > " '` as references, so that it is safe in content and quoted attributes.
///
/// Characters that HTML forbids (most controls, noncharacters) become U+FFFD; overrides of the
/// direction are left out.
package func appendEscaped(_ text: String, to output: inout [UInt8]) {
  text.withLentUTF8 { appendLookedAt($0, to: &output) }
}

/// Appends a text that lies among other bytes as `appendEscaped` does.
///
/// - Parameter range: where its UTF-8 lies.
package func appendEscaped(_ range: Range<Int>, of texts: [UInt8], to output: inout [UInt8]) {
  texts.withLent(range) { appendLookedAt($0, to: &output) }
}

/// Appends a text as it is where nothing in it needs an escape.
private func appendLookedAt(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  guard isDoubtful(bytes) else { return output.append(contentsOf: bytes) }
  appendEscaped(bytes, to: &output)
}

/// Appends a text as `appendEscaped` does, names that are written from right to left in a `bdi`: for
/// content alone.
package func appendContent(_ text: String, to output: inout [UInt8]) {
  text.withLentUTF8 { appendContent($0, to: &output) }
}

/// Appends a text that lies among other bytes as `appendContent` does.
///
/// - Parameter range: where its UTF-8 lies.
package func appendContent(_ range: Range<Int>, of texts: [UInt8], to output: inout [UInt8]) {
  texts.withLent(range) { appendContent($0, to: &output) }
}

private func appendContent(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  guard isDoubtful(bytes) else { return output.append(contentsOf: bytes) }
  // A closure, for a function that is handed over by its name is called for each byte.
  guard bytes.contains(where: { RightToLeft.mayBegin(with: $0) }) else {
    return appendEscaped(bytes, to: &output)
  }
  let text = String(decoding: bytes, as: UTF8.self)
  RightToLeft.isolate(text, to: &output) { appendEscaped(String($0), to: &$1) }
}

/// Whether a byte may not stand for itself; nearly all texts are told from those in which one does
/// eight bytes at a time.
private func isDoubtful(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  bytes.span.bytes.holds { bytes in
    bytes.notASCII | bytes.below(0x20) | bytes.equal(0x7F) | bytes.equal(UInt8(ascii: "\""))
      // `&` and `'` differ in one bit, and so do `<` and `>`.
      | bytes.equal(UInt8(ascii: "'"), setting: 1) | bytes.equal(UInt8(ascii: ">"), setting: 2)
  }
}

private func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  var clean = 0
  for index in 0..<bytes.count {
    let length = replacedLength(in: bytes, at: index)
    guard length > 0 else { continue }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean..<index]))
    output.append(contentsOf: htmlReplacement(for: bytes[index]).utf8)
    clean = index + length
  }
  output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean...]))
}

/// How many bytes from a place on may not stand for themselves; nearly always none.
@inline(__always)
private func replacedLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let byte = bytes[index]
  if byte < 0x80 { return isReplaced(byte) ? 1 : 0 }
  guard ForbiddenCharacter.mayBegin(with: byte) else { return 0 }
  return ForbiddenCharacter.length(in: bytes, at: index)
}

/// Whether a byte may not stand for itself: markup, quotes, and controls but tab and line ends.
@inline(__always)
private func isReplaced(_ byte: UInt8) -> Bool {
  // A bit for each byte below 0x40; a table or a switch would cost several times as much.
  let replaced: UInt64 = 0x5000_00C4_FFFF_D9FF
  return byte < 0x40 ? replaced >> UInt64(byte) & 1 == 1 : byte == 0x7F
}

/// What stands for a byte that may not stand for itself.
private func htmlReplacement(for byte: UInt8) -> String {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: ForbiddenCharacter.replacement(of: byte).description
  }
}
