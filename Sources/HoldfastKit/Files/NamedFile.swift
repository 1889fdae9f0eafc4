// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

package import Diagnostics

/// The bytes of a file that the command line names; a symbolic link is followed, and a pipe such as
/// `/dev/stdin` is read to its end.
///
/// - Parameter limit: the most bytes that are taken; a longer file is refused.
package func readFile(
  _ path: String, limit: Int = ReadFiles.sizeLimit
) throws(Failure) -> SourceFile {
  try attempt("cannot read '\(path)'") { () throws(SystemError) in
    let file = try OpenFile(AT_FDCWD, path, O_RDONLY)
    return SourceFile(path: path, bytes: try file.contents(limit: limit))
  }
}

/// Puts a file in the place of another in one step, so that a run that is killed leaves either.
package func replaceFile(_ path: String, _ bytes: [UInt8]) throws(Failure) {
  var file = try NewFile(path)
  try file.write(bytes)
  _ = try file.finish()
}

/// Whether a path that the command line names is a file; a symbolic link is followed.
func fileExists(_ path: String) -> Bool {
  kind(of: path) == .file
}

/// Whether anything stands at a path that the command line names; a symbolic link is followed.
func somethingExists(_ path: String) -> Bool {
  kind(of: path) != nil
}

/// Whether anything stands at a path, be it a symbolic link that leads nowhere.
func entryExists(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
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
