// SPDX-License-Identifier: Apache-2.0

import Foundation
import HoldfastKit
import TestSupport
import Testing

/// Publications by a process of its own (`PublishProbe`), which is killed or has no room.
@Suite(.serialized) struct KilledPublicationTests {
  private let count = 120

  @Test func `killed at any moment, the last portal stays whole`() throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 20_261_101)
    try PublishProbe(folder.path("public"), version: "start", count).finish()
    var struck = 0
    for round in 0..<50 {
      let probe = try PublishProbe(folder.path("public"), version: "\(round)", count)
      probe.kill(afterMicroseconds: .random(in: 0..<50_000, using: &random))
      if try folder.names().contains(".public.holdfast-staging") { struck += 1 }
      #expect(try isOneVersion(folder), "after round \(round)")
    }
    #expect(struck > 0)
    try PublishProbe(folder.path("public"), version: "end", count).finish()
    #expect(try folder.names() == ["public"])
  }

  @Test func `killed at its first publication, there is a whole portal or none`() throws {
    var random = SeededRandom(seed: 42)
    for round in 0..<20 {
      let folder = try TemporaryFolder()
      let probe = try PublishProbe(folder.path("public"), version: "1", count)
      probe.kill(afterMicroseconds: .random(in: 0..<40_000, using: &random))
      let isThere = try folder.names().contains("public")
      #expect(try !isThere || isOneVersion(folder), "after round \(round)")
    }
  }

  @Test func `on a full disk the last portal stays whole and the message says what to do`() throws {
    let folder = try TemporaryFolder()
    try PublishProbe(folder.path("public"), version: "1", count).finish()
    let probe = try PublishProbe(folder.path("public"), version: "2", count, largestFile: 500)
    let said = probe.finish()
    #expect(said.hasPrefix("error: cannot write '\(folder.path("public/"))"))
    #expect(
      said.hasSuffix(
        """
        .html': the file is too large
        help: split it, or raise the limit for the size of a file

        """))
    #expect(try isOneVersion(folder))
    #expect(try folder.names() == ["public"])
  }

  /// Whether the portal is complete and all its pages are of one version.
  private func isOneVersion(_ folder: borrowing TemporaryFolder) throws -> Bool {
    let files = try folder.files(in: "public")
    let versions = Set(
      files.filter { $0.key != "SHA256SUMS" }.values
        .compactMap { $0.split(separator: "\n")[0].split(separator: " version ").dropFirst().first }
    )
    return try verify(folder.path("public")).isWhole && files.count == count + 1
      && versions.count == 1
  }
}

/// A running `PublishProbe`.
private struct PublishProbe {
  private let process = Process()
  private let errors = Pipe()

  init(_ folder: String, version: String, _ count: Int, largestFile: Int? = nil) throws {
    process.executableURL = .product(named: "PublishProbe")
    process.arguments = [folder, version, "\(count)"] + (largestFile.map { ["\($0)"] } ?? [])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
  }

  /// Waits for the end, and returns what it said on the standard error.
  @discardableResult
  func finish() -> String {
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
  }

  func kill(afterMicroseconds time: UInt32) {
    usleep(time)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
