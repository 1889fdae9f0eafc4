// SPDX-License-Identifier: Apache-2.0

import Concurrency
package import Diagnostics
import Phrasing

extension SourceFile {
  /// That the file was read, for those who want to know.
  package var reading: String { "read '\(path)', \(bytes.count) bytes" }
}

/// Files as they were read, and what could not be.
package struct ReadFiles: Sendable {
  /// The largest file that is read: 256 MiB; an inventory of 100,000 services has 170 MB.
  package static let sizeLimit = 256 << 20

  /// In the order in which they were asked for; those that could not be read are left out.
  package let files: [SourceFile]
  package let diagnostics: [Diagnostic]

  /// Reads files below a folder with several workers.
  package init(
    _ paths: [String], in folder: borrowing Folder, jobs: Int, sizeLimit: Int = Self.sizeLimit
  ) {
    let read = parallelMap(paths, jobs: jobs) { path in
      Result { () throws(SystemError) in
        SourceFile(path: path, bytes: try folder.contents(of: path, limit: sizeLimit))
      }
    }
    files = read.compactMap { try? $0.get() }
    diagnostics = zip(paths, read).compactMap { path, result in
      guard case .failure(let error) = result else { return nil }
      return Diagnostic(
        FileMistake.unreadable, "cannot read '\(path)': \(error.reason)", at: nil,
        inFile: path, help: [error.help])
    }
  }
}
