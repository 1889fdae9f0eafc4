// SPDX-License-Identifier: Apache-2.0

/// Many phrases, looked for all at once: the time depends on the text, not on their number.
struct PhraseIndex: Sendable {
  /// By its number of words: each phrase as one number, and the place of the value it is part of.
  private var phrases: [Int: [UInt64: Int]] = [:]
  /// The words around a phrase where it is no part of a value.
  private var excuses: [Phrase: Set<Excuse>] = [:]
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

  /// Excuses the phrases that stand in a text wherever the whole text stands, where they prove
  /// nothing; a phrase that is the whole text is excused everywhere.
  mutating func excuse(standingIn words: [UInt64]) {
    var found: [(phrase: Phrase, excuse: Excuse)] = []
    forEachMatch(in: words) { phrase, start in
      let end = start + phrase.count
      found.append((phrase, Excuse(before: words[..<start], behind: words[end...])))
    }
    for (phrase, excuse) in found {
      if excuse.isEmpty {
        phrases[phrase.count]?[phrase.key] = nil
      } else {
        excuses[phrase, default: []].insert(excuse)
      }
    }
    phrases = phrases.filter { !$0.value.isEmpty }
  }

  /// The places of the values that stand in a text, each once, in their order.
  ///
  /// - Parameter places: of words, sorted; a value counts where one of them is part of it.
  func values(in words: [UInt64], holding places: [Int]? = nil) -> [Int] {
    var found: Set<Int> = []
    forEachMatch(in: words) { phrase, start in
      guard let value = phrases[phrase.count]?[phrase.key], !found.contains(value) else { return }
      let end = start + phrase.count
      if let places, !places.contains(where: { (start..<end).contains($0) }) { return }
      let (before, behind) = (words[..<start], words[end...])
      let isExcused = excuses[phrase]?.contains { $0.holds(between: before, behind) } ?? false
      if !isExcused { found.insert(value) }
    }
    return found.sorted()
  }

  /// Tells each phrase that stands in a text, and where it begins.
  private func forEachMatch(in words: [UInt64], _ body: (_ phrase: Phrase, _ start: Int) -> Void) {
    // The number of the first words, from which that of any stretch follows.
    var sums: [UInt64] = [0]
    sums.reserveCapacity(words.count + 1)
    for word in words { sums.append((sums.last ?? 0) &* Self.base &+ word) }
    for (count, known) in phrases where count <= words.count {
      let weight = (0..<count).reduce(1 as UInt64) { product, _ in product &* Self.base }
      for start in 0...words.count - count {
        let key = sums[start + count] &- sums[start] &* weight
        if known[key] != nil { body(Phrase(count: count, key: key), start) }
      }
    }
  }
}

/// A phrase as a number, and how many words it has.
private struct Phrase: Hashable {
  let count: Int
  let key: UInt64
}

/// The words before and behind a phrase in a text that is none of the content.
private struct Excuse: Hashable {
  let before: ArraySlice<UInt64>
  let behind: ArraySlice<UInt64>

  var isEmpty: Bool { before.isEmpty && behind.isEmpty }

  /// Whether a phrase stands in that text.
  func holds(between before: ArraySlice<UInt64>, _ behind: ArraySlice<UInt64>) -> Bool {
    before.suffix(self.before.count) == self.before && behind.starts(with: self.behind)
  }
}
