// SPDX-License-Identifier: Apache-2.0

import Diagnostics
package import Portal
import Templates

extension Looks {
  /// The program's templates with those of the user's `templates/` over them, path by path.
  ///
  /// - Parameter folder: the folder that holds `content/` and perhaps `templates/`.
  package static func read(from folder: String) throws(Failure) -> Looks {
    let root = try Folder(orFailure: folder)
    let status = try? root.status(of: "templates")
    guard status?.kind == .folder else { return Looks() }
    let listing = try FolderListing(of: root, named: folder)
    let paths = listing.paths.filter { $0.hasPrefix("templates/") }
    let read = ReadFiles(paths, in: root, jobs: 1)
    return Looks(
      overrides: read.files.map { file in
        TemplateFile(
          name: String(file.path.dropFirst("templates/".count)), path: file.path,
          bytes: file.bytes)
      })
  }
}
