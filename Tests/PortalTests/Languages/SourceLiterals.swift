// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The text literals of a Swift file with what stands before them, found without a compiler.
struct SourceLiterals {
  /// Whether a source may say something on a page; what kinds of mistakes are is for `explain`.
  static func maySpeak(_ path: String) -> Bool {
    path.hasSuffix(".swift") && !path.hasSuffix("Mistake.swift")
  }

  struct Literal {
    /// The literal as a book knows it: values as `{1}`, `{2}` …, escapes resolved.
    let pattern: String
    /// The code before it in the same call or list, blanks left out.
    let before: String
    let line: Int
  }

  private(set) var all: [Literal] = []
  private let text: [Character]

  /// - Parameter code: Swift; comments are passed over.
  init(_ code: String) {
    text = Array(code)
    collect(0..<text.count)
  }

  /// The literals that `say` is given, each branch of a condition by itself.
  var said: [String] {
    all.filter { $0.before.contains("say(") }.map(\.pattern)
  }

  private mutating func collect(_ range: Range<Int>) {
    var index = range.lowerBound
    var calls = [""]
    while index < range.upperBound {
      if text[index...].starts(with: "//") {
        index = text[index...].firstIndex(of: "\n") ?? range.upperBound
      } else if text[index] == "\"" {
        var (pattern, end, values) = literal(at: index)
        while let next = continuation(behind: end) {
          let rest = literal(at: next, values: values)
          pattern += rest.pattern
          (end, values) = (rest.end, rest.values)
        }
        let line = text[..<index].count { $0 == "\n" } + 1
        all.append(Literal(pattern: pattern, before: calls.joined(), line: line))
        index = end
      } else {
        note(text[index], &calls)
        index += 1
      }
    }
  }

  /// Follows the code to know in which call a literal stands.
  private func note(_ character: Character, _ calls: inout [String]) {
    switch character {
    case "(", "[", "{":
      calls[calls.count - 1].append(character)
      calls.append("")
    case ")", "]", "}":
      if calls.count > 1 { calls.removeLast() }
      calls[calls.count - 1] = ""
    case "\n" where calls.count == 1: calls = [""]
    default: if !character.isWhitespace { calls[calls.count - 1].append(character) }
    }
  }

  /// Where a literal goes on behind a `+`.
  private func continuation(behind end: Int) -> Int? {
    let rest = text[end...].drop(while: \.isWhitespace)
    guard rest.first == "+" else { return nil }
    let next = rest.dropFirst().drop(while: \.isWhitespace)
    return next.first == "\"" ? next.startIndex : nil
  }

  /// Reads a literal and the values in it; returns the pattern, the place behind it and how many
  /// values there are.
  ///
  /// - Parameter values: how many stand before it in the same sentence.
  private mutating func literal(
    at start: Int, values before: Int = 0
  ) -> (pattern: String, end: Int, values: Int) {
    let isLong = text[start...].starts(with: "\"\"\"")
    var index = start + (isLong ? 3 : 1)
    var pattern = ""
    var values = before
    while index < text.count {
      if text[index...].starts(with: isLong ? "\"\"\"" : "\"") { break }
      if text[index] != "\\" {
        pattern.append(text[index])
        index += 1
      } else if text[index + 1] == "(" {
        let end = valueEnd(index + 1)
        let value = String(text[index + 2..<end - 1])
        collect(index + 2..<end - 1)
        if !value.hasPrefix("literal:") { values += 1 }
        pattern += value.hasPrefix("literal:") ? "{literal}" : "{\(values)}"
        index = end
      } else {
        index = escape(at: index, &pattern)
      }
    }
    return (isLong ? Self.unindented(pattern) : pattern, index + (isLong ? 3 : 1), values)
  }

  /// The place behind the `)` that closes a value.
  private func valueEnd(_ open: Int) -> Int {
    var depth = 0
    var isQuoted = false
    for index in open..<text.count {
      if text[index] == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return text.count
  }

  private func escape(at index: Int, _ pattern: inout String) -> Int {
    switch text[index + 1] {
    case "n": pattern.append("\n")
    case "\n":
      pattern.append("\u{1}")
    case "u":
      let end = text[index...].firstIndex(of: "}") ?? index
      let digits = String(text[index + 3..<end])
      if let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) {
        pattern.unicodeScalars.append(scalar)
      }
      return end + 1
    default: pattern.append(text[index + 1])
    }
    return index + 2
  }

  /// The text of a literal of several lines; U+0001 stands where a line goes on in the next.
  private static func unindented(_ pattern: String) -> String {
    let lines = pattern.replacing("\u{1}", with: "\u{1}\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    let margin = lines.last?.count ?? 0
    return lines.dropFirst().dropLast().map { $0.dropFirst(margin) }.joined(separator: "\n")
      .replacing("\u{1}\n", with: "")
  }
}

/// Files of the repository that the tests were compiled from.
struct RepositoryFiles {
  private let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The paths below a folder, sorted, from the root of the repository.
  func paths(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .map { "\(folder)/\($0)" }.sorted()
  }

  func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }
}
