// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing
import Portal
package import Templates

/// Which built-in templates are copied out, and where to.
package struct TemplateEjection: Sendable {
  /// The built-in files that are copied, by name.
  package let files: [TemplateFile]
  /// The folder that they are copied to, such as `templates`.
  package var folder: String
  /// Whether files that are there with other bytes are replaced.
  package var force: Bool

  /// - Parameter paths: names of files with or without `.mustache`, and of folders; all files where
  ///   there are none.
  /// - Throws: where a path names nothing.
  package init(_ paths: [String], to folder: String, force: Bool) throws(UnknownName) {
    var names: Set<String> = []
    for path in paths { names.formUnion(try Self.names(below: path)) }
    files = Looks.builtIn.filter { paths.isEmpty || names.contains($0.name) }
    self.folder = folder
    self.force = force
  }

  /// The names of the built-in files that a path means, at least one.
  private static func names(below path: String) throws(UnknownName) -> [String] {
    guard !path.isEmpty else {
      throw UnknownName(
        "a path is empty", help: "name a file or folder such as pages/service, or nothing for all")
    }
    let parts = path.split(separator: "/").filter { $0 != "." }
    let isBelow = parts.first.map(String.init) == ProgrammeFolder.templates
    let name = (isBelow ? parts.dropFirst() : parts[...]).joined(separator: "/")
    let all = Looks.builtIn.map(\.name)
    let meant = all.filter { file in
      name.isEmpty || file == name || file == "\(name).mustache" || file.hasPrefix("\(name)/")
    }
    guard meant.isEmpty else { return meant }
    throw UnknownName(
      "no built-in template '\(path)'",
      help: didYouMean(
        name, among: all,
        otherwise: "there are pages, parts, assets and languages, such as pages/service"))
  }

  /// Copies the files; nothing is written where one of them would replace another text.
  ///
  /// - Returns: the paths of the files that were written; those with the same bytes are left.
  package func write() throws(Failure) -> [String] {
    let places = files.map { (file: $0, path: "\(folder)/\($0.name)") }
    let changed = places.filter { place in
      !fileExists(place.path) || (try? readFile(place.path).bytes) != place.file.bytes
    }
    let lost = changed.map(\.path).filter(somethingExists)
    if let first = lost.first, !force {
      let others = lost.count > 1 ? " and \(lost.count - 1) more" : ""
      throw Failure(
        "'\(first)'\(others) would be overwritten",
        help: "move it away, name another folder with --output, or write over it with --force")
    }
    for place in changed { try replaceFile(place.path, place.file.bytes) }
    return changed.map(\.path)
  }
}
