// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file, closed where it goes out of scope.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  /// Opens a path below the folder that a descriptor stands for.
  init(_ folder: Int32, _ path: String, _ flags: Int32) throws(SystemError) {
    descriptor = openat(folder, path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemError(errno) }
  }

  deinit {
    close(descriptor)
  }

  /// Refuses a folder, a pipe or a device.
  func checkIsFile() throws(SystemError) {
    _ = try size()
  }

  /// Its size in bytes; a folder, a pipe or a device has none and is refused.
  func size() throws(SystemError) -> Int {
    let status = try status()
    if let refusal = FileKind(mode: status.st_mode).refusal { throw refusal }
    return Int(status.st_size)
  }

  /// All its bytes, or all that come through a pipe until its other end is closed.
  ///
  /// - Parameter limit: the most that are taken; more are refused.
  func contents(limit: Int) throws(SystemError) -> [UInt8] {
    let status = try status()
    let size = FileKind(mode: status.st_mode) == .file ? Int(status.st_size) : 0
    guard size <= limit else { throw SystemError.isTooLarge }
    var bytes = try read(upTo: size)
    // A file that grows, or one of /proc that says it is empty, has more than its size.
    while true {
      let more = try read(upTo: 65_536)
      guard !more.isEmpty else { return bytes }
      bytes += more
      guard bytes.count <= limit else { throw SystemError.isTooLarge }
    }
  }

  private func status() throws(SystemError) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError(errno) }
    return status
  }

  /// The next bytes, fewer only at the end of the file.
  func read(upTo count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    // The buffer is filled by read(2), so it need not be zeroed before.
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let all = UnsafeMutableRawBufferPointer(buffer)
        let rest = UnsafeMutableRawBufferPointer(rebasing: all[filled...])
        #if canImport(Darwin)
          let got = Darwin.read(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          let got = Musl.read(descriptor, rest.baseAddress, rest.count)
        #else
          let got = Glibc.read(descriptor, rest.baseAddress, rest.count)
        #endif
        if got > 0 { filled += got }
        if got == 0 { break }
        if got < 0, errno != EINTR {
          failure = SystemError(errno)
          break
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all bytes, however few the system takes at a time.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    try writeAll(bytes, to: descriptor)
  }
}

/// Writes all bytes to a descriptor: a short write is continued, an interrupted one repeated.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
  var written = 0
  while written < bytes.count {
    let got = bytes.withUnsafeBytes { buffer in
      write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
    }
    if got > 0 { written += got }
    if got == 0 { throw SystemError(ENOSPC) }
    if got < 0, errno != EINTR { throw SystemError(errno) }
  }
}
