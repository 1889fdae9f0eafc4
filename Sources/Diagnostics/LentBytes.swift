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
    others.withLent(range) { append(contentsOf: $0) }
  }

  /// Calls a function with a stretch of the bytes, without the reference that a slice would count.
  ///
  /// The pointer is valid until the function returns.
  ///
  /// - Parameter range: one that the bytes do not have stops the program.
  @inlinable
  public func withLent<Result>(
    _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "no such bytes")
    return withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
