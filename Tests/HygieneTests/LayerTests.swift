// SPDX-License-Identifier: Apache-2.0

import Testing

/// The rooms import what docs/architecture.md allows, and the three doors are the only ones.
@Suite struct LayerTests {
  private let repository = Repository()

  /// Modules that any room may import, because they reach neither disk, clock nor C.
  private static let free: Set<String> = ["Synchronization"]

  /// Modules behind which the world begins, and the files or folders that may open them.
  private static let doors: [(module: String, places: [String])] = [
    ("ArgumentParser", ["Sources/holdfast/"]),
    ("CCMark", ["Sources/CommonMark/CMarkTree.swift"]),
    ("CAllocator", ["Sources/HoldfastKit/Console/Memory.swift"]),
    ("CExchange", ["Sources/HoldfastKit/Files/Folder.swift"]),
    ("CDigest", ["Sources/HoldfastKit/Publishing/SHA256.swift"]),
    ("Dispatch", ["Sources/Concurrency/ParallelMap.swift"]),
    ("FlyingFox", ["Sources/Preview/PreviewServer.swift"]),
    ("FlyingSocks", ["Sources/Preview/PreviewServer.swift"]),
    (
      "Foundation",
      [
        "Sources/ContentReader/TimeZoneRule.swift", "Sources/EmbedFilesTool/",
        "Sources/Preview/PreviewServer.swift", "Sources/RulesBench/RulesBench.swift",
        "Sources/TestSupport/GoldenFile.swift", "Sources/TestSupport/PublicSuite.swift",
      ]
    ),
    ("FoundationEssentials", []),
    ("Yams", ["Sources/StructuredData/YamlNodes.swift"]),
  ]

  /// Where the C library of the system is called.
  private static let systemPlaces = [
    "Sources/HoldfastKit/Console/", "Sources/HoldfastKit/Files/", "Sources/PublishProbe/",
    "Sources/TestSupport/ProcessUsage.swift",
  ]

  /// The files in which memory is handled without the compiler's checks.
  private static let unsafeFiles = [
    "Sources/CommonMark/CMarkTree.swift",
    "Sources/Diagnostics/EightBytes.swift",
    "Sources/Diagnostics/LentBytes.swift",
    "Sources/HTML/HTMLText.swift",
    "Sources/HoldfastKit/Files/Folder.swift",
    "Sources/HoldfastKit/Files/OpenFile.swift",
    "Sources/HoldfastKit/Publishing/SHA256.swift",
  ]

  @Test func `each file imports only what its room may`() {
    let rooms = RoomTable(repository)
    #expect(rooms.allowed.count > 10)
    for file in repository.swiftFiles(in: "Sources") {
      let allowed = rooms.allowed[file.target] ?? []
      #expect(rooms.allowed[file.target] != nil, "'\(file.target)' is not in docs/architecture.md")
      for module in SwiftSource(file).imports where !Self.isWorld(module) {
        #expect(allowed.contains(module), "\(file.path) may not import \(module)")
      }
    }
  }

  @Test func `a room imports only rooms that do not import it`() {
    let allowed = RoomTable(repository).allowed
    for (room, imports) in allowed.sorted(by: { $0.key < $1.key }) {
      for other in imports {
        #expect(allowed[other]?.contains(room) != true, "\(room) and \(other) import each other")
      }
    }
  }

  @Test(arguments: doors.map(\.module)) func `a door is opened only where it is`(module: String) {
    let places = Self.doors.filter { $0.module == module }.flatMap(\.places)
    for file in repository.swiftFiles(in: "Sources")
    where SwiftSource(file).imports.contains(module) {
      #expect(places.contains { file.path.hasPrefix($0) }, "\(file.path) imports \(module)")
    }
  }

  @Test func `the system is called only behind the doors`() {
    for file in repository.swiftFiles(in: "Sources") {
      let opens = SwiftSource(file).imports.contains { Self.systems.contains($0) }
      #expect(!opens || Self.systemPlaces.contains { file.path.hasPrefix($0) }, "\(file.path)")
    }
  }

  @Test func `each place that may do more than others is there`() {
    let paths = repository.files.map(\.path)
    for place in Self.doors.flatMap(\.places) + Self.systemPlaces + Self.unsafeFiles {
      let isThere = paths.contains { $0 == place || place.hasSuffix("/") && $0.hasPrefix(place) }
      #expect(isThere, "'\(place)' is not there")
    }
  }

  @Test func `memory is handled by hand only in the files named`() {
    let marks = [
      "withUnsafe", "UnsafePointer", "UnsafeBuffer", "UnsafeRaw", "UnsafeMutable", "unsafeLoad",
      "OpaquePointer",
    ]
    for file in repository.swiftFiles(in: "Sources") {
      let uses = file.lines.contains { line in marks.contains { line.contains($0) } }
      #expect(!uses || Self.unsafeFiles.contains(file.path), "\(file.path)")
    }
  }

  @Test func `libraries hold nothing that a reader must look for elsewhere`() {
    let refused = ["@unchecked Sendable", "nonisolated(unsafe)", "try! ", "as! ", "fatalError("]
    for file in repository.swiftFiles(in: "Sources") {
      for line in file.lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        for word in refused { #expect(!line.contains(word), "\(file.path): \(line)") }
      }
    }
  }

  private static let systems: Set<String> = ["Darwin", "Glibc", "Musl"]

  private static func isWorld(_ module: String) -> Bool {
    free.contains(module) || systems.contains(module)
      || doors.contains { $0.module == module && $0.module != "ArgumentParser" }
  }
}

/// The table of rooms in docs/architecture.md: which modules each may import.
struct RoomTable {
  let allowed: [String: Set<String>]

  init(_ repository: Repository) {
    var allowed: [String: Set<String>] = [:]
    for line in repository.lines(of: "docs/architecture.md") {
      let cells = line.split(separator: "|").map { $0.trimmed }
      guard cells.count == 3, cells[0].hasPrefix("`"), cells[0].hasSuffix("`") else { continue }
      let imports = cells[2].split(separator: ",").map { $0.trimmed }
      allowed[String(cells[0].dropFirst().dropLast())] = Set(imports.map { String($0) })
    }
    self.allowed = allowed
  }
}

extension Substring {
  /// The text without blanks at its ends.
  fileprivate var trimmed: Substring {
    let start = drop { $0 == " " }
    return start.prefix(
      upTo: start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.endIndex)
  }
}
