// SPDX-License-Identifier: Apache-2.0

/// The language of a tag, without its region: `de` of `de-AT`.
package func primaryLanguage(of tag: String) -> String {
  tag.prefix { $0 != "-" }.lowercased()
}

/// Whose books, by their tags in small letters, serve a page in a language, what is said last
/// outweighing: `pt` and `pt-br` for `pt-BR`.
package func languages(serving tag: String) -> [String] {
  let (primary, whole) = (primaryLanguage(of: tag), tag.lowercased())
  return primary == whole ? [primary] : [primary, whole]
}

/// The sentences of a language, by the English that stands in the sources and templates.
///
///     {"The first ends on {1}: {2}": "Zuerst endet {2} am {1}"}
///
/// The places `{1}`, `{2}` … may stand in any order, and more than once.
package struct Phrasebook: Sendable {
  /// The tag of the language (BCP 47), such as `de`.
  package let tag: String
  private let phrases: [String: String]
  /// Whether everything is told as it is written.
  package let isEnglish: Bool
  private let onMissing: (@Sendable (_ pattern: String) -> Void)?

  /// English as it is written.
  package static let english = Phrasebook()

  private init() {
    (tag, phrases, isEnglish, onMissing) = ("en", [:], true, nil)
  }

  /// - Parameters:
  ///   - phrases: the sentences by their English pattern.
  ///   - onMissing: told each pattern that the book does not have; its English is used then.
  package init(
    tag: String, _ phrases: [String: String],
    onMissing: (@Sendable (_ pattern: String) -> Void)? = nil
  ) {
    self.tag = tag
    self.phrases = phrases
    self.onMissing = onMissing
    isEnglish = false
  }

  /// The English patterns that the book has, sorted.
  package var patterns: [String] { phrases.keys.sorted() }

  /// A sentence in the language, in English where the book does not have it.
  package func tell(_ wording: Wording) -> String {
    if isEnglish { return wording.english }
    return wording.parts.map { tell($0) } ?? self[wording.plain]
  }

  private func tell(_ parts: [Wording.Part]) -> String {
    let values = parts.filter(\.isValue)
    // Nothing but values has no words to look up.
    guard values.count < parts.count else { return parts.map { told($0) }.joined() }
    return filled(self[parts.pattern], with: values.map { told($0) })
  }

  private func told(_ part: Wording.Part) -> String {
    switch part {
    case .words(let text), .text(let text): text
    case .quoted(let name): "'\(name)'"
    case .phrase(let english): self[english]
    case .figures(let figures):
      Wording.parts(ofFigures: figures).map { tell($0) }.joined(separator: " ")
    case .sentence(let parts): tell(parts)
    }
  }

  /// A phrase without values in the language, in English where the book does not have it.
  package subscript(_ pattern: String) -> String {
    phrase(pattern) ?? pattern
  }

  /// A phrase without values in the language, `nil` where the book does not have it.
  package func phrase(_ pattern: String) -> String? {
    if isEnglish { return pattern }
    if let phrase = phrases[pattern] { return phrase }
    onMissing?(pattern)
    return nil
  }

  /// A pattern with values in the places of `{1}` to `{9}`; other braces stand for themselves.
  private func filled(_ pattern: String, with values: [String]) -> String {
    let bytes = Array(pattern.utf8)
    var filled: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let number = place(at: index, in: bytes), values.indices.contains(number) {
        filled += Array(values[number].utf8)
        index += 3
      } else {
        filled.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: filled, as: UTF8.self)
  }

  /// The number, from 0, of the value whose place begins at an index.
  private func place(at index: Int, in bytes: [UInt8]) -> Int? {
    guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "{"),
      bytes[index + 2] == UInt8(ascii: "}")
    else { return nil }
    return Int(bytes[index + 1]) - Int(UInt8(ascii: "1"))
  }
}
