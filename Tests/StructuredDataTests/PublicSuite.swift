// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The files of a folder of the public suites by name, none where the suites are absent.
func publicSuite(_ folder: String, suffix: String) -> [(name: String, bytes: [UInt8])] {
  let path = packageRoot.appending(path: "../shared/suites/\(folder)").standardizedFileURL.path
  let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  return names.filter { $0.hasSuffix(suffix) }.sorted().map { name in
    (name, FileManager.default.contents(atPath: "\(path)/\(name)").map { Array($0) } ?? [])
  }
}

/// The folder of Package.swift.
private var packageRoot: URL {
  URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
