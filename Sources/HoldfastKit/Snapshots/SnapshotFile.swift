// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import StructuredData

/// The text of the file that holds the snapshots, with one more.
///
/// A snapshot of the same day is replaced in place, any other one is put in front of the first of a
/// later day, or behind the last.
struct SnapshotFile {
  private let file: ListFile

  private static let key = "snapshots"

  /// - Parameter file: what is there.
  init(_ file: SourceFile) throws(Stop) {
    self.file = try ListFile(file, list: Self.key)
  }

  /// A file that holds one snapshot.
  static func new(_ record: [UInt8]) -> [UInt8] {
    ListFile.new(list: key, [record])
  }

  /// The text with a snapshot.
  ///
  /// - Parameter day: of the snapshot, ISO 8601.
  func adding(_ record: [UInt8], on day: String) -> [UInt8] {
    if let same = file.elements.last(where: { $0.member("on")?.text == day }) {
      return file.replacing(same, with: record)
    }
    let later = file.elements.first { $0.member("on").map { $0.text > day } ?? false }
    return file.adding([(record, before: later)])
  }
}
