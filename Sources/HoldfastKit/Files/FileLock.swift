// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that one process at a time holds; it goes when this value goes.
///
/// The system takes the lock from a process that is killed. The file is then left over, which does
/// not matter: the lock counts, not the file.
package struct FileLock: ~Copyable, Sendable {
  private let descriptor: Int32
  private let path: String

  /// Takes the lock, or throws `isHeld` at once where another process has it.
  package init(_ path: String) throws(SystemError) {
    while true {
      let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard opened >= 0 else { throw SystemError(errno) }
      guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(opened)
        throw SystemError(code)
      }
      if Self.isStill(path, opened) {
        descriptor = opened
        self.path = path
        return
      }
      // Whoever held it removed the file between our two calls.
      close(opened)
    }
  }

  deinit {
    unlink(path)
    close(descriptor)
  }

  private static func isStill(_ path: String, _ descriptor: Int32) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }
}
