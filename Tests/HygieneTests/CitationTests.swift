// SPDX-License-Identifier: Apache-2.0

import Testing

/// Comments cite the sections of the method; whoever reads them finds these in the repository.
@Suite struct CitationTests {
  private let repository = Repository()

  @Test func `each section of the method that is cited is there`() {
    let headings = repository.lines(of: "docs/method.md").filter { $0.hasPrefix("##") }
    let numbers = Set(
      headings.compactMap { line -> String? in
        let words = line.split(separator: " ")
        return words.dropFirst().first.map { Self.number(String($0)) }
      })
    #expect(numbers.count > 20)
    for (path, word) in citations(of: "method.md ") where word.first?.isNumber == true {
      #expect(numbers.contains(Self.number(word)), "\(path) cites method.md \(word)")
    }
  }

  @Test func `each reading that is cited is there`() {
    let lines = repository.lines(of: "docs/readings.md")
    let items = Set(
      lines.filter { $0.hasPrefix("**") || $0.hasPrefix("## ") }.compactMap { line in
        line.split { !$0.isLetter && !$0.isNumber }.first.map(String.init)
      })
    #expect(items.count > 50)
    for (path, word) in citations(of: "readings.md ") {
      let item = String(word.prefix { $0.isLetter || $0.isNumber })
      #expect(items.contains(item), "\(path) cites readings.md \(item)")
    }
  }

  @Test func `each document that is cited is there`() {
    let paths = Set(repository.files.map(\.path))
    let cited = comments.flatMap { path, line in
      Self.documents(citedIn: line).map { (path: path, document: $0) }
    }
    #expect(cited.count > 100)
    for (path, document) in cited {
      let isThere = paths.contains(document) || paths.contains("docs/\(document)")
      #expect(isThere, "\(path) cites \(document)")
    }
  }

  @Test func `a document is cited by its name, or below docs; other paths are examples`() {
    let comment: Substring = "/// From method.md 2.3, see (docs/ci.md); `services/pay.md`, `*.md`."
    #expect(Self.documents(citedIn: comment) == ["method.md", "docs/ci.md"])
  }

  /// The documents that a comment names, without a folder or below `docs/`.
  private static func documents(citedIn comment: Substring) -> [String] {
    comment.split { !$0.isLetter && !$0.isNumber && !"./-_*".contains($0) }.compactMap { word in
      let name = word.hasSuffix(".") ? word.dropLast() : word
      guard name.hasSuffix(".md"), name.count > 3, !name.contains("*") else { return nil }
      return !name.contains("/") || name.hasPrefix("docs/") ? String(name) : nil
    }
  }

  /// The word after each mention of a document in a comment, with the file that has it.
  private func citations(of document: String) -> [(path: String, word: String)] {
    comments.flatMap { path, line in
      line.ranges(of: document).compactMap { range in
        line[range.upperBound...].split { " ,;)(".contains($0) }.first
          .map { (path, String($0)) }
      }
    }
  }

  /// The comments of the sources and tests, from `//` on, each with the file that has it.
  private var comments: [(path: String, line: Substring)] {
    let files = repository.swiftFiles(in: "Sources") + repository.swiftFiles(in: "Tests")
    return files.filter { !$0.path.hasPrefix("Tests/HygieneTests/") }.flatMap { file in
      file.lines.compactMap { line in
        line.ranges(of: "//").first.map { (file.path, line[$0.lowerBound...]) }
      }
    }
  }

  /// `2.3` of `2.3.` and of `2.3:`.
  private static func number(_ word: String) -> String {
    let digits = word.prefix { $0.isNumber || $0 == "." }
    return String(digits.last == "." ? digits.dropLast() : digits)
  }
}
