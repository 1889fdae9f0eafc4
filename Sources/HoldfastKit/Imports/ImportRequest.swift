// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Diagnostics

/// What `holdfast import` is asked for.
package struct ImportRequest: Sendable {
  /// The files to import, as the command line names them.
  package let files: [String]
  /// Where their records go.
  package let programme: ProgrammeFolder
  /// How many files are read at once.
  let jobs: Int
  /// What says which day it is.
  let environment: Environment

  package init(
    _ files: [String], into programme: ProgrammeFolder, jobs: Int, environment: Environment
  ) {
    self.environment = environment
    self.files = files
    self.programme = programme
    self.jobs = jobs
  }

  /// The files that are imported, in the order in which they are named.
  func read() throws(Stop) -> [SourceFile] {
    var read: [SourceFile] = []
    for path in files { read.append(try readInput(path)) }
    return read
  }

  /// The programme as it is.
  func content() throws(Stop) -> Content {
    try orStop(Content.read(from: programme.path, jobs: jobs))
  }

  /// What the inventory would be with some records more.
  func addition(
    of drafts: [RecordDraft], to content: Content
  ) throws(Stop) -> InventoryAddition {
    try programme.naming { () throws(Stop) in
      try InventoryAddition(drafts, to: content, in: programme, jobs: jobs)
    }
  }
}
