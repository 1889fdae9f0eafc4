// SPDX-License-Identifier: Apache-2.0

/// The number of a file in a run: its place among all files, sorted by path.
public struct FileID: Hashable, Comparable, Sendable {
  public let index: UInt32

  @inlinable public init(_ index: Int) {
    self.index = UInt32(truncatingIfNeeded: index)
  }

  @inlinable public static func < (first: FileID, second: FileID) -> Bool {
    first.index < second.index
  }
}

/// A file as it was read: its path below the folder that holds `content/`, and its bytes.
package struct SourceFile: Sendable {
  /// The path with `/`, such as `content/services/payments.md`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

/// All files of a run, each known by its number.
package struct Sources: Sendable {
  package let files: [SourceFile]
  /// What the paths of files that are not there begin with; empty, or with a slash at its end.
  private var folder = ""

  /// - Parameter files: in the order of their paths, so that numbers do not depend on the disk.
  package init(_ files: [SourceFile]) {
    self.files = files
  }

  /// The same files with paths as they are where the programme lies in a folder: `programme/`.
  package func lying(in folder: String) -> Sources {
    guard !folder.isEmpty else { return self }
    var moved = Sources(files.map { SourceFile(path: folder + $0.path, bytes: $0.bytes) })
    moved.folder = folder + self.folder
    return moved
  }

  /// The file of a number, which must be one of this run.
  package subscript(id: FileID) -> SourceFile {
    files[Int(id.index)]
  }

  /// The file with a path, `nil` where there is none.
  package func file(_ path: String) -> SourceFile? {
    files.first { $0.path == path }
  }

  /// The numbers of all files, in order.
  package var ids: [FileID] {
    files.indices.map { FileID($0) }
  }

  /// Where a diagnostic stands; `nil` for one of no file.
  package func place(of diagnostic: Diagnostic) -> Place? {
    diagnostic.span.map { place(of: $0) }
      ?? diagnostic.path.map { Place(beginningOf: folder + $0) }
  }

  /// Where a span stands, as a person names it.
  package func place(of span: Span) -> Place {
    let file = self[span.file]
    let lines = LineIndex(file.bytes)
    return Place(
      path: file.path,
      start: lines.position(of: Int(span.lower)),
      end: lines.position(of: Int(span.upper)))
  }
}
