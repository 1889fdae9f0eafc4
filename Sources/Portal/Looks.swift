// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing
package import Templates

/// What the portal looks like and how it speaks: templates, style sheet, scripts and languages, the
/// user's before our own.
package struct Looks: Sendable {
  package let templates: TemplateSet
  /// Style sheet and scripts, by their path in the portal, sorted.
  package let assets: [TemplateFile]
  /// The languages by their tags, our own and then the user's of the same tag.
  private let languages: [(tag: String, file: TemplateFile)]
  /// The user's files of all kinds, as they were given.
  package let overrides: [TemplateFile]

  /// - Parameter overrides: the files of the user's `templates/`; each replaces ours of that name,
  ///   but for languages, whose phrases replace ours one by one.
  package init(overrides: [TemplateFile] = []) {
    let own = Self.builtIn
    self.overrides = overrides
    templates = TemplateSet(
      builtIn: own.filter(\.isTemplate), overrides: overrides.filter(\.isTemplate))
    let assets = (own + overrides).filter { Self.isAsset($0.name) }
    let byName = Dictionary(assets.map { ($0.name, $0) }) { $1 }
    self.assets = byName.values.sorted { $0.name < $1.name }
    languages = (own + overrides).compactMap { file in file.languageTag.map { ($0, file) } }
  }

  /// The templates, style sheet, scripts and languages that the program comes with, by name.
  package static let builtIn: [TemplateFile] = BuiltInTemplates.files.map {
    TemplateFile(name: $0.name, text: $0.text)
  }

  /// Whether a file of this name is a style sheet or script, published as it is.
  package static func isAsset(_ name: String) -> Bool {
    name.hasPrefix("assets/") && !TemplateFile.isTemplate(name)
  }

  /// The English of all phrases that pages say, with `{1}` to `{9}` where values stand.
  package static var builtInPhrases: [String] {
    let books = builtIn.filter { $0.languageTag != nil }
    return books.flatMap { book in
      LanguageFile(SourceFile(path: book.path, bytes: book.bytes), file: FileID(0))
        .phrases.map(\.pattern)
    }
  }

  /// The tags of the languages that pages can be in, sorted: English, our own, and the user's.
  ///
  /// - Parameter names: the names of the user's files, such as `languages/fr.json`.
  package static func languageTags(with names: [String]) -> [String] {
    let tags = (builtIn.map(\.name) + names).compactMap { languageTag(ofFile: $0) }
    return Set(tags + [Phrasebook.english.tag]).sorted()
  }

  /// The tag of the language whose phrases a file holds: `de` for `languages/de.json`.
  static func languageTag(ofFile name: String) -> String? {
    guard name.hasPrefix("languages/"), name.hasSuffix(".json") else { return nil }
    return String(name.dropFirst("languages/".count).dropLast(".json".count))
  }

  /// The language that a programme asks for; English where there is no book of it.
  ///
  /// - Parameters:
  ///   - tag: a tag such as `de` or `de-AT`: the phrases of the whole tag, then of its first part.
  ///   - onMissing: told each phrase that the book does not have.
  /// - Throws: `PortalFailure.templates` where a book cannot be read.
  package func language(
    _ tag: String?, onMissing: (@Sendable (_ pattern: String) -> Void)? = nil
  ) throws(PortalFailure) -> Language {
    let books = tag.map { languages(serving: $0) } ?? []
    guard let last = books.last else { return .english }
    var phrases: [String: String] = [:]
    for book in books.map(\.file) {
      let source = SourceFile(path: book.path, bytes: book.bytes)
      let read = LanguageFile(source, file: FileID(0))
      guard read.diagnostics.isEmpty else { throw .templates(read.diagnostics, files: [source]) }
      for phrase in read.phrases { phrases[phrase.pattern] = phrase.told }
    }
    return Language(Phrasebook(tag: last.tag, phrases, onMissing: onMissing))
  }

  /// The books of a language, those of the plainest tag first.
  private func languages(serving tag: String) -> [(tag: String, file: TemplateFile)] {
    Phrasing.languages(serving: tag).flatMap { tag in
      languages.filter { $0.tag.lowercased() == tag }
    }
  }
}

extension TemplateFile {
  /// Whether it is a template, and no style sheet, script or language.
  package var isTemplate: Bool { Self.isTemplate(name) }

  static func isTemplate(_ name: String) -> Bool { name.hasSuffix(".mustache") }

  /// The tag of the language whose phrases the file holds: `de` for `languages/de.json`.
  var languageTag: String? { Looks.languageTag(ofFile: name) }
}
