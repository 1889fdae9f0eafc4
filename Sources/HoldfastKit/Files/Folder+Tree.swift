// SPDX-License-Identifier: Apache-2.0

import Phrasing

extension Folder {
  /// Opens a folder, or says that it cannot be.
  ///
  /// - Parameter absent: the way out where nothing stands there.
  package init(orFailure path: String, help absent: String? = nil) throws(Failure) {
    do throws(SystemError) {
      self = try Folder(path)
    } catch {
      throw error.stopping(
        "cannot open the folder '\(path)'", help: error.meansAbsent ? absent : nil)
    }
  }

  /// What stands at a path, or `nil` where nothing does; a symbolic link is not followed.
  package func kind(of path: String) throws(SystemError) -> FileKind? {
    do throws(SystemError) {
      return try status(of: path).kind
    } catch  where error.meansAbsent {
      return nil
    }
  }

  /// Everything below a folder, sorted by the bytes of the paths, which are the entries' names.
  ///
  /// Symbolic links are entries and not followed.
  package func tree(of path: String) throws(SystemError) -> [FolderEntry] {
    var found: [FolderEntry] = []
    var pending = [""]
    while let folder = pending.popLast() {
      for entry in try entries(of: folder.isEmpty ? path : "\(path)/\(folder)") {
        let name = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        found.append(FolderEntry(name: name, kind: entry.kind))
        if entry.kind == .folder { pending.append(name) }
      }
    }
    return found.sorted { $0.name.precedesInBytes($1.name) }
  }

  /// Removes a folder and all below it, or nothing where it is missing; never follows a link.
  package func removeTree(_ path: String) throws(SystemError) {
    guard let kind = try kind(of: path) else { return }
    guard kind == .folder else { return try removeFile(path) }
    // A folder stands before what it holds, so that from the end each one is empty in its turn.
    for entry in try tree(of: path).reversed() {
      if entry.kind == .folder {
        try removeEmptyFolder("\(path)/\(entry.name)")
      } else {
        try removeFile("\(path)/\(entry.name)")
      }
    }
    try removeEmptyFolder(path)
  }

  /// The digest of a file, read in pieces.
  package func digest(of path: String) throws(SystemError) -> Digest {
    var hash = SHA256()
    try read(path) { hash.update($0) }
    return hash.finished()
  }
}
