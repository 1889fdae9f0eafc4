// SPDX-License-Identifier: Apache-2.0

/// Numbers by keys of three numbers: what a diagram asks millions of times.
///
/// Open addressing with linear probing in one array of a power of two, at most half full; nothing
/// is ever taken out. Where a key is put does not depend on the run.
struct NumberTable {
  /// What a number is found by.
  struct Key: Equatable {
    private let first: UInt64
    private let second: Int32

    /// None of the numbers is negative.
    init(_ one: Int32, _ two: Int32, _ three: Int32) {
      first = UInt64(UInt32(bitPattern: one)) << 32 | UInt64(UInt32(bitPattern: two))
      second = three
    }

    /// Mixed bits, of which the uppermost are the best: Fibonacci hashing of both parts.
    fileprivate var hash: UInt64 {
      let spread = UInt64(UInt32(bitPattern: second)) &* 0x9E37_79B9_7F4A_7C15
      let mixed = (first ^ spread) &* 0xBF58_476D_1CE4_E5B9
      return (mixed ^ mixed >> 32) &* 0x94D0_49BB_1331_11EB
    }
  }

  private struct Slot {
    var key: Key
    /// -1 in an empty slot.
    var number: Int32
  }

  private static let empty = Slot(key: Key(0, 0, 0), number: -1)

  private var slots: [Slot]
  private var count = 0
  /// How far a hash is shifted down to be a place in `slots`.
  private var shift: UInt64

  init() {
    slots = [Slot](repeating: Self.empty, count: 64)
    shift = 64 - 6
  }

  /// The number of a key, `nil` where none was set.
  func number(of key: Key) -> Int32? {
    let number = slots[place(of: key)].number
    return number < 0 ? nil : number
  }

  /// Sets the number of a key, which is not negative.
  mutating func set(_ key: Key, to number: Int32) {
    let place = place(of: key)
    let isNew = slots[place].number < 0
    slots[place] = Slot(key: key, number: number)
    guard isNew else { return }
    count += 1
    if 2 * count > slots.count { grow() }
  }

  /// Where a key is, or the empty slot where it belongs.
  private func place(of key: Key) -> Int {
    var place = Int(key.hash >> shift)
    while slots[place].number >= 0, slots[place].key != key {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Self.empty, count: 4 * old.count)
    shift -= 2
    for slot in old where slot.number >= 0 { slots[place(of: slot.key)] = slot }
  }
}
