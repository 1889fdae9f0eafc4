// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import HTML
import Phrasing

extension TemplateCompiler {
  /// Literal text with its words told in the language; all else as it is.
  ///
  /// Words are text between tags, and attributes that readers see or hear. A stretch is looked up
  /// whole, its blanks as one; blanks around it stay. What has no letter has no words.
  func told(_ bytes: [UInt8]) -> [UInt8] {
    guard !phrases.isEnglish else { return bytes }
    var state = markup
    var told: [UInt8] = []
    var words: [UInt8] = []
    for byte in bytes {
      let held = state.holdsWords
      _ = state.advance(over: [byte])
      if held && state.holdsWords {
        words.append(byte)
      } else {
        told += tell(words)
        words = []
        told.append(byte)
      }
    }
    return told + tell(words)
  }

  /// One stretch of words, escaped for content and attributes alike; as written where the book does
  /// not have it.
  private func tell(_ words: [UInt8]) -> [UInt8] {
    guard words.contains(where: { Ascii.isLetter($0) }) else { return words }
    let parts = words.split(whereSeparator: Self.isBlank)
    let pattern = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    guard let phrase = phrases.phrase(Self.unescaped(pattern)) else { return words }
    var told = Array(words.prefix(while: Self.isBlank))
    appendEscaped(phrase, to: &told)
    return told + words.reversed().prefix(while: Self.isBlank).reversed()
  }

  /// Words with the marks of HTML for the references that stand for them.
  private static func unescaped(_ words: String) -> String {
    // `&amp;` comes last, so that `&amp;lt;` stays `&lt;`.
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(words) { $0.replacing($1.0, with: $1.1) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    Ascii.isBlank(byte) || Ascii.isLineEnd(byte)
  }
}

extension MarkupState {
  /// Whether literal text in this place is read by people.
  fileprivate var holdsWords: Bool {
    switch place {
    case .content: true
    case .quoted:
      Self.wordAttributes.contains(attributeName) || attributeName.hasPrefix("data-say-")
    default: false
    }
  }

  /// Attributes that are shown, read out, or shown later by a script (`data-say-…`).
  private static var wordAttributes: [String] {
    ["alt", "aria-label", "aria-description", "placeholder", "title", "label"]
  }
}
