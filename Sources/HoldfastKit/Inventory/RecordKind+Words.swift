// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Reports

extension RecordKind {
  /// The fields of a record that an inventory file holds; none where it holds no such kind.
  var fields: [FieldDescription] {
    RecordReader.all.first { $0.kind == self }?.description.fields() ?? []
  }

  /// The kind by a word of the command line: `services`, `service` or `training-record`.
  init?(word: String) {
    let kind = RecordReader.all.map(\.kind).first { $0.words.contains(word.lowercased()) }
    guard let kind else { return nil }
    self = kind
  }

  /// What the command line calls the kind: in the singular, as the inventory's key, as a file.
  var words: [String] {
    [word, rawValue.lowercased(), fileName]
  }
}
