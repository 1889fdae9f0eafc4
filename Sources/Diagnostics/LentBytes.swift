// SPDX-License-Identifier: Apache-2.0

// Bytes that are read where they lie, by pointers, since what is safe takes a copy of the text or
// counts a reference each time: half of what it took to fill the pages of a portal.

extension String {
  /// Calls a function with the bytes of the text, of which `withUTF8` would need a copy to change.
  ///
  /// The pointer is valid until the function returns.
  @inlinable
  public func withLentUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }
}

extension [UInt8] {
  /// Appends the bytes of a text, which takes less long than to append its `utf8`.
  @inlinable
  public mutating func append(text: String) {
    text.withLentUTF8 { append(contentsOf: $0) }
  }

  /// Appends a stretch of other bytes, without the reference to them that a slice would count.
  ///
  /// - Parameter range: of the others; one that they do not have stops the program.
  package mutating func append(_ range: Range<Int>, of others: [UInt8]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= others.count, "no such bytes")
    others.withUnsafeBufferPointer { bytes in
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }
}
