// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Continuity

/// What the tables of a write-up say, read once, because figures, stages and rules all ask for it.
struct WriteUpFacts: Sendable {
  /// The plan's steps; `nil` where no table is one (readings.md B18).
  let steps: [WrittenStep]?
  /// The facts of the inventory that the write-up repeats, the front matter's first (B23).
  let repeated: [RepeatedFacts.Written]

  /// Reads the front matter and every table of a write-up.
  init(_ document: Document) {
    let tables = document.markdown.tables
    steps = WrittenStep.first(in: tables)
    repeated = RepeatedFacts.written(in: document.fields, tables)
  }
}
