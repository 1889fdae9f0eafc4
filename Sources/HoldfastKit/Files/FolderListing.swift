// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Phrasing

/// The files below one name in a folder, in the order of the bytes of their paths.
///
/// What stands beside that name is nobody's business here, however deep or odd it is.
///
/// Hidden names (`.git`, `.DS_Store`) are passed over. Symbolic links are not followed: inside the
/// folder they would read a record twice, and outside they would publish what is not content.
package struct FolderListing: Sendable {
  /// How many folders may lie within one another.
  package static let depthLimit = 64

  /// Paths from the folder, with `/`, each beginning with the name.
  package private(set) var paths: [String] = []
  /// What could not be listed, and why: `FIL-001` unreadable, `FIL-002` not followed.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Why nothing could be listed: what the name stands for is a folder that cannot be read.
  package private(set) var refusal: SystemError?

  /// Lists what stands under a name in a folder; nothing where there is no such name.
  package init(of name: String, in folder: borrowing Folder) {
    if let kind = try? folder.kind(of: name) { add(FolderEntry(name: name, kind: kind), at: name) }
    while let path = pending.popLast() {
      visit(path, in: folder)
    }
    paths.sort { $0.precedesInBytes($1) }
    diagnostics = diagnostics.sortedByPlace()
  }

  /// The paths of the files below a folder, from there.
  ///
  /// - Parameter folder: with a slash at its end.
  package func paths(in folder: String) -> [String] {
    paths.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
  }

  /// Folders that are still to be listed.
  private var pending: [String] = []

  private mutating func visit(_ path: String, in folder: borrowing Folder) {
    guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) < Self.depthLimit else {
      report(path, .unreadable, "'\(path)' lies too deep to be read", help: "use fewer folders")
      return
    }
    do {
      try list(path, in: folder)
    } catch {
      if !path.utf8.contains(UInt8(ascii: "/")) { refusal = error }
      report(path, .unreadable, "cannot read '\(path)': \(error.reason)", help: error.help)
    }
  }

  private mutating func list(_ path: String, in folder: borrowing Folder) throws(SystemError) {
    for entry in try folder.entries(of: path) where !entry.name.hasPrefix(".") {
      add(entry, at: "\(path)/\(entry.name)")
    }
  }

  private mutating func add(_ entry: FolderEntry, at path: String) {
    guard entry.isReachable else {
      report(
        path, .unreadable, "cannot read '\(path)': its name is no UTF-8",
        help: "give it another name")
      return
    }
    switch entry.kind {
    case .file: paths.append(path)
    case .folder: pending.append(path)
    case .symbolicLink:
      report(
        path, .notAFile, "'\(path)' is a symbolic link, which is not followed",
        help: "put the file itself there")
    case .special:
      report(path, .notAFile, "'\(path)' is no file that can be read", help: "remove it")
    }
  }

  private mutating func report(
    _ path: String, _ mistake: FileMistake, _ message: Wording, help: Wording
  ) {
    diagnostics.append(
      Diagnostic(
        mistake, message, at: nil, inFile: path, help: [help]))
  }
}
