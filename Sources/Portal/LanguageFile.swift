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
      phrases.append(Phrase(pattern: member.key, span: member.keySpan, told: value.text))
    }
  }

  private mutating func notText(_ fact: Wording, at span: Span) {
    diagnostics.append(
      Diagnostic(
        LookMistake.notPhrases, fact, at: span,
        help: ["a language is one object: the English phrase, then the phrase in the language"]))
  }
}
