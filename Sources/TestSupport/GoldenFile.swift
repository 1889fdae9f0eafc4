// SPDX-License-Identifier: Apache-2.0

import Foundation

/// An expected output in the folder `Golden` beside a test file, or a document of the repository.
///
///     #expect(GoldenFile("findings.json").difference(from: bytes) == nil)
///
/// With `HOLDFAST_RECORD=1` in the environment the file is written instead of compared. That counts
/// as a difference, so that no recording passes for a test.
package struct GoldenFile: Sendable {
  private let name: String
  private let path: String
  private let isRecording: Bool

  /// - Parameter testFile: the file of the test, beside which `Golden` stands.
  package init(_ name: String, testFile: String = #filePath) {
    self.init(
      name: name,
      path: URL(filePath: testFile).deletingLastPathComponent().appending(path: "Golden/\(name)")
        .path)
  }

  private init(name: String, path: String) {
    self.name = name
    self.path = path
    isRecording = ProcessInfo.processInfo.environment["HOLDFAST_RECORD"] == "1"
  }

  /// A file of the repository that the program writes, such as `docs/format-reference.md`.
  ///
  /// - Parameter testFile: the file of the test, three levels below the root.
  package init(document: String, testFile: String = #filePath) {
    let root = URL(filePath: testFile).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    self.init(name: document, path: root.appending(path: document).path)
  }

  /// What an output is that the file is not, `nil` where both are the same.
  package func difference(from output: [UInt8]) -> String? {
    if isRecording { return record(output) }
    guard let data = FileManager.default.contents(atPath: path) else {
      return "there is no golden file '\(name)': record it with HOLDFAST_RECORD=1"
    }
    return firstDifference(expected: Array(data), got: output)
  }

  private func record(_ output: [UInt8]) -> String {
    let url = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(output).write(to: url)
      return "recorded '\(name)': read what changed, and run again without HOLDFAST_RECORD"
    } catch {
      return "could not record '\(name)': \(error)"
    }
  }

  /// The first line in which two texts differ, with both readings of it.
  private func firstDifference(expected: [UInt8], got: [UInt8]) -> String? {
    guard expected != got else { return nil }
    let lines = [expected, got].map { bytes in
      bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    let same = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
    let shown = lines.map { same < $0.count ? "'\($0[same])'" : "nothing" }
    return "'\(name)', line \(same + 1): expected \(shown[0]), got \(shown[1])"
  }
}
