// SPDX-License-Identifier: Apache-2.0

/// Known keys, found by their bytes: millions of keys are looked up, and few become a `String`.
///
///     KeyTable(["id", "owner"]).index(of: member)  // 1 where the member is `"owner": …`
package struct KeyTable: Sendable {
  /// The bytes of all keys, one behind the other.
  private let bytes: [UInt8]
  /// Where the bytes of each key begin, and where those of the last one end.
  private let starts: [Int]
  /// Indices of keys by their mark, -1 where there is none; a taken slot sends to the next one.
  private let slots: [Int]

  /// - Parameter keys: of two equal ones the first is found.
  package init(_ keys: [String]) {
    bytes = keys.flatMap(\.utf8)
    starts = keys.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.utf8.count) }
    var slots = [Int](repeating: -1, count: Self.slotCount(for: keys.count))
    for index in keys.indices {
      var slot = Self.mark(of: bytes[starts[index]..<starts[index + 1]]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = index
    }
    self.slots = slots
  }

  /// The index of a member's key among the known ones, `nil` where it is none of them.
  package func index(of member: LocatedMember) -> Int? {
    member.withKeyBytes { index(of: $0) }
  }

  private func index(of key: ArraySlice<UInt8>) -> Int? {
    var slot = Self.mark(of: key) & (slots.count - 1)
    while slots[slot] >= 0 {
      if isKey(slots[slot], key) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Whether the key at an index has some bytes.
  private func isKey(_ index: Int, _ key: ArraySlice<UInt8>) -> Bool {
    let start = starts[index]
    guard key.count == starts[index + 1] - start else { return false }
    let (known, asked) = (bytes.span, key.span)
    for place in asked.indices where asked[place] != known[start + place] { return false }
    return true
  }

  /// A power of two that leaves at least three of four slots free.
  private static func slotCount(for keys: Int) -> Int {
    var count = 8
    while count < keys * 4 { count *= 2 }
    return count
  }

  /// A number that tells most keys apart: of the length and of the first, middle and last byte.
  private static func mark(of key: ArraySlice<UInt8>) -> Int {
    guard let first = key.first, let last = key.last else { return 0 }
    let middle = key[key.startIndex + key.count / 2]
    return Int(first) &* 31 &+ Int(middle) &* 7 &+ Int(last) &* 13 &+ key.count
  }
}
