// SPDX-License-Identifier: Apache-2.0

package import Phrasing

/// The candidate that an author probably meant, or `nil` where none is near.
///
/// Near means at most a third of the word's letters changed, counted as insertions, deletions,
/// replacements and swaps of neighbours (Damerau 1964). Ties go to the first in byte order.
///
///     suggestion(for: "onwer", among: ["name", "owner"])  // "owner"
package func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().unicodeScalars)
  var limit = max(1, letters.count / 3)
  var best: String?
  for candidate in candidates where candidate != word {
    guard abs(candidate.unicodeScalars.count - letters.count) <= limit else { continue }
    let others = Array(candidate.lowercased().unicodeScalars)
    let distance = editDistance(letters, others)
    if distance < limit || (distance == limit && best.map { candidate < $0 } ?? true) {
      limit = distance
      best = candidate
    }
  }
  return best
}

/// The help line for a suggestion, empty where there is none.
package func didYouMean(_ word: String, among candidates: some Sequence<String>) -> [Wording] {
  suggestion(for: word, among: candidates).map { [didYouMean($0)] } ?? []
}

/// The way out of an unknown word, in English: the one that was probably meant, or else another.
///
///     didYouMean(word, among: names, otherwise: "there are \(names.joined(separator: ", "))")
package func didYouMean(
  _ word: String, among candidates: some Sequence<String>,
  otherwise other: @autoclosure () -> String
) -> String {
  didYouMean(word, among: candidates).first?.english ?? other()
}

/// The help line for a word that was probably meant.
package func didYouMean(_ word: String) -> Wording {
  "did you mean '\(word)'?"
}

/// How many insertions, deletions, replacements and swaps of neighbours lead from one word to another.
private func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: second.count + 1)
  var last = Array(0...second.count)
  var current = last
  for row in first.indices {
    current[0] = row + 1
    for column in second.indices {
      let replaced = last[column] + (first[row] == second[column] ? 0 : 1)
      var cheapest = min(last[column + 1] + 1, current[column] + 1, replaced)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        cheapest = min(cheapest, beforeLast[column - 1] + 1)
      }
      current[column + 1] = cheapest
    }
    swap(&beforeLast, &last)
    swap(&last, &current)
  }
  return last[second.count]
}
