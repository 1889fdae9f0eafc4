// SPDX-License-Identifier: Apache-2.0

/// What the layout of a Swift file tells without a compiler: its imports and functions.
///
/// `swift format` sees to it that a body ends with a `}` as far to the right as it began.
struct SwiftSource {
  /// A function, initialiser or computed property with a body of its own.
  struct Function {
    let line: Int
    let length: Int
  }

  let file: Repository.File

  init(_ file: Repository.File) {
    self.file = file
  }

  /// The modules that the file imports.
  var imports: [String] {
    file.lines.prefix { Self.mayPrecedeCode($0) }.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index + 1 < words.count else { return nil }
      return String(words[index + 1])
    }
  }

  /// Whether a line is an import, a condition around imports, a comment, or empty.
  private static func mayPrecedeCode(_ line: Substring) -> Bool {
    let words = line.split(separator: " ").drop { accessLevels.contains($0) }
    guard let first = words.first else { return true }
    return first == "import" || first.hasPrefix("//") || first.hasPrefix("#")
  }

  /// All functions of more than one line.
  var functions: [Function] {
    file.lines.indices.compactMap { index in
      guard Self.beginsFunction(file.lines[index]), let last = lastLine(of: index) else {
        return nil
      }
      return Function(line: index + 1, length: last - index + 1)
    }
  }

  /// The line on which the body ends that begins at a line, `nil` where there is none.
  private func lastLine(of first: Int) -> Int? {
    let margin = Self.margin(of: file.lines[first])
    for index in file.lines.indices.dropFirst(first + 1) {
      let line = file.lines[index]
      guard !line.isEmpty, Self.margin(of: line) <= margin else { continue }
      let text = line.drop { $0 == " " }
      if text.hasPrefix("}") { return index }
      guard [")", "{", "->", "where", "throws"].contains(where: text.hasPrefix) else { return nil }
    }
    return nil
  }

  private static let accessLevels: Set<Substring> = [
    "package", "public", "internal", "private", "fileprivate", "@testable", "@preconcurrency",
  ]

  private static func margin(of line: Substring) -> Int {
    line.prefix { $0 == " " }.count
  }

  private static func beginsFunction(_ line: Substring) -> Bool {
    let words = line.split(separator: " ").prefix { !$0.hasPrefix("//") }
    guard let word = words.firstIndex(where: { isDeclaration($0) }) else { return false }
    guard words[..<word].allSatisfy({ isModifier($0) }) else { return false }
    return words[word] == "func" || words[word].hasPrefix("init") || line.hasSuffix("{")
  }

  private static func isDeclaration(_ word: Substring) -> Bool {
    ["func", "var", "deinit"].contains(word)
      || ["init(", "init?(", "init<", "subscript("].contains(where: word.hasPrefix)
  }

  static func isModifier(_ word: Substring) -> Bool {
    accessLevels.contains(word) || word.hasPrefix("@") || word.hasPrefix("nonisolated")
      || [
        "static", "mutating", "consuming", "borrowing", "nonmutating", "override",
        "indirect", "lazy",
      ].contains(word)
  }
}
