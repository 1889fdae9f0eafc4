// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing
import Portal
import Rules
import Templates

/// What the program says itself, whatever is in the content.
package struct OwnWords: Sendable {
  /// What may stand in any file: phrases, and pieces of templates and scripts.
  let texts: [SearchableWords]
  /// Programmes that show what a rule finds; they stand where rules are explained.
  let examples: [SearchableWords]

  /// - Parameter texts: each whole, with `{1}` to `{9}` where values stand.
  package init(texts: [String] = [], examples: [String] = []) {
    self.init(texts.flatMap { $0.wordsBetweenPlaces }, examples: examples)
  }

  private init(_ texts: [SearchableWords], examples: [String]) {
    self.texts = texts
    self.examples = examples.map { SearchableWords(Array($0.utf8), .plain) }
  }

  /// Whether a file explains rules.
  static func areExplained(in path: String) -> Bool {
    path.hasPrefix("rules/") || path == "data/findings.sarif"
  }
}

extension OwnWords {
  /// What portals in a language say: the language and English, which reports and `data/` speak, the
  /// templates and scripts that the program comes with, and the rules.
  init(in language: Language) {
    let rules = Rule.all.flatMap { [$0.summary, $0.rationale, $0.howToMend] }
    let english = Looks.builtInPhrases + language.phrases.patterns + rules
    let examples = Rule.all.flatMap { rule in
      let shown = rule.examples.failing + rule.examples.notEvaluable + rule.examples.passing
      return shown.map { $0.replacing("⟦", with: "").replacing("⟧", with: "") }
    }
    self.init(
      (english + english.map { language.told($0) }).flatMap { $0.wordsBetweenPlaces }
        + Looks.builtIn.flatMap { $0.ownWords },
      examples: examples)
  }
}

extension String {
  /// The words of a phrase, those between two values in one piece; those of each paragraph too, since
  /// tags stand between paragraphs.
  fileprivate var wordsBetweenPlaces: [SearchableWords] {
    let pieces = split(separator: /\{[1-9]\}/)
    let paragraphs = pieces.flatMap { piece in
      piece.contains("\n") ? piece.split(separator: "\n") : []
    }
    return (pieces + paragraphs).map { SearchableWords(Array($0.utf8), .plain) }
  }
}

extension TemplateFile {
  /// The words of a template, those of each tag and each text between two tags in one piece; those of
  /// a style sheet or a script, which is published as it is, as a whole.
  fileprivate var ownWords: [SearchableWords] {
    guard isTemplate else {
      return name.hasPrefix("assets/") ? [SearchableWords(bytes, MediaType(of: name).notation)] : []
    }
    return literals.flatMap { text in
      text.split { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
        .map { SearchableWords(Array($0), .markup) }
    }
  }
}
