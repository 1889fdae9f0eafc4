// SPDX-License-Identifier: Apache-2.0

extension SwiftSource {
  /// The lines that store a value outside of any type.
  var globals: [String] {
    code.filter { line in
      let words = line.split(separator: " ").drop { Self.isModifier($0) }
      guard line.first != " ", let word = words.first else { return false }
      // A variable whose body follows stores nothing.
      return word == "let" || word == "var" && (!line.hasSuffix("{") || line.contains("="))
    }
  }

  /// Whether something is declared with a keyword, such as `class`, at any depth.
  func declares(_ keyword: Substring) -> Bool {
    code.contains { line in
      line.split(separator: " ").drop { Self.isModifier($0) || $0 == "final" || $0 == "open" }
        .first == keyword
    }
  }

  /// Whether one of some names stands in the code.
  func uses(_ names: Set<Substring>) -> Bool {
    code.contains { line in
      line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains { names.contains($0) }
    }
  }

  /// The lines without their comments and texts; those of texts of several lines are empty.
  private var code: [String] {
    var isText = false
    return file.lines.map { line in
      let parts = line.ranges(of: #"""""#)
      defer { if !parts.count.isMultiple(of: 2) { isText.toggle() } }
      return isText ? "" : Self.code(of: parts.first.map { line[..<$0.lowerBound] } ?? line)
    }
  }

  /// A line without what stands between quotes, and without what follows `//`.
  private static func code(of line: Substring) -> String {
    let parts = line.replacing(#"\""#, with: "").split(
      separator: "\"", omittingEmptySubsequences: false)
    let code = parts.indices.filter { $0.isMultiple(of: 2) }.map { parts[$0] }
      .joined(separator: "\"\"")
    return code.ranges(of: "//").first.map { String(code[..<$0.lowerBound]) } ?? code
  }
}
