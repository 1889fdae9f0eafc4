// SPDX-License-Identifier: Apache-2.0

import Testing

/// Nothing is shared that a reader must look for elsewhere: no globals, no classes, few locks.
@Suite struct StateTests {
  private let repository = Repository()

  /// What is compiled into the program and its tools.
  private var sources: [SwiftSource] {
    (repository.swiftFiles(in: "Sources") + repository.swiftFiles(in: "Plugins"))
      .map { SwiftSource($0) }
  }

  @Test func `no value is stored outside of a type`() {
    for source in sources {
      #expect(source.globals.isEmpty, "\(source.file.path) stores values outside of a type")
    }
  }

  @Test func `nothing is a class, and no type is hidden in 'Any'`() {
    for source in sources {
      #expect(!source.declares("class"), "\(source.file.path) has a class")
      #expect(!source.uses(["Any", "AnyObject", "AnyHashable"]), "\(source.file.path) uses Any")
    }
  }

  @Test func `workers meet only where docs/architecture.md says`() {
    let meetings = repository.lines(of: "docs/architecture.md")
      .drop { $0 != "## Where workers meet" }.dropFirst().prefix { !$0.hasPrefix("## ") }
    let places = meetings.filter { $0.hasPrefix("| `") }.compactMap { line in
      line.split(separator: "`").dropFirst().first.map(String.init)
    }
    let found = sources.filter { $0.uses(["Mutex", "Atomic"]) || $0.declares("actor") }
    #expect(!found.isEmpty)
    #expect(found.map(\.file.path).sorted() == places.sorted())
    for source in sources {
      let isOld = source.uses(["NSLock", "DispatchSemaphore", "DispatchGroup", "pthread_mutex_t"])
      #expect(!isOld, "\(source.file.path) locks by hand")
    }
  }

  @Test(arguments: [
    "let limit = 3", "private let names: [String] = [", "package nonisolated(unsafe) var count = 0",
    "var table: [Int: Int] = {", "@MainActor var state: Int",
  ])
  func `a global is found however it is declared`(line: String) {
    #expect(Self.source(line).globals.count == 1)
  }

  @Test func `what is computed, or stored in a type, is no global`() {
    let source = Self.source(
      "private var names: [String] {", "extension Site {", "  static let limit = 3", "}")
    #expect(source.globals.isEmpty)
  }

  @Test(arguments: ["final class Cache {", "  package class Cache {", "class Cache: Base {"])
  func `a class is found however it is declared`(line: String) {
    #expect(Self.source(line).declares("class"))
  }

  @Test func `words in comments and texts are no code`() {
    let source = Self.source(
      #"let help = "Any text; \"Any\" will do" // Any"#, "/// class Any", #"let text = """"#,
      "  Any line", "  class of its own", #"  """"#)
    #expect(!source.uses(["Any"]) && !source.declares("class"))
    #expect(Self.source("func keep(_ value: [Any]) {}").uses(["Any"]))
    #expect(Self.source(#"let value: Any = "text""#).uses(["Any"]))
  }

  private static func source(_ lines: Substring...) -> SwiftSource {
    SwiftSource(Repository.File(path: "Sources/Room/File.swift", lines: lines))
  }

  private static func source(_ line: String) -> SwiftSource {
    source(line[...])
  }
}
