// SPDX-License-Identifier: Apache-2.0

import Testing

/// What the repository tells a stranger is so.
@Suite struct DocumentTests {
  private let repository = Repository()

  @Test(arguments: ["README.md", "CONTRIBUTING.md", ".ci/run"])
  func `what is said to be made can be made`(path: String) {
    let targets = repository.lines(of: "Makefile").compactMap { line in
      line.firstIndex(of: ":").map { line[..<$0] }
    }
    let said = repository.lines(of: path).compactMap { line -> Substring? in
      let words = line.split(separator: " ").drop { $0 == "`make" || $0 == "step" }
      return words.first == "make" ? words.dropFirst().first : nil
    }
    #expect(!said.isEmpty)
    for name in said { #expect(targets.contains(name), "\(path) says 'make \(name)'") }
  }

  @Test func `links between documents lead to files`() {
    let documents = repository.files.filter { file in
      file.path.hasSuffix(".md") && !file.path.hasPrefix("content/")
    }
    let paths = Set(repository.files.map(\.path))
    var count = 0
    for document in documents {
      let folder = document.path.split(separator: "/").dropLast().map { "\($0)/" }.joined()
      for link in relativeLinks(in: document) {
        count += 1
        let isThere = paths.contains(resolved(folder + link))
        #expect(isThere, "\(document.path) leads to '\(link)'")
      }
    }
    #expect(count > 5)
  }

  @Test func `each format is documented`() {
    let names = repository.lines(of: "Sources/Reports/OutputFormat.swift").compactMap { line in
      line.ranges(of: "name: \"").first.map { line[$0.upperBound...].prefix { $0 != "\"" } }
    }
    let rows = repository.lines(of: "docs/ci.md").filter { $0.hasPrefix("| `") }
    #expect(names.count > 5)
    for name in names {
      let isThere = rows.contains { $0.hasPrefix("| `\(name)` |") }
      #expect(isThere, "docs/ci.md does not describe '\(name)'")
    }
  }

  @Test func `no file names a place on somebody's machine`() {
    let parts = ["home", "Users", "root", "work", "tmp"]
    let places = parts.map { "/\($0)/" }
    for file in repository.files where file.path != "LICENSE" {
      for (index, line) in file.lines.enumerated() {
        for place in places where line.contains(place) && !isPartOfAPath(place, in: line) {
          Issue.record("\(file.path):\(index + 1) names '\(place)'")
        }
      }
    }
  }

  @Test func `nothing is left to be done later`() {
    let marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK:"]
    for file in repository.files where file.path.hasSuffix(".swift") {
      for (index, line) in file.lines.enumerated() {
        let comment = line.split(separator: "//", maxSplits: 1).dropFirst().first ?? ""
        let isLeft = marks.contains { comment.drop { "/ ".contains($0) }.hasPrefix($0) }
        #expect(!isLeft, "\(file.path):\(index + 1)")
      }
    }
  }

  /// A path without `..`, which leads to the folder above.
  private func resolved(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// Whether a place is only the middle of a longer path or address: `content/work/x.md`.
  private func isPartOfAPath(_ place: String, in line: Substring) -> Bool {
    line.ranges(of: place).allSatisfy { range in
      guard range.lowerBound > line.startIndex else { return false }
      let before = line[line.index(before: range.lowerBound)]
      return before.isLetter || before.isNumber || "._-)}>*…".contains(before)
    }
  }

  /// The targets of `[text](target)` that name files of the repository, without fragments.
  private func relativeLinks(in document: Repository.File) -> [String] {
    document.lines.filter { !$0.hasPrefix("    ") }.flatMap { line in
      line.ranges(of: "](").compactMap { range in
        let target = line[range.upperBound...].prefix { $0 != ")" && $0 != "#" }
        return target.isEmpty || target.contains(":") || target.contains("{")
          ? nil : String(target)
      }
    }
  }
}
