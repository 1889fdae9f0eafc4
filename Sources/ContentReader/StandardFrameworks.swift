// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics
import StructuredData

/// The frameworks that the program comes with, from the files of `frameworks/`.
package struct StandardFrameworks: Sendable {
  /// In the order of their ids. Their places are in those files, not in any programme's.
  package let frameworks: [Framework]
  /// What is wrong with the files; a test holds that to nothing.
  package let diagnostics: [Diagnostic]

  /// Read once, as an inventory file is.
  package static let all = StandardFrameworks(BuiltInFrameworks.files)

  private init(_ files: [(name: String, text: String)]) {
    var texts = TextPool()
    let read = files.enumerated().map { number, file in
      readInventoryFile(
        SourceFile(path: file.name, text: file.text), file: FileID(number), zone: nil,
        hiding: HiddenFields(), texts: &texts)
    }
    frameworks = Array(RecordTable(read.flatMap(\.records.frameworks)))
    diagnostics = read.flatMap(\.diagnostics)
  }
}
