// SPDX-License-Identifier: Apache-2.0

extension String {
  /// What a name sorts by: small letters without marks, so that "Ärzte" stands with "Arbeit".
  ///
  /// Languages differ in where marked letters stand; dictionaries of most European ones have them
  /// with the plain letter (DIN 5007-1 for German).
  var sortKey: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return lowercased() }
    return lowercased().reduce(into: "") { key, letter in
      if !letter.isASCII, let plain = Self.plainLetters[letter] {
        key += plain
      } else {
        key.append(letter)
      }
    }
  }

  private static let plainLetters: [Character: String] = Dictionary(
    [
      ("àáâãäåāăą", "a"), ("æ", "ae"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"),
      ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"),
      ("ñńņňŋ", "n"), ("òóôõöøōŏő", "o"), ("œ", "oe"), ("ŕŗř", "r"), ("śŝşšș", "s"), ("ß", "ss"),
      ("ţťŧț", "t"), ("þ", "th"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"),
    ].flatMap { letters, plain in letters.map { ($0, plain) } },
    uniquingKeysWith: { first, _ in first })
}
