// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Phrasing
internal import Synchronization
import Templates

extension Looks {
  /// All that is wrong with the user's templates and languages, found without rendering a page.
  ///
  /// Errors are what a build refuses. Warnings are files and phrases that change nothing; what
  /// replaces nothing is told once there are no errors, since an error may hide what is in use.
  ///
  /// - Returns: the diagnostics by place, and the files that their places are in.
  package func problems() -> (diagnostics: [Diagnostic], files: [SourceFile]) {
    let others = overrides.filter { !$0.isTemplate }
    let files = templates.files + others.map { SourceFile(path: $0.path, bytes: $0.bytes) }
    let books = others.enumerated().filter { $0.element.languageTag != nil }.map { place, _ in
      let number = templates.files.count + place
      return LanguageFile(files[number], file: FileID(number))
    }
    let (errors, said) = compileListening()
    var found = errors + books.flatMap(\.diagnostics) + others.compactMap(\.idleFile)
    if found.allSatisfy({ $0.severity != .error }) {
      found += idleTemplates + idlePhrases(of: books, said: said)
    }
    return (found.sortedByPlace(), files)
  }

  /// Compiles every page; what is wrong, and the phrases that the templates say.
  private func compileListening() -> (errors: [Diagnostic], said: Set<String>) {
    let said = Mutex<Set<String>>([])
    let listener = Phrasebook(tag: "und", [:]) { pattern in
      said.withLock { _ = $0.insert(pattern) }
    }
    let errors = templates.compile(PageFamily.all, in: listener).problems
    return (errors, said.withLock { $0 })
  }

  /// The user's templates that replace none of ours and that no page includes.
  private var idleTemplates: [Diagnostic] {
    let ours = Self.builtIn.filter(\.isTemplate).map(\.name)
    let choices = PageFamily.all.flatMap { $0.layout.choices }
    let used = Set(
      templates.names(reachedFrom: PageFamily.all.map(\.template) + choices)
        .map { "\($0).mustache" } + ours)
    return overrides.filter { $0.isTemplate && !used.contains($0.name) }.compactMap { file in
      let number = templates.files.firstIndex { $0.path == file.path }
      return Diagnostic(
        LookMistake.idleTemplate,
        "'\(file.name)' replaces no template, and no page includes it",
        at: number.map { Span(FileID($0), 0..<0) },
        help: ["'holdfast templates eject' copies what can be replaced"],
        meant: suggestion(for: file.name, among: ours))
    }
  }

  /// The phrases of the user's languages whose English nobody says.
  private func idlePhrases(of books: [LanguageFile], said: Set<String>) -> [Diagnostic] {
    let known = Self.builtIn.filter { $0.languageTag != nil }.flatMap { book in
      LanguageFile(SourceFile(path: book.path, bytes: book.bytes), file: FileID(0)).phrases
    }
    let patterns = said.union(known.map(\.pattern))
    return books.flatMap(\.phrases).filter { !patterns.contains($0.pattern) }.map { phrase in
      Diagnostic(
        LookMistake.idlePhrase,
        "no page says '\(phrase.pattern)'", at: phrase.span,
        help: ["write the English exactly as the page has it, values as {1}, {2}"],
        meant: suggestion(for: phrase.pattern, among: patterns))
    }
  }
}

extension TemplateFile {
  /// That a file is of no kind that is read; notes in Markdown are left alone.
  fileprivate var idleFile: Diagnostic? {
    let isRead = name.hasPrefix("assets/") || languageTag != nil || name.hasSuffix(".md")
    guard !isRead else { return nil }
    return Diagnostic(
      LookMistake.idleFile, "'\(path)' is of no kind that is read",
      at: nil, inFile: path,
      help: ["templates end in .mustache, languages are languages/TAG.json, all else is in assets/"]
    )
  }
}

extension Layout {
  /// The templates that fields of the page may choose among.
  fileprivate var choices: [String] {
    reachable.flatMap(\.fields).flatMap { field in
      if case .template(let choices) = field.kind { return choices }
      return []
    }
  }
}
