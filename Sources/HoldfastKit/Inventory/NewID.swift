// SPDX-License-Identifier: Apache-2.0

import ContentReader

/// An id made of what others call something; the text itself where it is one already.
///
///     newID(from: "APP 0042 / Zürich")  // "app-0042-zurich"
///
/// Nothing is left of a text without letters and digits of ASCII, and letters with marks.
func newID(from text: String) -> String {
  guard !Identifier.isOne(text) else { return text }
  var id = ""
  for letter in text.lowercased() {
    if letter.isASCII, letter.isLetter || letter.isNumber || "._".contains(letter) {
      id.append(letter)
    } else if let plain = Character.plainLetters[letter] {
      id += plain
    } else if !id.isEmpty, id.last != "-" {
      id += "-"
    }
  }
  let trimmed = id.drop { !$0.isLetter && !$0.isNumber }.prefix(Identifier.limit)
  return String(trimmed.last == "-" ? trimmed.dropLast() : trimmed)
}

extension Character {
  /// Latin letters with marks, and what they are without.
  fileprivate static let plainLetters: [Character: String] = {
    let groups = [
      "a": "àáâãäåāăą", "c": "çćč", "d": "ďđð", "e": "èéêëēėęě", "g": "ğģ", "i": "ìíîïīįı",
      "k": "ķ", "l": "ļľł", "n": "ñńņň", "o": "òóôõöøōő", "r": "ŕř", "s": "śşšș", "t": "ţťț",
      "u": "ùúûüūůűų", "y": "ýÿ", "z": "źżž", "ae": "æ", "oe": "œ", "ss": "ß", "th": "þ",
    ]
    let pairs = groups.flatMap { plain, letters in letters.map { ($0, plain) } }
    return Dictionary(pairs) { first, _ in first }
  }()
}
