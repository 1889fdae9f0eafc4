// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that comes to be in one step: written beside its place, then renamed over what is there.
///
/// What is not finished leaves nothing.
struct NewFile: ~Copyable {
  private let path: String
  private let part: String
  private let file: OpenFile
  private var hash = SHA256()
  /// How many bytes were written.
  private(set) var size = 0

  init(_ path: String) throws(Failure) {
    let part = path + ".part"
    self.path = path
    self.part = part
    file = try attempt("cannot write '\(path)'") { () throws(SystemError) in
      try OpenFile(AT_FDCWD, part, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
    }
  }

  deinit {
    unlink(part)
  }

  mutating func write(_ bytes: [UInt8]) throws(Failure) {
    hash.update(bytes)
    size += bytes.count
    try attempt("cannot write '\(path)'") { () throws(SystemError) in try file.write(bytes) }
  }

  /// Gives the file its name, and tells the digest of what was written.
  func finish() throws(Failure) -> Digest {
    guard rename(part, path) == 0 else {
      throw SystemError(errno).stopping("cannot write '\(path)'")
    }
    return hash.finished()
  }
}
