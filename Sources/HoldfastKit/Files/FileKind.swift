// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a name in a folder stands for.
package enum FileKind: Hashable, Sendable {
  case file
  case folder
  case symbolicLink
  /// A pipe, a socket, a device: nothing that can be read to its end.
  case special

  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .special
      }
  }

  /// The kind that readdir(3) tells, or `nil` where the file system does not tell it there.
  init?(entryType: Int32) {
    switch entryType {
    case Int32(DT_REG): self = .file
    case Int32(DT_DIR): self = .folder
    case Int32(DT_LNK): self = .symbolicLink
    case Int32(DT_UNKNOWN): return nil
    default: self = .special
    }
  }

  /// Why it cannot be read or replaced as a file; `nil` for a file.
  var refusal: SystemError? {
    switch self {
    case .file: nil
    case .folder: .isFolder
    case .symbolicLink: .isLink
    case .special: .isNoFile
    }
  }
}

/// A name in a folder and what it stands for.
package struct FolderEntry: Hashable, Sendable {
  package let name: String
  package let kind: FileKind
  /// Whether it stands there by that name; `false` where that is no UTF-8, of which U+FFFD is left.
  package let isReachable: Bool

  package init(name: String, kind: FileKind, isReachable: Bool = true) {
    self.name = name
    self.kind = kind
    self.isReachable = isReachable
  }
}

/// What the file system knows about a file without reading it.
package struct FileStatus: Hashable, Sendable {
  package let kind: FileKind
  /// In bytes.
  package let size: Int
  /// The lower twelve bits of the mode.
  package let permissions: UInt32
  /// The number of the file system that it lies on.
  package let device: UInt64
  /// When it was last written, in nanoseconds since 1970.
  package let modified: Int
}
