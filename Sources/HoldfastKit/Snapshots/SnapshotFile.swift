// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import StructuredData

/// The text of `content/inventory/snapshots.json` with one more snapshot.
///
/// Whatever else stands there stays as its author laid it out: a snapshot of the same day is
/// replaced in place, any other one is put behind the last.
struct SnapshotFile {
  private let bytes: [UInt8]
  private let document: LocatedValue

  /// - Parameter file: what is there; an empty file counts as none.
  init(_ file: SourceFile) throws(InputFailure) {
    bytes = file.bytes
    document = try shaped(file) { document throws(ShapeMistake) in
      for member in document.members where member.key == "snapshots" {
        _ = try member.value.list()
      }
      return document
    }
  }

  /// A file that holds one snapshot.
  static func new(_ record: [UInt8]) -> [UInt8] {
    Array("{\n  \"snapshots\": [\n    ".utf8) + record + Array("\n  ]\n}\n".utf8)
  }

  /// The text with a snapshot.
  ///
  /// - Parameter day: of the snapshot, ISO 8601.
  func adding(_ record: [UInt8], on day: String) -> [UInt8] {
    guard let list = document.member("snapshots") else { return withNewList(record) }
    let snapshots = Array(list.elements)
    if let same = snapshots.last(where: { $0.member("on")?.text == day }) {
      return replacing(same.span, with: record)
    }
    guard let last = snapshots.last else {
      return replacing(list.span, with: Array("[\n    ".utf8) + record + Array("\n  ]".utf8))
    }
    return inserting(Array(",".utf8) + indentation(before: last) + record, at: Int(last.span.upper))
  }

  /// A file that holds other things gets the list in front of them.
  private func withNewList(_ record: [UInt8]) -> [UInt8] {
    let comma = document.count == 0 ? "" : ","
    let list = Array("\n  \"snapshots\": [\n    ".utf8) + record + Array("\n  ]\(comma)".utf8)
    return inserting(list, at: Int(document.span.lower) + 1)
  }

  /// The line end and blanks before a value, one blank where it stands behind another one.
  private func indentation(before value: LocatedValue) -> [UInt8] {
    let start = Int(value.span.lower)
    let blanks = bytes[..<start].reversed().prefix { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return blanks.contains(Ascii.lineFeed) ? Array(blanks.reversed()) : [0x20]
  }

  private func replacing(_ span: Span, with text: [UInt8]) -> [UInt8] {
    Array(bytes[..<Int(span.lower)]) + text + Array(bytes[Int(span.upper)...])
  }

  private func inserting(_ text: [UInt8], at offset: Int) -> [UInt8] {
    Array(bytes[..<offset]) + text + Array(bytes[offset...])
  }
}
