// SPDX-License-Identifier: Apache-2.0

/// By path, the status of every file that a portal is made from; equal while none changes.
///
/// They are those that a build reads: hidden ones, such as the drafts of editors, are none, and a
/// folder that cannot be read takes nothing but itself away.
package struct SourceStamps: Equatable, Sendable {
  private var stamps: [String: FileStatus] = [:]

  /// - Parameter source: the folder that holds `content/` and perhaps `templates/`.
  package init(of source: String) {
    guard let root = try? Folder(source) else { return }
    for folder in ProgrammeFolder.folders {
      for path in FolderListing(of: folder, in: root).paths {
        stamps[path] = try? root.status(of: path)
      }
    }
  }
}
