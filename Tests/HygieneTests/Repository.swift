// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The repository's own files, read from the disk that the tests were compiled on.
///
/// What is built or ignored is left out: `.git`, `.build`, `public`.
struct Repository {
  /// A text file: its path from the root, with `/`, and its lines.
  struct File {
    let path: String
    let lines: [Substring]

    /// The last part of the path.
    var name: Substring {
      path.split(separator: "/").last ?? ""
    }

    /// The target that a Swift file belongs to: `Rules` for `Sources/Rules/Rule.swift`.
    var target: String {
      let parts = path.split(separator: "/")
      return parts.count > 2 ? String(parts[1]) : ""
    }
  }

  /// All text files, sorted by path.
  let files: [File]

  init() {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let paths = Self.paths(below: root)
    files = paths.map { path in
      let bytes = FileManager.default.contents(atPath: "\(root)/\(path)").map { Array($0) } ?? []
      let text = String(decoding: bytes, as: UTF8.self)
      return File(path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  /// The Swift files below a folder.
  func swiftFiles(in folder: String) -> [File] {
    files.filter { $0.path.hasPrefix(folder + "/") && $0.path.hasSuffix(".swift") }
  }

  /// The lines of a file, none where there is no such file.
  func lines(of path: String) -> [Substring] {
    files.first { $0.path == path }?.lines ?? []
  }

  private static func paths(below root: String) -> [String] {
    var paths: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []
      for name in names where !isIgnored(name, in: folder) {
        let path = folder + name
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder)
        if isFolder.boolValue {
          folders.append(path + "/")
        } else if isText(name) {
          paths.append(path)
        }
      }
    }
    return paths.sorted()
  }

  private static func isIgnored(_ name: String, in folder: String) -> Bool {
    let kept = [".ci", ".gitignore", ".pre-commit-hooks.yaml", ".swift-format"]
    return name.hasPrefix(".") && !kept.contains(name) || folder.isEmpty && name == "public"
      || name == "Package.resolved"
  }

  private static func isText(_ name: String) -> Bool {
    let pictures = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".pdf", ".ico"]
    return !pictures.contains { name.lowercased().hasSuffix($0) }
  }
}
