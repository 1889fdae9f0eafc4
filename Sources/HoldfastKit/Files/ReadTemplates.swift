// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Phrasing
package import Portal
package import Templates

extension Looks {
  /// The program's templates with those of the user's `templates/` over them, path by path.
  ///
  /// - Parameter folder: the folder that holds `content/` and perhaps `templates/`.
  package static func read(from folder: String) throws(Failure) -> Looks {
    Looks(overrides: try OwnTemplates(in: folder)?.files ?? [])
  }
}

/// The files of the user's `templates/`, and what of it could not be read.
package struct OwnTemplates: Sendable {
  package let files: [TemplateFile]
  package let diagnostics: [Diagnostic]

  /// Reads them; `nil` where there is no such folder.
  ///
  /// - Parameter folder: the folder that holds `content/` and perhaps `templates/`.
  package init?(in folder: String) throws(Failure) {
    let root = try Folder(orFailure: folder)
    let status = try? root.status(of: "templates")
    guard status?.kind == .folder else { return nil }
    let listing = try FolderListing(of: root, named: folder)
    let prefix = "templates/"
    let read = ReadFiles(listing.paths.filter { $0.hasPrefix(prefix) }, in: root, jobs: 1)
    files = read.files.map { file in
      TemplateFile(
        name: String(file.path.dropFirst(prefix.count)), path: file.path, bytes: file.bytes)
    }
    diagnostics =
      listing.diagnostics.filter { $0.message.english.hasPrefix("'\(prefix)") } + read.diagnostics
  }
}
