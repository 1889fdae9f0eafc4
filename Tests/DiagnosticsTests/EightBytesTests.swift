// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import TestSupport
import Testing

@Suite struct EightBytesTests {
  /// Texts of every length up to 40, in which what is looked for is rare.
  private static let texts: [[UInt8]] = {
    var random = SeededRandom(seed: 8)
    return (0...40).flatMap { length in
      (0..<50).map { _ in
        (0..<length).map { _ in
          Int.random(in: 0..<20, using: &random) == 0
            ? UInt8.random(in: 0...255, using: &random) : UInt8(ascii: "q")
        }
      }
    }
  }()

  @Test(arguments: [UInt8(ascii: "\""), UInt8(ascii: "&"), 0, 0x80, 0xEF])
  func `a byte is found wherever it stands`(byte: UInt8) {
    for text in Self.texts {
      #expect(text.span.bytes.holds { $0.equal(byte) } == text.contains(byte))
    }
  }

  @Test(arguments: [UInt8(1), 2, 0x40])
  func `bytes that differ in some bits only are found together`(bits: UInt8) {
    let byte: UInt8 = 0x2F | bits
    for text in Self.texts {
      let isThere = text.contains { $0 | bits == byte }
      #expect(text.span.bytes.holds { $0.equal(byte, setting: bits) } == isThere)
    }
  }

  @Test func `a text is appended with all its bytes`() {
    var bytes: [UInt8] = Array("a".utf8)
    for text in ["", "b", "a text that is too long for itself", "öß"] { bytes.append(text: text) }
    #expect(bytes == Array("aba text that is too long for itselföß".utf8))
  }

  @Test(arguments: [UInt8(1), 0x20, 0x3F])
  func `bytes below a limit are found, and those of other scripts are none`(limit: UInt8) {
    for text in Self.texts {
      #expect(text.span.bytes.holds { $0.below(limit) } == text.contains { $0 < limit })
    }
  }

  @Test func `what is not of ASCII is found`() {
    for text in Self.texts {
      #expect(text.span.bytes.holds { $0.notASCII } == text.contains { $0 >= 0x80 })
    }
  }

  @Test func `each byte that continues a character leaves one mark`() {
    for text in Self.texts where text.count >= 8 {
      let marks = EightBytes(text.span.bytes, at: 0).continuations
      #expect(marks.nonzeroBitCount == text.prefix(8).count { $0 & 0xC0 == 0x80 })
    }
  }

  @Test func `what needs others in its place is told from what stands for itself`() {
    func escape(_ byte: UInt8) -> String? { byte == UInt8(ascii: "&") ? "&amp;" : nil }
    var bytes: [UInt8] = []
    bytes.append("quite a clean text", escaping: { $0.equal(UInt8(ascii: "&")) }, escape)
    bytes.append(" & a last one&", escaping: { $0.equal(UInt8(ascii: "&")) }, escape)
    #expect(bytes == Array("quite a clean text &amp; a last one&amp;".utf8))
  }
}
