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
  /// The folder that they lie in.
  static let folder = "templates/"

  package let files: [TemplateFile]
  package let diagnostics: [Diagnostic]

  /// Reads them; `nil` where there is no such folder.
  ///
  /// - Parameter folder: the folder that holds `content/` and perhaps `templates/`.
  package init?(in folder: String) throws(Failure) {
    let root = try Folder(ofProgramme: folder)
    let status = try? root.status(of: "templates")
    guard status?.kind == .folder else { return nil }
    let listing = try FolderListing(of: root, named: folder)
    let names = listing.paths(in: Self.folder)
    let read = ReadFiles(names.map { Self.folder + $0 }, in: root, jobs: 1)
    files = read.files.map { file in
      TemplateFile(
        name: String(file.path.dropFirst(Self.folder.count)), path: file.path, bytes: file.bytes)
    }
    diagnostics =
      listing.diagnostics.filter { $0.path?.hasPrefix(Self.folder) ?? false } + read.diagnostics
  }
}
