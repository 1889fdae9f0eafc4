// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Phrasing

/// Reads a file of YAML that may hold several documents, such as the catalogue files of Backstage.
///
/// Each document is read as front matter is: an object, every scalar bare, anchors and aliases
/// refused. A mistake in one document hides no other; documents of comments alone are left out. At
/// most 1 MiB a document are read.
package func readYamlStream(_ source: SourceFile, file: FileID) -> [Reading] {
  documents(in: source.bytes).map { range in
    let reading = readYaml(source.bytes, range, file: file, limit: 1 << 20)
    return Reading(
      tree: reading.tree, diagnostics: reading.diagnostics.map(\.ofDocument).sortedByPlace())
  }.filter { $0.tree?.root.count != 0 || !$0.diagnostics.isEmpty }
}

/// What stands between lines `---` or `...`.
private func documents(in bytes: [UInt8]) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var start = textStart(of: bytes)
  var line = start
  while line < bytes.count {
    let end = lineEnd(in: bytes, from: line)
    let next = nextLine(in: bytes, behind: end)
    if isDocumentMark(bytes[line..<end]) {
      found.append(start..<line)
      start = next
    }
    line = next
  }
  return found + [start..<bytes.count]
}

/// Whether a line ends a document: `---` or `...`, alone or with a blank behind it.
private func isDocumentMark(_ line: ArraySlice<UInt8>) -> Bool {
  let rest = line.dropFirst(3)
  return (line.starts(with: "---".utf8) || line.starts(with: "...".utf8))
    && rest.allSatisfy(Ascii.isBlank)
}

extension Diagnostic {
  /// The same mistake where no front matter is read, but a document of its own.
  fileprivate var ofDocument: Diagnostic {
    func told(_ wording: Wording) -> Wording {
      Wording(wording.english.replacing("front matter", with: "document"))
    }
    return Diagnostic(
      severity, code: code, told(message), at: span, notes: notes, help: help.map(told))
  }
}
