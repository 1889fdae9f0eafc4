// SPDX-License-Identifier: Apache-2.0

/// A file that comes to be in one step: written beside its place, then renamed over what is there.
///
/// What a symbolic link points to is replaced, not the link; permissions stay as they were. The
/// draft has a name that nothing else has, and what is not finished leaves nothing.
struct NewFile: ~Copyable {
  /// The path as the caller named it, for messages.
  private let path: String
  private let folder: Folder
  private let name: String
  private let draft: String
  /// Those of the file that is replaced.
  private let permissions: UInt32?
  private let file: OpenFile
  private var hash = SHA256()
  /// How many bytes were written.
  private(set) var size = 0

  /// Makes the folders above the file, where they are missing.
  init(_ path: String) throws(Failure) {
    let draft = ".holdfast-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
    let action = "cannot write '\(path)'"
    let place = try attempt(action) { () throws(SystemError) in
      try ResolvedPath.makeFolders(above: path)
      return try ResolvedPath(path)
    }
    let folder = try attempt(action) { () throws(SystemError) in try Folder(place.parent) }
    let before = try? folder.status(of: place.name)
    if let refusal = before?.kind.refusal { throw refusal.stopping(action) }
    file = try attempt(action) { () throws(SystemError) in try folder.openNew(draft) }
    self.path = path
    self.folder = folder
    self.draft = draft
    name = place.name
    permissions = before?.permissions
  }

  deinit {
    try? folder.removeFile(draft)
  }

  mutating func write(_ bytes: [UInt8]) throws(Failure) {
    hash.update(bytes)
    size += bytes.count
    try attempt("cannot write '\(path)'") { () throws(SystemError) in try file.write(bytes) }
  }

  /// Gives the file its name, and tells the digest of what was written.
  func finish() throws(Failure) -> Digest {
    try attempt("cannot write '\(path)'") { () throws(SystemError) in
      if let permissions { try folder.setPermissions(of: draft, to: permissions) }
      try folder.rename(draft, to: name)
    }
    return hash.finished()
  }
}
