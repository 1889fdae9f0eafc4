// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where a folder really lies: its last name, and the absolute path of the folder that holds it.
struct ResolvedPath: Hashable, Sendable {
  let parent: String
  let name: String

  /// Resolves symbolic links; the folder itself need not exist, those above it must.
  init(_ folder: String) throws(SystemError) {
    if let path = Self.real(folder) {
      parent = Self.above(path)
      name = Self.last(of: path)
    } else {
      let path = Self.withoutTrailingSlashes(folder)
      let above = Self.above(path)
      guard let real = Self.real(above) else { throw SystemError(errno) }
      parent = real
      name = Self.last(of: path)
    }
    guard !["", ".", ".."].contains(name) else { throw SystemError(ENOENT) }
  }

  /// Makes the folders above a path, where they are missing.
  static func makeFolders(above path: String) throws(SystemError) {
    let path = above(withoutTrailingSlashes(path))
    var ends = path.indices.dropFirst().filter { path[$0] == "/" }
    ends.append(path.endIndex)
    for end in ends where mkdir(String(path[..<end]), 0o777) != 0 {
      // EISDIR and EROFS are what some systems say of a folder that is there.
      guard [EEXIST, EISDIR, EROFS].contains(errno) else { throw SystemError(errno) }
    }
  }

  /// Whether a path is another one or would lie inside it; neither need exist.
  static func lies(_ path: String, in other: String) -> Bool {
    let (path, other) = (destination(of: path), destination(of: other))
    return path == other || path.hasPrefix(other == "/" ? other : other + "/")
  }

  /// The absolute path without links that a path has once the folders missing in it are made.
  ///
  /// Name by name, as the system goes through it then: behind `new/..` links are links again.
  static func destination(of path: String) -> String {
    var place = path.hasPrefix("/") ? "/" : real(".") ?? "."
    for name in path.split(separator: "/") where name != "." {
      if name == ".." {
        place = above(place)
      } else {
        let next = place == "/" ? "/\(name)" : "\(place)/\(name)"
        place = real(next) ?? next
      }
    }
    return place
  }

  /// Whether a folder is the root of the file system, which lies in no other and has no name.
  static func isRoot(_ folder: String) -> Bool {
    real(folder) == "/"
  }

  /// What stands before the last name of a path: `a` of `a/content/`, `.` of `content`.
  static func namedFolder(above path: String) -> String {
    above(withoutTrailingSlashes(path))
  }

  /// The absolute path without links, or `nil` where nothing is there.
  static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }

  private static func above(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func last(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}
