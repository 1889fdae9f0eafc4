// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing

extension Linker {
  /// Reports files of the inventory that nobody reads, unless they explain the folder.
  mutating func checkFileNames() {
    let paths = (content.sources.files.map(\.path) + content.unread).sorted()
    for path in paths
    where path.hasPrefix(Content.inventoryFolder) && !Content.isInventory(path) {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard !name.lowercased().hasPrefix("readme") else { continue }
      diagnostics.append(
        Diagnostic(
          ContentMistake.unknownFile, "'\(name)' is neither JSON nor CSV, and is not read", at: nil,
          inFile: path,
          help: [wayOut(ofUnread: name)]))
    }
  }

  /// The assets that the portal holds: where authors may write HTML all that can be read, else none
  /// that runs something in the browser of a reader; these are reported.
  mutating func publishedAssets(_ settings: Settings) -> [String] {
    let readable = content.assets.filter { !content.unreadAssets.contains($0) }
    guard settings.rawHTML.value != true else { return readable }
    diagnostics += content.activeAssets.map { path in
      Diagnostic(
        ContentMistake.activeAsset,
        "'\(path)' may run a script in a reader's browser, and is left out", at: nil,
        inFile: Content.folder + path,
        help: ["publish a PDF, a PNG or a plain SVG, or trust every author with 'rawHTML'"])
    }
    let active = Set(content.activeAssets)
    return readable.filter { !active.contains($0) }
  }

  private func wayOut(ofUnread name: String) -> Wording {
    let lower = name.lowercased()
    let suffix = Content.inventorySuffixes.first { lower.hasSuffix($0) }
    guard let suffix else {
      guard lower.hasSuffix(".md") else { return "write its records as JSON or CSV" }
      let folders = Wording(value: DocumentFolder.allCases.map(\.prefix).joined(separator: ", "))
      return "put texts into one of \(folders)"
    }
    return "call it '\(name.dropLast(suffix.count) + suffix)': suffixes are in lower case"
  }
}
