// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// The files of a run: texts with their bytes, assets by name.
package struct Content: Sendable {
  /// Every JSON, CSV and Markdown file under `content/`, in the order of their paths.
  package let sources: Sources
  /// The paths of files under `content/assets`, from `content/`, sorted.
  package let assets: [String]
  /// Those of them that may run something when a reader opens them, sorted.
  package let activeAssets: [String]
  /// Those of them that cannot be read, as `diagnostics` say; links may lead to them all the same.
  package let unreadAssets: Set<String>
  /// The tags of the languages that the portal can be in; none where nobody knows.
  package let languages: [String]
  /// The paths of other files of the inventory, sorted: nobody reads them.
  package let unread: [String]
  /// What was wrong with the files before anybody read them, such as their size.
  package let diagnostics: [Diagnostic]

  package init(
    files: [SourceFile], assets: [String] = [], activeAssets: [String] = [],
    unreadAssets: Set<String> = [], unread: [String] = [], languages: [String] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.unread = unread.sorted()
    self.languages = languages
    sources = Sources(files.sorted { $0.path < $1.path })
    self.assets = assets.sorted()
    self.activeAssets = activeAssets.sorted()
    self.unreadAssets = unreadAssets
    self.diagnostics = diagnostics
  }

  /// The folder of a programme that all paths begin with.
  package static let folder = "content/"

  /// The folder of the records, from where `content/` lies.
  package static let inventoryFolder = folder + "inventory/"

  /// The same with files more, or in the place of those with the same paths.
  package func with(_ files: [SourceFile]) -> Content {
    let paths = Set(files.map(\.path))
    return Content(
      files: sources.files.filter { !paths.contains($0.path) } + files, assets: assets,
      activeAssets: activeAssets, unreadAssets: unreadAssets, unread: unread, languages: languages,
      diagnostics: diagnostics)
  }

  /// Whether there is nothing at all, neither read nor in the way of reading.
  package var isEmpty: Bool {
    sources.files.isEmpty && assets.isEmpty && diagnostics.isEmpty
  }

  /// How the names of files with records end.
  package static let inventorySuffixes = [".json", ".csv"]

  /// Whether a file below `content/inventory/` is read, by its path.
  static func isInventory(_ path: String) -> Bool {
    inventorySuffixes.contains { path.hasSuffix($0) }
  }

  /// The files with records.
  var inventoryFiles: [FileID] {
    sources.ids.filter { id in
      let path = sources[id].path
      return path.hasPrefix(Self.inventoryFolder) && Self.isInventory(path)
    }
  }

  /// The path of a file from `content/`.
  func path(of file: FileID) -> String {
    String(sources[file].path.dropFirst(Self.folder.count))
  }

  /// `content/program.json`, where there is one.
  var program: FileID? {
    sources.ids.first { sources[$0].path == Self.folder + "program.json" }
  }
}
