// SPDX-License-Identifier: Apache-2.0

import Testing

/// Nothing is shared that a reader must look for elsewhere: no globals, no classes, few locks.
@Suite struct StateTests {
  private static let repository = Repository()

  /// What is compiled into the program and its tools, by path.
  private static let sources: [(path: String, code: SourceCode)] =
    (repository.swiftFiles(in: "Sources") + repository.swiftFiles(in: "Plugins"))
    .map { ($0.path, SourceCode($0)) }

  @Test func `no value is stored outside of a type`() {
    for (path, code) in Self.sources {
      #expect(code.globals.isEmpty, "\(path) stores values outside of a type")
    }
  }

  @Test func `nothing is a class, and no type is hidden in 'Any'`() {
    for (path, code) in Self.sources {
      #expect(!code.declares("class"), "\(path) has a class")
      #expect(!code.uses(["Any", "AnyObject", "AnyHashable"]), "\(path) uses Any")
    }
  }

  @Test func `workers meet only where docs/architecture.md says`() {
    let meetings = Self.repository.lines(of: "docs/architecture.md")
      .drop { $0 != "## Where workers meet" }.dropFirst().prefix { !$0.hasPrefix("## ") }
    let places = meetings.filter { $0.hasPrefix("| `") }.compactMap { line in
      line.split(separator: "`").dropFirst().first.map(String.init)
    }
    let found = Self.sources.filter {
      $0.code.uses(["Mutex", "Atomic"]) || $0.code.declares("actor")
    }
    #expect(!found.isEmpty)
    #expect(found.map(\.path).sorted() == places.sorted())
    for (path, code) in Self.sources {
      let locksByHand = code.uses(["NSLock", "DispatchSemaphore", "pthread_mutex_t"])
      #expect(!locksByHand, "\(path) locks by hand")
    }
  }

  @Test(arguments: [
    "let limit = 3", "private let names: [String] = [", "package nonisolated(unsafe) var count = 0",
    "var table: [Int: Int] = {", "@MainActor var state: Int",
  ])
  func `a global is found however it is declared`(line: String) {
    #expect(Self.code(line[...]).globals.count == 1)
  }

  @Test func `what is computed, or stored in a type, is no global`() {
    let code = Self.code(
      "private var names: [String] {", "extension Site {", "  static let limit = 3", "}")
    #expect(code.globals.isEmpty)
  }

  @Test(arguments: ["final class Cache {", "  package class Cache {", "class Cache: Base {"])
  func `a class is found however it is declared`(line: String) {
    #expect(Self.code(line[...]).declares("class"))
  }

  @Test func `words in comments and texts are no code`() {
    let code = Self.code(
      #"let help = "Any text; \"Any\" will do" // Any"#, "/// class Any", #"let text = """"#,
      "  Any line", "  class of its own", #"  """"#)
    #expect(!code.uses(["Any"]) && !code.declares("class"))
    #expect(Self.code("func keep(_ value: [Any]) {}").uses(["Any"]))
    #expect(Self.code(#"let value: Any = "text""#).uses(["Any"]))
  }

  private static func code(_ lines: Substring...) -> SourceCode {
    SourceCode(Repository.File(path: "Sources/Room/File.swift", lines: lines))
  }
}
