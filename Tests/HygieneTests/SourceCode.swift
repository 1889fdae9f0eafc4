// SPDX-License-Identifier: Apache-2.0

/// The code of a Swift file: its lines without comments and texts, and the words in them.
struct SourceCode {
  /// Those inside texts of several lines are empty.
  let lines: [String]
  let words: Set<Substring>

  init(_ file: Repository.File) {
    var isText = false
    let lines = file.lines.map { line in
      guard line.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "/") })
      else { return isText ? "" : String(line) }
      let marks = line.ranges(of: #"""""#)
      defer { if !marks.count.isMultiple(of: 2) { isText.toggle() } }
      return isText ? "" : Self.code(of: marks.first.map { line[..<$0.lowerBound] } ?? line)
    }
    self.lines = lines
    words = Set(lines.flatMap { $0.utf8.split { !Self.isPartOfWord($0) }.map { Substring($0) } })
  }

  /// The lines that store a value outside of any type.
  var globals: [String] {
    lines.filter { line in
      guard let first = line.utf8.first, first != UInt8(ascii: " ") else { return false }
      let word = line.split(separator: " ").drop { SwiftSource.isModifier($0) }.first
      // A variable whose body follows stores nothing.
      return word == "let" || word == "var" && (!line.hasSuffix("{") || line.contains("="))
    }
  }

  /// Whether something is declared with a keyword, such as `class`, at any depth.
  func declares(_ keyword: Substring) -> Bool {
    guard words.contains(keyword) else { return false }
    return lines.contains { line in
      line.split(separator: " ").drop {
        SwiftSource.isModifier($0) || $0 == "final" || $0 == "open"
      }.first == keyword
    }
  }

  /// Whether one of some names stands in it.
  func uses(_ names: Set<Substring>) -> Bool {
    !words.isDisjoint(with: names)
  }

  /// A line without what stands between quotes, and without what follows `//`.
  private static func code(of line: Substring) -> String {
    let parts = line.replacing(#"\""#, with: "").split(
      separator: "\"", omittingEmptySubsequences: false)
    let code = parts.indices.filter { $0.isMultiple(of: 2) }.map { parts[$0] }
      .joined(separator: "\"\"")
    return code.ranges(of: "//").first.map { String(code[..<$0.lowerBound]) } ?? code
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
