// SPDX-License-Identifier: Apache-2.0

import Testing

/// What every source file has in common.
@Suite struct SourceTests {
  private let repository = Repository()

  private var swiftFiles: [Repository.File] {
    repository.swiftFiles(in: "Sources") + repository.swiftFiles(in: "Tests")
      + repository.swiftFiles(in: "Plugins")
  }

  @Test func `each source file begins with its licence`() {
    #expect(swiftFiles.count > 200)
    for file in swiftFiles {
      #expect(file.lines.first == "// SPDX-License-Identifier: Apache-2.0", "\(file.path)")
    }
  }

  @Test func `no file is longer than 300 lines`() {
    for file in swiftFiles {
      #expect(file.lines.count <= 301, "\(file.path) has \(file.lines.count - 1) lines")
    }
  }

  @Test func `no function is longer than 60 lines, and most are short`() {
    var lengths: [Int] = []
    for file in repository.swiftFiles(in: "Sources") {
      for function in SwiftSource(file).functions {
        #expect(function.length <= 60, "\(file.path):\(function.line): \(function.length) lines")
        lengths.append(function.length)
      }
    }
    lengths.sort()
    #expect(lengths.count > 500)
    #expect(lengths[lengths.count / 2] <= 10)
    #expect(lengths[lengths.count * 9 / 10] <= 25)
  }

  @Test func `a file holds no tab and no blank at the end of a line`() {
    for file in swiftFiles {
      for (index, line) in file.lines.enumerated() {
        #expect(!line.contains("\t") && line.last != " ", "\(file.path):\(index + 1)")
      }
    }
  }

  @Test func `names of files say what is in them`() {
    let vague = ["Helper", "Helpers", "Util", "Utils", "Utilities", "Manager", "Misc", "Common+"]
    for file in swiftFiles {
      let stem = file.name.dropLast(".swift".count)
      #expect(!vague.contains { stem.hasSuffix($0) }, "\(file.path)")
    }
  }

  @Test func `each room has a file that opens with its overview`() {
    let others = ["CAllocator", "CCMark", "CDigest", "CExchange", "PublishProbe"]
    for room in RoomTable(repository).allowed.keys.sorted() where !others.contains(room) {
      let files = repository.swiftFiles(in: "Sources/\(room)")
      // A corner of a large room may have one of its own, which does not stand for the room.
      let overviews = files.filter { !$0.path.dropFirst("Sources/\(room)/".count).contains("/") }
        .compactMap { overview(of: $0) }
      #expect(files.isEmpty || !overviews.isEmpty, "\(room) has no overview")
      #expect(overviews.allSatisfy { $0.count <= 15 }, "the overview of \(room) is long")
    }
  }

  /// The lines of the comment that describes a room: the one with `// 1.` in it.
  private func overview(of file: Repository.File) -> [Substring]? {
    let blocks = file.lines.dropFirst().split { !$0.hasPrefix("//") || $0.hasPrefix("///") }
    return blocks.first { $0.contains { $0.hasPrefix("// 1. ") } }.map { Array($0) }
  }
}
