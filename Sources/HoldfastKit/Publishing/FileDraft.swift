// SPDX-License-Identifier: Apache-2.0

/// A file that comes in pieces and of which nothing is written as long as another one has the same.
///
/// From the first difference on it is a new file, which begins with what both have in common.
struct FileDraft: ~Copyable {
  private let path: String
  private let known: String?
  /// The other file, read as far as ours has come; `nil` where there is none, or once they differ.
  private var other: OpenFile?
  private var file: OpenFile?
  private var hash = SHA256()
  /// How many bytes came.
  private(set) var size = 0

  /// - Parameters:
  ///   - path: of the file, which must not be there yet.
  ///   - known: of the one to compare with, which may be missing.
  init(_ path: String, comparedWith known: String?, in folder: borrowing Folder) {
    self.path = path
    self.known = known
    if let known { other = try? folder.openFile(known) }
  }

  /// Takes the next bytes.
  mutating func write(_ piece: [UInt8], in folder: borrowing Folder) throws(SystemError) {
    if file == nil, !isContinued(by: piece) { try begin(in: folder) }
    try file?.write(piece)
    hash.update(piece)
    size += piece.count
  }

  /// The digest of what came, and whether the other file has the same and no more.
  mutating func finish(
    in folder: borrowing Folder
  ) throws(SystemError) -> (digest: Digest, isUnchanged: Bool) {
    if file == nil, !isAtEnd { try begin(in: folder) }
    return (hash.finished(), file == nil)
  }

  /// Whether the other file goes on with some bytes.
  private borrowing func isContinued(by piece: [UInt8]) -> Bool {
    (try? other?.read(upTo: piece.count)) == piece
  }

  /// Whether the other file ends here.
  private var isAtEnd: Bool { (try? other?.read(upTo: 1)) == [] }

  /// Begins the file with what came before and was the same.
  private mutating func begin(in folder: borrowing Folder) throws(SystemError) {
    other = nil
    file = try folder.openNew(path)
    guard let known, size > 0 else { return }
    let common = try folder.openFile(known)
    var left = size
    while left > 0 {
      let piece = try common.read(upTo: min(left, Folder.pieceSize))
      guard !piece.isEmpty else { throw .isCutShort }
      try file?.write(piece)
      left -= piece.count
    }
  }
}
