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
      return Diagnostic(unread: path, error)
    }
  }
}

/// Those of some files that could not be copied as they are, and why.
package struct UnreadFiles: Sendable {
  /// In the order in which they were asked for.
  package let paths: [String]
  package let diagnostics: [Diagnostic]

  package init(
    among paths: [String], in folder: borrowing Folder, jobs: Int,
    sizeLimit: Int = ReadFiles.sizeLimit
  ) {
    let refused = parallelMap(paths, jobs: jobs) { path -> (path: String, why: Diagnostic)? in
      do throws(SystemError) {
        try folder.checkReadable(path, limit: sizeLimit)
        return nil
      } catch {
        return (path, Diagnostic(unread: path, error))
      }
    }.compactMap(\.self)
    self.paths = refused.map(\.path)
    diagnostics = refused.map(\.why)
  }
}

extension Diagnostic {
  /// That a file cannot be read.
  fileprivate init(unread path: String, _ error: SystemError) {
    let tooLarge: Wording =
      "split it, or link to where it lies: at most \(ReadFiles.sizeLimit >> 20) MiB are read"
    self.init(
      FileMistake.unreadable, "cannot read '\(path)': \(error.reason)", at: nil, inFile: path,
      help: [error == .isTooLarge ? tooLarge : error.help])
  }
}
