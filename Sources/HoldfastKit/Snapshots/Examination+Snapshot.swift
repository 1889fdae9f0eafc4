// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import Reports
package import Rules

extension Examination {
  /// The figures that a snapshot holds.
  package var figures: ProgrammeFigures {
    ProgrammeFigures(assessment, evaluation, assurances: assurances)
  }

  /// Writes today's figures among the snapshots of a programme by date, or in the place of today's.
  ///
  /// - Returns: the path that was written.
  package func takeSnapshot(in folder: ProgrammeFolder) throws(Stop) -> String {
    let inventory = InventoryFiles(Content(files: programme.sources.files))
    let path = folder.path(of: inventory.path(of: .snapshots))
    try folder.writing { () throws(Stop) in
      let text = try snapshotText(at: path)
      try orStop(replaceFile(path, text))
    }
    return path
  }

  /// What the file will hold.
  private func snapshotText(at path: String) throws(Stop) -> [UInt8] {
    let record = figures.record
    guard fileExists(path) else { return SnapshotFile.new(record) }
    return try SnapshotFile(readInput(path)).adding(record, on: asOf.description)
  }
}
