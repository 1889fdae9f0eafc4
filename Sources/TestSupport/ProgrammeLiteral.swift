// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// A whole programme in one literal: files behind `-- path --` lines, marks around what is meant.
///
///     -- content/inventory/services.json --
///     {"services": [{"id": "⟦Pay⟧"}]}
///
/// A literal without such a line is one file, `content/inventory/all.json`; without a `program.json`
/// an empty one is added.
package struct ProgrammeLiteral: Sendable {
  /// Sorted by path.
  package let files: [SourceFile]
  /// The marked places, in the order of files and offsets; the file is the index in `files`.
  package let marks: [Span]

  package init(_ text: String) {
    var parts = Self.parts(of: text)
    if !parts.contains(where: { $0.path == "content/program.json" }) {
      parts.append(("content/program.json", "{}"))
    }
    let sorted = parts.sorted { $0.path < $1.path }.map { ($0.path, MarkedText($0.text)) }
    files = sorted.map { SourceFile(path: $0.0, text: $0.1.text) }
    marks = sorted.indices.flatMap { index in
      sorted[index].1.ranges.map { Span(FileID(index), $0) }
    }
  }

  private static func parts(of text: String) -> [(path: String, text: String)] {
    var parts: [(path: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        parts.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else if parts.isEmpty, !line.allSatisfy(\.isWhitespace) {
        parts.append(("content/inventory/all.json", line + "\n"))
      } else if let last = parts.indices.last {
        parts[last].text += line + "\n"
      }
    }
    return parts
  }
}
