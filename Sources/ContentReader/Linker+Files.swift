// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Continuity
import Diagnostics
import Phrasing

extension Linker {
  /// Reports links of Markdown fields to files that are not there, and to headings that their files
  /// do not have.
  mutating func checkFileLinks(_ uses: [FileLinkUse], of documents: Documents) {
    guard !uses.isEmpty else { return }
    let anchors = Dictionary(
      documents.all.map { ($0.path, $0.markdown.anchors) }, uniquingKeysWith: { first, _ in first })
    for use in uses {
      switch links.target(of: use.destination, from: content.path(of: use.span.file)) {
      case .dangling(let path):
        report(
          .danglingLink, "no file 'content/\(path)'", at: use.span,
          help: ["put it there, or correct the link"])
      case .document(let path, let anchor?) where !anchor.isEmpty && anchor != "top":
        let known = anchors[path] ?? []
        guard !known.contains(anchor) else { continue }
        report(
          .danglingFragment, "no heading '#\(anchor)' in 'content/\(path)'", at: use.span,
          help: didYouMean(anchor, among: known.sorted())
            .orElse("write the heading, or correct the link"))
      default: continue
      }
    }
  }

  /// Reports files of the inventory that nobody reads, unless they explain the folder.
  mutating func checkFileNames() {
    let folder = Content.folder + "inventory/"
    let paths = (content.sources.files.map(\.path) + content.unread).sorted()
    for path in paths where path.hasPrefix(folder) && !Content.isInventory(path) {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard !name.lowercased().hasPrefix("readme") else { continue }
      diagnostics.append(
        Diagnostic(
          ContentMistake.unknownFile, "'\(name)' is neither JSON nor CSV, and is not read", at: nil,
          inFile: path,
          help: [wayOut(ofUnread: name)]))
    }
  }

  private func wayOut(ofUnread name: String) -> Wording {
    let lower = name.lowercased()
    let suffix = Content.inventorySuffixes.first { lower.hasSuffix($0) }
    guard let suffix else {
      return lower.hasSuffix(".md")
        ? "put texts into services/, courses/, people/, bulletins/ or pages/"
        : "write its records as JSON or CSV"
    }
    return "call it '\(name.dropLast(suffix.count) + suffix)': suffixes are in lower case"
  }
}
