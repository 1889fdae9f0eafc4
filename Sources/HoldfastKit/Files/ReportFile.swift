// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes a report to a file of the user's choice, over what is there, and makes the folders above.
package func writeFile(_ path: String, _ bytes: [UInt8]) throws(Failure) {
  try write(bytes, to: path, O_TRUNC)
}

/// Adds a report to the end of a file, such as the summary that a build server shows.
package func appendToFile(_ path: String, _ bytes: [UInt8]) throws(Failure) {
  try write(bytes, to: path, O_APPEND)
}

private func write(_ bytes: [UInt8], to path: String, _ flag: Int32) throws(Failure) {
  try attempt("cannot write '\(path)'") { () throws(SystemError) in
    try opened(path, O_WRONLY | O_CREAT | flag).write(bytes)
  }
}

private func opened(_ path: String, _ flags: Int32) throws(SystemError) -> OpenFile {
  do throws(SystemError) {
    return try OpenFile(AT_FDCWD, path, flags)
  } catch  where error == .isMissing {
    try ResolvedPath.makeFolders(above: path)
    return try OpenFile(AT_FDCWD, path, flags)
  }
}
