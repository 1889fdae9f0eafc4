// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
package import Phrasing

/// A template as it was read, before anybody looked at its text.
package struct TemplateFile: Sendable {
  /// The path below the folder of templates, such as `parts/card.mustache`.
  package let name: String
  /// The path that diagnostics show, such as `templates/parts/card.mustache`.
  package let path: String
  package let bytes: [UInt8]

  package init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }

  /// A template of the user's or of the program's, shown as `templates/NAME`.
  package init(name: String, text: String) {
    self.init(name: name, path: "templates/\(name)", bytes: Array(text.utf8))
  }
}

/// All templates of a run: the built-in ones, each replaced by the user's file of the same name.
///
/// Tags name a template without the suffix: `{{>parts/card}}` is `parts/card.mustache`.
package struct TemplateSet: Sendable {
  /// The files in use, sorted by name.
  package let files: [SourceFile]
  private let names: [String]
  private let numbers: [String: Int]
  private let syntaxes: [TemplateSyntax]

  package init(builtIn: [TemplateFile], overrides: [TemplateFile] = []) {
    let byName = Dictionary((builtIn + overrides).map { ($0.name, $0) }) { $1 }
    let used = byName.values.sorted { $0.name < $1.name }
    files = used.map { SourceFile(path: $0.path, bytes: $0.bytes) }
    names = used.map { Self.withoutSuffix($0.name) }
    numbers = Dictionary(zip(names, names.indices)) { $1 }
    syntaxes = files.enumerated().map { number, file in
      TemplateSyntax(file.bytes, file: FileID(number))
    }
  }

  /// The names by which tags may call the templates, sorted.
  package var templateNames: [String] {
    names
  }

  /// Errors of form in all files, used or not, sorted by place.
  package var diagnostics: [Diagnostic] {
    syntaxes.flatMap(\.diagnostics)
  }

  /// Compiles a template for pages of a layout, with all that it includes.
  ///
  /// - Parameters:
  ///   - name: with or without suffix.
  ///   - phrases: the language in which the words of the templates are told.
  /// - Returns: no template where there is any diagnostic.
  package func compile(
    _ name: String, for layout: Layout, in phrases: Phrasebook = .english
  ) -> (Template?, [Diagnostic]) {
    var compiler = TemplateCompiler(self, layout, phrases)
    return compiler.compile(Self.withoutSuffix(name))
  }

  /// The names of some templates and of all that they include by fixed names, sorted.
  ///
  /// - Parameter roots: with or without suffix; those that there are none of are left out.
  package func names(reachedFrom roots: [String]) -> [String] {
    reached(from: roots.compactMap { numbers[Self.withoutSuffix($0)] }).map { names[$0] }.sorted()
  }

  /// The numbers of some templates and of all that they include by fixed names.
  func reached(from roots: [Int]) -> [Int] {
    var reached = roots
    var next = 0
    while next < reached.count {
      for node in syntaxes[reached[next]].nodes
      where (node.kind == .partial || node.kind == .parent) && !node.name.isDynamic {
        guard let number = numbers[node.name.text], !reached.contains(number) else { continue }
        reached.append(number)
      }
      next += 1
    }
    return reached
  }

  /// The number of a template in this set by its name without suffix.
  func number(of name: String) -> Int? {
    numbers[name]
  }

  /// The parsed text of a template of this set.
  func syntax(_ number: Int) -> TemplateSyntax {
    syntaxes[number]
  }

  /// `parts/card.mustache` as tags name it.
  private static func withoutSuffix(_ name: String) -> String {
    let suffix = ".mustache"
    return name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name
  }
}
