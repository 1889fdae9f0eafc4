// SPDX-License-Identifier: Apache-2.0

/// Many phrases, looked for all at once: the time depends on the text, not on their number.
struct PhraseIndex: Sendable {
  /// By its number of words: each phrase as one number, and the place of the value it is part of.
  private var phrases: [Int: [UInt64: Int]] = [:]
  /// How many words a phrase has at most; longer values are looked for piece by piece.
  private static let longest = 8
  private static let base: UInt64 = 0x9e37_79b9_7f4a_7c15

  var isEmpty: Bool { phrases.isEmpty }

  /// Adds a value; of two with the same words the first is told.
  ///
  /// A long value is cut into pieces of eight words, so that a summary of it is found too. The last
  /// piece ends with the value, and may share words with the one before.
  mutating func add(_ words: [UInt64], value: Int) {
    for start in stride(from: 0, to: words.count - Self.longest, by: Self.longest) {
      add(piece: words[start..<start + Self.longest], value)
    }
    add(piece: words.suffix(Self.longest), value)
  }

  private mutating func add(piece: ArraySlice<UInt64>, _ value: Int) {
    let key = piece.reduce(0) { $0 &* Self.base &+ $1 }
    if phrases[piece.count]?[key] == nil { phrases[piece.count, default: [:]][key] = value }
  }

  /// Takes out the phrases that stand in a text, where they prove nothing.
  mutating func remove(standingIn words: [UInt64]) {
    var found: [(count: Int, key: UInt64)] = []
    forEachMatch(in: words) { found.append(($0, $1)) }
    for (count, key) in found { phrases[count]?[key] = nil }
    phrases = phrases.filter { !$0.value.isEmpty }
  }

  /// The places of the values that stand in a text, each once, in their order.
  func values(in words: [UInt64]) -> [Int] {
    var found: Set<Int> = []
    forEachMatch(in: words) { count, key in
      if let value = phrases[count]?[key] { found.insert(value) }
    }
    return found.sorted()
  }

  /// Tells the number of words and the number of each phrase that stands in a text.
  private func forEachMatch(in words: [UInt64], _ body: (_ count: Int, _ key: UInt64) -> Void) {
    // The number of the first words, from which that of any stretch follows.
    var sums: [UInt64] = [0]
    sums.reserveCapacity(words.count + 1)
    for word in words { sums.append((sums.last ?? 0) &* Self.base &+ word) }
    for (count, known) in phrases where count <= words.count {
      let weight = (0..<count).reduce(1 as UInt64) { product, _ in product &* Self.base }
      for start in 0...words.count - count {
        let key = sums[start + count] &- sums[start] &* weight
        if known[key] != nil { body(count, key) }
      }
    }
  }
}
