// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// The public suites of what the program reads, which lie beside the repository.
///
/// A test of a suite is enabled only where they are at hand, so that none passes for having no case.
package enum PublicSuite {
  /// Whether they are at hand.
  package static var isThere: Bool {
    FileManager.default.fileExists(atPath: path(""))
  }

  /// The files of a folder with a suffix, by name; none where it is not there.
  package static func files(
    in folder: String, suffix: String
  ) -> [(name: String, bytes: [UInt8])] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted().map { name in
      (name, FileManager.default.contents(atPath: path("\(folder)/\(name)")).map(Array.init) ?? [])
    }
  }

  /// The bytes of a file, such as `commonmark-0.30.json`; empty where it is not there.
  package static func file(_ name: String) -> Data {
    FileManager.default.contents(atPath: path(name)) ?? Data()
  }

  private static func path(_ name: String) -> String {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root.appending(path: "../shared/suites/\(name)").standardizedFileURL.path
  }
}
