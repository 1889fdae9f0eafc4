// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

internal import CExchange
import Phrasing

/// An open folder: the door to the disk. Paths are relative to it, with `/`.
///
/// POSIX calls instead of Foundation, because they are four to ten times as fast here and because
/// publishing needs what Foundation has not: paths below an open folder, files that must be new,
/// hard links, an exchange of two names. No code of the program outside of this file's folder touches
/// the disk (docs/architecture.md).
package struct Folder: ~Copyable, Sendable {
  private let descriptor: Int32

  /// Opens a folder of the file system; a symbolic link to one is followed.
  package init(_ path: String) throws(SystemError) {
    descriptor = try Self.checked(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  }

  deinit {
    close(descriptor)
  }

  /// What stands at a path, without following a symbolic link.
  package func status(of path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    _ = try Self.checked(fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW))
    return FileStatus(
      kind: FileKind(mode: status.st_mode), size: Int(status.st_size),
      permissions: UInt32(status.st_mode & 0o7777), device: UInt64(status.st_dev),
      modified: Self.modified(status))
  }

  private static func modified(_ status: stat) -> Int {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// The bytes of a file; one of more than `limit` bytes is refused.
  package func contents(of path: String, limit: Int = .max) throws(SystemError) -> [UInt8] {
    try openFile(path).contents(limit: limit)
  }

  /// Hands over the bytes of a file in pieces of at most 256 KiB.
  package func read(
    _ path: String, piece: ([UInt8]) -> Void
  ) throws(SystemError) {
    let file = try openFile(path)
    while true {
      let bytes = try file.read(upTo: Self.pieceSize)
      guard !bytes.isEmpty else { return }
      piece(bytes)
    }
  }

  /// How much of a file is held at once where it need not be held as a whole: 256 KiB.
  static let pieceSize = 256 << 10

  /// Writes a file that must not be there yet, with the folders above it.
  package func create(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    try openNew(path).write(bytes)
  }

  /// Opens a file that must not be there yet, to be written, and makes the folders above it.
  func openNew(_ path: String) throws(SystemError) -> OpenFile {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    do throws(SystemError) {
      return try OpenFile(descriptor, path, flags)
    } catch  where error == .isMissing {
      try makeParents(of: path)
      return try OpenFile(descriptor, path, flags)
    }
  }

  /// Opens a file to be read, whose size is known; what is no file is refused.
  func openFile(_ path: String) throws(SystemError) -> OpenFile {
    let file = try OpenFile(descriptor, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    try file.checkIsFile()
    return file
  }

  /// Opens a file as one does who copies it, and leaves it; `limit` as where contents are read.
  func checkReadable(_ path: String, limit: Int) throws(SystemError) {
    guard try openFile(path).size() <= limit else { throw .isTooLarge }
  }

  /// Makes the folders above a path, where they are missing.
  package func makeParents(of path: String) throws(SystemError) {
    for parent in path.foldersAbove {
      try makeFolder(parent)
    }
  }

  /// Makes a folder, or leaves the one that is there.
  package func makeFolder(_ path: String) throws(SystemError) {
    do throws(SystemError) {
      _ = try Self.checked(mkdirat(descriptor, path, 0o777))
    } catch  where error == .exists {
      return
    }
  }

  /// Sets the permissions of a file or folder.
  package func setPermissions(of path: String, to mode: UInt32) throws(SystemError) {
    _ = try Self.checked(fchmodat(descriptor, path, mode_t(mode), 0))
  }

  /// Gives a file a second name, with the folders above it; a link itself, not what it names.
  ///
  /// Where the disk has no hard links, as memory sticks have none, the file is copied.
  ///
  /// - Parameter call: linkat(2) between two paths below this folder, or what a test has in its
  ///   place.
  package func link(
    _ path: String, as name: String,
    by call: (_ folder: Int32, _ path: String, _ name: String) -> Int32 = {
      linkat($0, $1, $0, $2, 0)
    }
  ) throws(SystemError) {
    try makeParents(of: name)
    do throws(SystemError) {
      _ = try Self.checked(call(descriptor, path, name))
    } catch  where error.meansUnsupported {
      try copy(path, as: name)
    }
  }

  /// Copies a file with its permissions and time stamps.
  private func copy(_ path: String, as name: String) throws(SystemError) {
    try create(name, contents(of: path))
    var status = stat()
    _ = try Self.checked(fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW))
    #if canImport(Darwin)
      let times = [status.st_atimespec, status.st_mtimespec]
    #else
      let times = [status.st_atim, status.st_mtim]
    #endif
    _ = try Self.checked(fchmodat(descriptor, name, status.st_mode & 0o7777, 0))
    _ = try Self.checked(utimensat(descriptor, name, times, 0))
  }

  /// Removes a name that is no folder.
  package func removeFile(_ path: String) throws(SystemError) {
    _ = try Self.checked(unlinkat(descriptor, path, 0))
  }

  /// Removes a folder that is empty.
  package func removeEmptyFolder(_ path: String) throws(SystemError) {
    _ = try Self.checked(unlinkat(descriptor, path, AT_REMOVEDIR))
  }

  /// Renames a file or folder; a folder may take the place of an empty one.
  package func rename(_ path: String, to name: String) throws(SystemError) {
    _ = try Self.checked(renameat(descriptor, path, descriptor, name))
  }

  /// Exchanges two names in one step, if the file system can.
  package func exchange(_ first: String, with second: String) throws(SystemError) {
    _ = try Self.checked(holdfast_exchange(descriptor, first, second))
  }

  /// Whether we may make and remove names in a folder.
  package func mayWrite(in path: String) -> Bool {
    faccessat(descriptor, path, W_OK | X_OK, 0) == 0
  }

  /// What a folder below this one holds, sorted by the bytes of the names.
  package func entries(of path: String = ".") throws(SystemError) -> [FolderEntry] {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let opened = try Self.checked(openat(descriptor, path, flags))
    guard let stream = fdopendir(opened) else {
      close(opened)
      throw SystemError(errno)
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      // It returns nothing at the end and where it fails; only then it sets `errno`.
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw SystemError(errno) }
        return entries.sorted { $0.name.precedesInBytes($1.name) }
      }
      let (name, isUTF8) = Self.name(of: entry)
      guard name != ".", name != ".." else { continue }
      let type = Int32(entry.pointee.d_type)
      // Some file systems do not tell the kind here.
      var kind = FileKind(entryType: type)
      if kind == nil, isUTF8 { kind = try status(of: "\(path)/\(name)").kind }
      entries.append(FolderEntry(name: name, kind: kind ?? .special, isReachable: isUTF8))
    }
  }

  /// A name that is no UTF-8 gets U+FFFD, and is then not found.
  private static func name(
    of entry: UnsafeMutablePointer<dirent>
  ) -> (name: String, isUTF8: Bool) {
    withUnsafePointer(to: &entry.pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name.pointee)) {
        String(validatingCString: $0).map { ($0, true) } ?? (String(cString: $0), false)
      }
    }
  }

  private static func checked(_ result: Int32) throws(SystemError) -> Int32 {
    guard result >= 0 else { throw SystemError(errno) }
    return result
  }
}
