// SPDX-License-Identifier: Apache-2.0

import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads a file of the user's choice, such as one to import.
func readFile(_ path: String) throws(Failure) -> SourceFile {
  try attempt("cannot read '\(path)'") { () throws(SystemError) in
    let file = try OpenFile(AT_FDCWD, path, O_RDONLY)
    let size = try file.size()
    guard size <= ReadFiles.sizeLimit else { throw SystemError(EFBIG) }
    return SourceFile(path: path, bytes: try file.read(upTo: size))
  }
}
