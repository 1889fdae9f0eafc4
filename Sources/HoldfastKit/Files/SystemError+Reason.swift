// SPDX-License-Identifier: Apache-2.0

package import Phrasing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension SystemError {
  package static let exists = SystemError(EEXIST)
  package static let isMissing = SystemError(ENOENT)
  static let isFolder = SystemError(EISDIR)
  static let isLink = SystemError(ELOOP)
  /// A pipe, a socket or a device stands where a file is wanted. No call of ours moves in a file,
  /// so that the system itself never says this.
  static let isNoFile = SystemError(ESPIPE)
  /// A file has more bytes than we take. No call of ours starts a program, so that the system itself
  /// never says this; of a file that it cannot write any longer it says `EFBIG`.
  static let isTooLarge = SystemError(E2BIG)
  static let isNameTooLong = SystemError(ENAMETOOLONG)
  /// A file ends before it did a moment ago.
  static let isCutShort = SystemError(EIO)

  /// Nothing is behind the number of a stream, or nothing that can be written to.
  static let isClosed = SystemError(EBADF)

  /// Another process listens at the address.
  package static let isTaken = SystemError(EADDRINUSE)

  /// Another process has the lock.
  package static let isHeld = SystemError(EWOULDBLOCK)

  /// Whether nothing stands at the path, or a file stands where the path needs a folder.
  package var meansAbsent: Bool {
    code == ENOENT || code == ENOTDIR
  }

  /// Whether this file system cannot do what was asked at all, so that another way must be tried.
  package var meansUnsupported: Bool {
    [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM, EMLINK].contains(code)
  }

  /// Whether a folder cannot be renamed because another file system begins there.
  package var meansMountPoint: Bool {
    code == EBUSY || code == EXDEV
  }

  /// Whether the other end of a pipe is closed.
  var meansReaderGone: Bool {
    code == EPIPE
  }

  /// The reason in words of our own, so that it reads the same on every system.
  package var reason: Wording {
    known?.reason ?? Wording(value: String(cString: strerror(code)))
  }

  /// The way out that fits most calls.
  var help: Wording {
    known?.help ?? "this is error number \(code) of the operating system"
  }

  private var known: (reason: Wording, help: Wording)? {
    switch code {
    case ENOSPC: ("the disk is full", "make room, or choose a folder on another disk")
    case EDQUOT: ("the disk quota is used up", "make room, or choose a folder on another disk")
    case E2BIG: ("the file is too large", "split it")
    case EFBIG: ("the file is too large", "split it, or raise the limit for the size of a file")
    case EACCES, EPERM: ("permission denied", "change its permissions, or choose another one")
    case EROFS: ("the file system is read-only", "choose a folder on another disk")
    case ENOENT: ("no such file or folder", "check the path")
    case ENOTDIR: ("not a folder", "check the path")
    case EISDIR: ("a folder, not a file", "check the path")
    case ESPIPE: ("a pipe or a device, not a file", "name a file")
    case ELOOP: ("a symbolic link, or too many of them", "name what the link points to")
    case ENAMETOOLONG: ("the name is too long", "choose shorter names")
    case EMFILE, ENFILE: ("too many open files", "raise the limit for open files")
    case EBUSY: ("it is in use", "end what uses it, or choose another one")
    case EXDEV: ("it lies on another file system", "choose a folder on one file system")
    case EIO: ("the disk reports an error", "check the disk")
    default: nil
    }
  }
}
