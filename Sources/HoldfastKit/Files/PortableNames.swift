// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
package import Diagnostics
import Portal
import Phrasing
import Templates

/// The files of a programme that no portal can hold because of their names.
///
/// They are left out one by one when the content is read, so that a name hides nothing but its file;
/// `PathRegistry` makes sure of it when a portal is published.
package struct PortableNames: Sendable {
  /// Paths as they were given: of assets and Markdown files alone.
  package private(set) var refused: Set<String> = []
  /// Why each of them is refused.
  package private(set) var diagnostics: [Diagnostic] = []
  /// By what a disk that does not tell upper from lower case sees: the path that was there first.
  private var spellings: [String: String] = [:]

  /// - Parameter paths: from the folder of the programme, sorted; of two that are one name to many
  ///   disks the second is refused.
  package init(of paths: [String]) {
    refuse(among: paths) { Self.publishedPath(of: $0) }
  }

  /// - Parameter paths: of own looks, from the folder of the programme, sorted; none may be one name
  ///   with a style sheet or script that the program comes with.
  package init(ofLooks paths: [String]) {
    for name in Looks.builtIn.map(\.name) where Self.publishedPath(ofLook: name) != nil {
      _ = clash(of: OwnTemplates.folder + name)
    }
    refuse(among: paths) { path in
      Self.publishedPath(ofLook: String(path.dropFirst(OwnTemplates.folder.count)))
    }
  }

  /// - Parameter publishedPath: the path by which a portal has a file, `nil` for one that it does not
  ///   hold.
  private mutating func refuse(
    among paths: [String], _ publishedPath: (String) -> String?
  ) {
    for path in paths {
      guard let published = publishedPath(path) else { continue }
      if let problem = PortablePath.problem(of: published) {
        refuse(path, "'\(path)' cannot be published: \(problem)", help: "give it another name")
      } else if let (name, first) = clash(of: path) {
        refuse(
          path, "'\(path)' cannot be published: many disks take '\(name)' and '\(first)' for one",
          help: "give one of the two another name")
      }
    }
  }

  /// The path by which a portal has a file of the looks: templates and languages become pages.
  private static func publishedPath(ofLook name: String) -> String? {
    Looks.isAsset(name) ? name : nil
  }

  /// The path by which a portal has a file of the content.
  private static func publishedPath(of path: String) -> String? {
    guard path.hasPrefix(Content.folder) else { return nil }
    let inner = String(path.dropFirst(Content.folder.count))
    if inner.hasPrefix("assets/") { return Site.page(ofAsset: inner).text }
    guard inner.hasSuffix(".md"), let folder = DocumentFolder(ofPath: inner) else { return nil }
    let name = inner.dropFirst(folder.prefix.count).dropLast(".md".count)
    return PagePath(folder: folder.rawValue, id: String(name)).text
  }

  /// What of a path, be it a folder above the file, was there in another spelling, and in which.
  private mutating func clash(of path: String) -> (name: String, first: String)? {
    for name in path.foldersAbove + [path] {
      let key = PortablePath.folded(name)
      if let first = spellings[key], first.nameBytes != name.nameBytes { return (name, first) }
      spellings[key] = name
    }
    return nil
  }

  private mutating func refuse(_ path: String, _ message: Wording, help: Wording) {
    refused.insert(path)
    diagnostics.append(
      Diagnostic(FileMistake.unportable, message, at: nil, inFile: path, help: [help]))
  }
}
