// SPDX-License-Identifier: Apache-2.0

/// Eight bytes of a text in one number, so that a few steps of the processor look at all of them.
///
///     text.holds { $0.equal(UInt8(ascii: "<")) | $0.equal(UInt8(ascii: "&")) }
public struct EightBytes {
  @usableFromInline let bytes: UInt64

  @inlinable init(_ bytes: UInt64) {
    self.bytes = bytes
  }

  // What is loaded lies within the text, which the span sees to; unsafe is only that it could be
  // read as a value of any type, and a number may have any bits.

  /// Those from a place on, of which there must be eight.
  @inlinable public init(_ text: RawSpan, at place: Int) {
    bytes = text.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
  }

  /// The last bytes of a text, fewer than eight, and otherwise letters.
  @inlinable init(endOf text: RawSpan, from start: Int) {
    var bytes: UInt64 = 0x6161_6161_6161_6161
    for place in start..<text.byteCount {
      let byte = text.unsafeLoad(fromByteOffset: place, as: UInt8.self)
      bytes = bytes &<< 8 | UInt64(byte)
    }
    self.bytes = bytes
  }

  /// Marks that are not zero where one of the bytes is below a limit, which is 128 at most.
  @inlinable public func below(_ limit: UInt8) -> UInt64 {
    (bytes &- Self.each &* UInt64(limit)) & ~bytes & Self.highest
  }

  /// Marks that are not zero where one of the bytes is a certain one.
  @inlinable public func equal(_ byte: UInt8) -> UInt64 {
    let difference = bytes ^ Self.each &* UInt64(byte)
    return (difference &- Self.each) & ~difference & Self.highest
  }

  /// The same where some bits of the bytes count as set: `equal(0x27, setting: 1)` finds 0x26 too.
  @inlinable public func equal(_ byte: UInt8, setting bits: UInt8) -> UInt64 {
    EightBytes(bytes | Self.each &* UInt64(bits)).equal(byte)
  }

  /// A mark for each byte that is not of ASCII.
  @inlinable public var notASCII: UInt64 { bytes & Self.highest }

  /// A mark for each byte that continues a UTF-8 sequence.
  @inlinable public var continuations: UInt64 { bytes & ~(bytes &<< 1) & Self.highest }

  @inlinable static var each: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable static var highest: UInt64 { 0x8080_8080_8080_8080 }
}

extension RawSpan {
  /// Whether some of the bytes, of which no letter may be one, leave a mark.
  @inlinable public func holds(_ marks: (EightBytes) -> UInt64) -> Bool {
    var place = 0
    while place &+ 8 <= byteCount {
      if marks(EightBytes(self, at: place)) != 0 { return true }
      place &+= 8
    }
    // Bytes that were looked at already cost less than taking up the last ones one by one.
    if byteCount >= 8 { return marks(EightBytes(self, at: byteCount &- 8)) != 0 }
    return marks(EightBytes(endOf: self, from: 0)) != 0
  }
}

extension String {
  /// Whether some bytes of the text, of which no letter may be one, leave a mark.
  @inlinable public func holds(_ marks: (EightBytes) -> UInt64) -> Bool {
    withLentUTF8 { $0.span.bytes.holds(marks) }
  }
}

extension [UInt8] {
  /// Appends a text of which some bytes need others in their place.
  ///
  /// Nearly all texts are clean, which is told eight bytes at a time.
  ///
  /// - Parameters:
  ///   - marks: leaves some where a byte may need others, of which no letter may be one.
  ///   - escape: what stands for a byte, `nil` where it stands for itself.
  @inlinable public mutating func append(
    _ text: String, escaping marks: (EightBytes) -> UInt64, _ escape: (UInt8) -> String?
  ) {
    text.withLentUTF8 { text in
      guard text.span.bytes.holds(marks) else { return append(contentsOf: text) }
      for byte in text {
        if let escaped = escape(byte) { append(contentsOf: escaped.utf8) } else { append(byte) }
      }
    }
  }
}
