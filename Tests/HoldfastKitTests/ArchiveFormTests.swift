// SPDX-License-Identifier: Apache-2.0

import Foundation
import Phrasing
import Testing

@testable import HoldfastKit

/// Archives that say a thing twice, of which tools would unpack one or the other.
@Suite struct ArchiveFormTests {
  @Test func `the form of 'pack' is verified, with lines for folders that hold something`() throws {
    #expect(try Archive().verified().complaints == [])
    #expect(try Archive(folders: ["data/"]).verified().complaints == [])
    #expect(try Archive(folders: ["data/", "e/"]).verified().complaints == ["extra: e/"])
  }

  @Test func `an archive that another tool has stored is verified, with its times`() throws {
    var archive = try Archive()
    for place in [archive.file("a.html") + 10, archive.line("a.html") + 12] {
      archive.set(place, to: 0x5B75_6A2B)
    }
    archive.set(archive.line("a.html") + 38, to: 0)
    #expect(try archive.verified().isWhole)
  }

  @Test(arguments: ["a.html", "SHA256SUMS"])
  func `a file that does not fit its checksum is changed`(name: String) throws {
    var archive = try Archive()
    for place in [archive.file(name) + 14, archive.line(name) + 16] { archive.set(place, to: 1) }
    #expect(try archive.verified().complaints == ["changed: \(name)"])
  }

  @Test func `a name of other bytes that looks the same is another one`() throws {
    var archive = try Archive(["e\u{301}.html": "one"], listing: ["\u{e9}.html": "one"])
    #expect(
      try archive.verified().complaints == ["missing: \u{e9}.html", "extra: e\u{301}.html"])
    archive = try Archive(["\u{e9}.html": "one"])
    #expect(try archive.verified().isWhole)
  }

  /// A change to an archive, and what is said of it.
  struct Change: Sendable {
    let fact: String
    fileprivate let make: @Sendable (inout Archive) -> Void
  }

  @Test(arguments: [
    Change(fact: "'a.html' is stored and has two sizes") {
      $0.set($0.line("a.html") + 20, to: 32)
    },
    Change(fact: "it holds 3 files and says that there are 2") {
      $0.set($0.end + 8, to: 2 << 16 | 2)
    },
    Change(fact: "it holds 3 files and says that there are 3") {
      $0.set($0.end + 8, to: 3 << 16 | 2)
    },
    Change(fact: "'b.html' has a comment or fields that 'holdfast pack' does not write") {
      let unicodePath: [UInt8] = [0x75, 0x70, 6, 0, 1, 0, 0, 0, 0, UInt8(ascii: "c")]
      $0.set($0.line("b.html") + 30, to: unicodePath.count)
      $0.insert(unicodePath, before: $0.end, counting: 12)
    },
    Change(fact: "its list says something else of 'a.html' than stands before it") {
      $0.flip($0.file("a.html") + 30)
    },
    Change(fact: "its list says something else of 'a.html' than stands before it") {
      $0.flip($0.file("a.html") + 14)
    },
    Change(fact: "something stands between its files and their list") {
      var more = ZipWriter()
      let file = (more.header(of: "c.html", [1]) ?? []) + [1]
      $0.insert(file, before: $0.line("SHA256SUMS"), counting: 16)
    },
    Change(fact: "'b.html' does not stand right behind the file before it") {
      $0.set($0.line("b.html") + 42, to: $0.file("a.html"))
    },
    Change(fact: "'SHA256SUMS' does not stand right behind the file before it") {
      $0.set($0.line("SHA256SUMS") + 42, to: $0.file("a.html"))
    },
    Change(fact: "something stands before or behind its list of files") {
      $0.insert([0], before: $0.end, counting: nil)
    },
    Change(fact: "'a.html' is neither a file nor an empty line for a folder") {
      $0.set($0.line("a.html") + 38, to: 0o120_777 << 16)
    },
    Change(fact: "'a.html' is neither a file nor an empty line for a folder") {
      $0.set($0.line("a.html") + 38, to: 0x10)
    },
  ])
  func `what tools unpack in more than one way is refused, with the fact`(
    change: Change
  ) throws {
    var archive = try Archive()
    change.make(&archive)
    let failure = try #require(refusal { try archive.verified() })
    #expect(
      failure.message.hasSuffix(
        "copy.zip' is not in the form in which 'holdfast pack' writes, so that tools may unpack "
          + "different things: \(change.fact)"))
  }

  @Test func `a name in letters that the archive does not tell is refused`() throws {
    var archive = try Archive(["\u{e9}.html": "one"])
    for place in [archive.file("\u{e9}.html") + 6, archive.line("\u{e9}.html") + 8] {
      archive.set(place, to: 0)
    }
    let failure = try #require(refusal { try archive.verified() })
    #expect(failure.message.hasSuffix("the name '\u{e9}.html' does not say that it is UTF-8"))
  }
}

/// A copy packed as `holdfast pack` does, whose bytes a test then changes.
private struct Archive: Sendable {
  private var bytes: [UInt8] = []
  private var lines: [String: Int] = [:]
  private var files: [String: Int] = [:]

  /// - Parameters:
  ///   - listed: what `SHA256SUMS` names, where it is not what is there.
  ///   - folders: lines for folders, as other tools write them.
  init(
    _ copy: [String: String] = ["a.html": "one", "b.html": "two"],
    listing listed: [String: String]? = nil, folders: [String] = []
  ) throws {
    let copy = folders.isEmpty ? copy : copy.merging(["data/c.json": "{}"]) { $1 }
    let manifest = Manifest(
      (listed ?? copy).map {
        Manifest.Entry(path: $0, digest: SHA256.digest(of: Array($1.utf8)))
      })
    let all =
      copy.map { ($0, Array($1.utf8)) } + [(Manifest.name, manifest.bytes)]
      + folders.map { ($0, []) }
    let sorted = all.sorted { $0.0.precedesInBytes($1.0) }
    var writer = ZipWriter()
    for (name, contents) in sorted {
      files[name] = bytes.count
      let header = writer.header(of: name, contents)
      bytes += try #require(header) + contents
    }
    var place = bytes.count
    for (name, _) in sorted {
      lines[name] = place
      place += 46 + name.utf8.count
    }
    bytes += try #require(writer.end())
    for name in folders { set(line(name) + 38, to: 0o040_755 << 16 | 0x10) }
  }

  /// Where the line of a file in the list begins.
  func line(_ name: String) -> Int { lines[name] ?? 0 }

  /// Where a file begins, with what stands before its bytes.
  func file(_ name: String) -> Int { files[name] ?? 0 }

  /// Where the end of the archive begins, which names the list.
  var end: Int { bytes.count - 22 }

  /// Writes a number of four bytes.
  mutating func set(_ place: Int, to number: Int) {
    for byte in 0..<4 { bytes[place + byte] = UInt8(truncatingIfNeeded: number >> (byte * 8)) }
  }

  mutating func flip(_ place: Int) { bytes[place] ^= 1 }

  /// - Parameter field: the number of the archive's end that grows with it.
  mutating func insert(_ more: [UInt8], before place: Int, counting field: Int?) {
    bytes.insert(contentsOf: more, at: place)
    guard let field else { return }
    let old = (0..<4).reduce(0) { $0 | Int(bytes[end + field + $1]) << ($1 * 8) }
    set(end + field, to: old + more.count)
  }

  func verified() throws -> Verification {
    let folder = try TemporaryFolder()
    try Data(bytes).write(to: URL(filePath: folder.path("copy.zip")))
    return try verifyCopy(folder.path("copy.zip"))
  }
}
