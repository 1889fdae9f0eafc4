// SPDX-License-Identifier: Apache-2.0

package import StructuredData
internal import Synchronization

// A portal replaces the last one in one step, or not at all. In reading order:
//
// 1. `OutputPlace`: where the output is and what stands beside it; mends what a killed run left.
// 2. `PublishedFolder`: the last portal; `Manifest` says which of its files are ours.
// 3. `Publication.put`: compares each file with the last portal; only others go to the staging.
//    `FileDraft` does so piece by piece, so that no long file is held as a whole.
// 4. `PathRegistry`, `PortablePath`: no two files are one on any disk.
// 5. `Publication.commit`: fills the staging up with hard links, exchanges the two folders.
// 6. `Verification`: is a copy complete and unchanged?

/// One run's publication of a portal into a folder.
///
/// Files are put one by one, from several workers at once. Until `commit()` the last portal is not
/// touched; after it the new one is whole. A publication that ends without commit leaves nothing.
///
///     let publication = try Publication(to: "public", force: false)
///     try publication.put("index.html", page)
///     let summary = try publication.commit()
///
/// Why this survives `kill -9` and a full disk: everything new is written to a folder beside the
/// output, and a single renameat2(2) exchanges the two. Equal files are never written, they are
/// linked, so that they keep time stamp and inode. No file is ever truncated or replaced in place,
/// which on ext4 would force each one to the disk.
///
/// Nothing is forced to the disk (fsync): it would cost more than the build itself. If the power
/// fails within half a minute after a publication, files may be empty; `holdfast verify` names
/// them, and the next build mends them, because it compares bytes and not time stamps.
package struct Publication: ~Copyable, Sendable {
  private let output: OutputPlace
  private let mark: String
  private let before: PublishedFolder
  private let registry: Mutex<PathRegistry>
  private let put = Mutex<[PutFile]>([])

  /// Checks whether the folder can be published to, before anything is worked out.
  ///
  /// - Parameters:
  ///   - force: whether a folder with files that are not of a portal is accepted; they are kept.
  ///   - mark: a file that each portal has; by it the last `SHA256SUMS` is known as ours.
  package init(
    to folder: String, force: Bool, mark: String = FigureFile.figures.path
  ) throws(Failure) {
    let output = try OutputPlace(folder)
    let before = try output.published(mark: mark)
    if let name = before.firstForeign, !force || before.hasForeignManifest {
      throw Failure(
        "'\(folder)' holds files that are not of a portal, such as '\(name)'",
        help: before.hasForeignManifest || before.isRuined
          ? "move the folder away, or choose another one"
          : "choose another folder, or keep them beside the portal with --force")
    }
    self.mark = mark
    self.output = output
    self.before = before
    registry = Mutex(PathRegistry(keeping: before.foreign))
  }

  deinit {
    output.removeStaging()
  }

  /// Adds a file to the portal; may be called by several workers at once.
  ///
  /// - Parameter make: hands over the pieces of the file, one after the other.
  /// - Throws: where the path cannot be published (`PortablePath`) or is taken, or a disk is full.
  package func put(_ path: String, _ make: (Drain) -> Void) throws(Failure) {
    try registry.withLock { registry throws(Failure) in try registry.take(path) }
    let file = try output.stage(path, isOurs: before.own.contains(path.nameBytes), make)
    put.withLock { $0.append(file) }
  }

  /// Adds a file that is held as a whole.
  package func put(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    try put(path, whole(bytes))
  }

  /// Makes what was put the portal, in one step; writes nothing where nothing changed.
  package func commit() throws(Failure) -> PublicationSummary {
    let files = put.withLock { $0 }
    let manifest = try manifest(of: files)
    let summary = PublicationSummary(
      files: files.count, written: files.count { !$0.isUnchanged },
      unchanged: files.count(where: \.isUnchanged),
      removed: before.own.subtracting(files.map(\.path.nameBytes)).count,
      bytes: files.reduce(0) { $0 + $1.size })
    guard manifest != before.manifestBytes || !summary.changesNothing else { return summary }
    try keepUnchanged(files)
    _ = try output.stage(Manifest.name, isOurs: false, whole(manifest))
    try checkThatNobodyWrote()
    try output.replace()
    return summary
  }

  /// Fills the staging up with what stays as it is.
  private func keepUnchanged(_ files: [PutFile]) throws(Failure) {
    for file in files where file.isUnchanged {
      try output.keep(FolderEntry(name: file.path, kind: .file))
    }
    for entry in before.foreign {
      try output.keep(entry)
    }
    if let kept = before.kept { try output.keep(kept) }
  }

  /// Looks once more for files of others: what came since the beginning would be lost.
  private func checkThatNobodyWrote() throws(Failure) {
    let now = try output.published(mark: mark)
    guard now.foreign == before.foreign, now.kept == before.kept else {
      throw Failure(
        "somebody wrote to '\(output.folder)' while the portal was built",
        help: "build again, and write only beside the output folder")
    }
  }

  private func manifest(of files: [PutFile]) throws(Failure) -> [UInt8] {
    var entries = files.map { Manifest.Entry(path: $0.path, digest: $0.digest) }
    if let kept = before.kept {
      entries.append(Manifest.Entry(path: kept.name, digest: try output.digest(of: kept.name)))
    }
    return Manifest(entries).bytes
  }
}

/// A file that was put.
struct PutFile: Sendable {
  let path: String
  let size: Int
  /// Whether the last portal has the same bytes there.
  let isUnchanged: Bool
  /// Last, since it begins at a multiple of 32 bytes: in front of the others it takes half as much
  /// again.
  let digest: Digest
}

/// What a publication did, in numbers of files.
package struct PublicationSummary: Hashable, Sendable {
  /// All files of the portal but `SHA256SUMS`.
  package let files: Int
  /// Those that are new or have other bytes than before.
  package let written: Int
  package let unchanged: Int
  /// Files of the last portal that this one has no more.
  package let removed: Int
  /// The size of all files together, in bytes.
  package let bytes: Int

  /// Whether the portal was left as it stood, time stamps and all.
  package var changesNothing: Bool {
    written == 0 && removed == 0
  }
}

extension PublicationSummary {
  /// For example `412 files, 12 written, 400 unchanged, 1 removed`.
  package var sentence: String {
    "\(files) files, \(written) written, \(unchanged) unchanged, \(removed) removed"
  }
}
