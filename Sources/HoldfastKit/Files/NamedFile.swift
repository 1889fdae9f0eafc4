// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

package import Diagnostics

/// The bytes of a file that the command line names; a symbolic link is followed.
package func readFile(_ path: String) throws(Failure) -> SourceFile {
  try attempt("cannot read '\(path)'") { () throws(SystemError) in
    let file = try OpenFile(AT_FDCWD, path, O_RDONLY | O_NONBLOCK)
    let size = try file.size()
    guard size <= ReadFiles.sizeLimit else { throw SystemError(EFBIG) }
    return SourceFile(path: path, bytes: try file.read(upTo: size))
  }
}

/// Puts a file in the place of another in one step, so that a run that is killed leaves either.
///
/// What a symbolic link points to is replaced, not the link; permissions stay as they were.
package func replaceFile(_ path: String, _ bytes: [UInt8]) throws(Failure) {
  try attempt("cannot write '\(path)'") { () throws(SystemError) in
    let place = try ResolvedPath(path)
    let folder = try Folder(place.parent)
    let before = try? folder.status(of: place.name)
    if let before, before.kind != .file { throw SystemError(EISDIR) }
    let draft = ".\(place.name).\(getpid())"
    do throws(SystemError) {
      try folder.create(draft, bytes)
      if let before { try folder.setPermissions(of: draft, to: before.permissions) }
      try folder.rename(draft, to: place.name)
    } catch {
      try? folder.removeFile(draft)
      throw error
    }
  }
}

/// Whether a path that the command line names is a file; a symbolic link is followed.
func fileExists(_ path: String) -> Bool {
  kind(of: path) == .file
}

/// Whether anything stands at a path that the command line names; a symbolic link is followed.
func somethingExists(_ path: String) -> Bool {
  kind(of: path) != nil
}

/// Whether a path that the command line names is a folder; a symbolic link is followed.
func folderExists(_ path: String) -> Bool {
  kind(of: path) == .folder
}

private func kind(of path: String) -> FileKind? {
  var status = stat()
  guard stat(path, &status) == 0 else { return nil }
  return FileKind(mode: status.st_mode)
}
