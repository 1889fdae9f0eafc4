// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// The files of a run: texts with their bytes, assets by name.
package struct Content: Sendable {
  /// Every JSON, CSV and Markdown file under `content/`, in the order of their paths.
  package let sources: Sources
  /// The paths of files under `content/assets`, from `content/`, sorted.
  package let assets: [String]
  /// The tags of the languages that the portal can be in; none where nobody knows.
  package let languages: [String]
  /// What was wrong with the files before anybody read them, such as their size.
  package let diagnostics: [Diagnostic]

  package init(
    files: [SourceFile], assets: [String] = [], languages: [String] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.languages = languages
    sources = Sources(files.sorted { $0.path < $1.path })
    self.assets = assets.sorted()
    self.diagnostics = diagnostics
  }

  /// The folder of a programme that all paths begin with.
  package static let folder = "content/"

  /// Whether there is nothing at all, neither read nor in the way of reading.
  package var isEmpty: Bool {
    sources.files.isEmpty && assets.isEmpty && diagnostics.isEmpty
  }

  /// The files in a folder below `content/` with one of some suffixes.
  func files(in folder: String, _ suffixes: String...) -> [FileID] {
    sources.ids.filter { id in
      let path = sources[id].path
      return path.hasPrefix(Self.folder + folder) && suffixes.contains { path.hasSuffix($0) }
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
