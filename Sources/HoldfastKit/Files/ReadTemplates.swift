// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Phrasing
import Portal
package import Templates

/// The files of the user's `templates/`, and what of it could not be read.
package struct OwnTemplates: Sendable {
  /// The folder that they lie in.
  static let folder = ProgrammeFolder.templates + "/"

  package let files: [TemplateFile]
  package let diagnostics: [Diagnostic]
  /// Whether there is such a folder, or a link in its place.
  package let areThere: Bool

  /// Reads them; none where there is no such folder.
  ///
  /// - Parameter folder: the folder that holds `content/` and perhaps `templates/`.
  package init(in folder: String) throws(Failure) {
    let root = try Folder(ofProgramme: folder)
    let listing = FolderListing(of: ProgrammeFolder.templates, in: root)
    let paths = listing.paths(in: Self.folder).map { Self.folder + $0 }
    let names = PortableNames(ofLooks: paths)
    let read = ReadFiles(paths.filter { !names.refused.contains($0) }, in: root, jobs: 1)
    files = read.files.map { file in
      TemplateFile(
        name: String(file.path.dropFirst(Self.folder.count)), path: file.path, bytes: file.bytes)
    }
    diagnostics = listing.diagnostics + names.diagnostics + read.diagnostics
    let kind = try? root.kind(of: ProgrammeFolder.templates)
    areThere = kind == .folder || kind == .symbolicLink
  }

  /// The program's templates with these over them, path by path.
  var looks: Looks { Looks(overrides: files) }
}
