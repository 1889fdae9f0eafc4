// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing
import StructuredData

/// The phrases of a language as they stand in its file: one object of texts.
///
///     {"Home": "Start", "{1} of {2}": "{1} von {2}"}
struct LanguageFile: Sendable {
  /// A phrase in English, and how the language tells it.
  struct Phrase: Sendable {
    let pattern: String
    /// Where the English stands.
    let span: Span
    let told: String

    /// The places for values that a text names: `{1}`, `{2}`.
    fileprivate func places(of text: String) -> Set<String> {
      Set(text.matches(of: /\{[1-9][0-9]*\}/).map { String($0.output) })
    }
  }

  private(set) var phrases: [Phrase] = []
  private(set) var diagnostics: [Diagnostic]

  init(_ source: SourceFile, file: FileID) {
    let reading = readJSON(source, file: file)
    diagnostics = reading.diagnostics
    guard let root = reading.tree?.root else { return }
    if root.kind != .object { notText("the file is no object", at: root.span) }
    for member in root.members {
      let value = member.value
      if value.kind != .text {
        notText("the phrase '\(member.key)' has no text as its value", at: value.span)
      }
      let phrase = Phrase(pattern: member.key, span: member.keySpan, told: value.text)
      if value.kind == .text, phrase.places(of: phrase.told) != phrase.places(of: phrase.pattern) {
        otherValues(phrase, at: value.span)
      }
      phrases.append(phrase)
    }
  }

  private mutating func otherValues(_ phrase: Phrase, at span: Span) {
    let places = phrase.places(of: phrase.pattern).sorted().joined(separator: ", ")
    diagnostics.append(
      Diagnostic(
        LookMistake.otherValues,
        "the phrase '\(phrase.pattern)' is told with other values than it has", at: span,
        help: [places.isEmpty ? "write it without values in braces" : "use each of \(places)"]))
  }

  private mutating func notText(_ fact: Wording, at span: Span) {
    diagnostics.append(
      Diagnostic(
        LookMistake.notPhrases, fact, at: span,
        help: ["a language is one object: the English phrase, then the phrase in the language"]))
  }
}
