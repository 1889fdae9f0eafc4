// SPDX-License-Identifier: Apache-2.0

import StructuredData

/// Where a portal is published: the output folder, and what stands beside it while a run lasts.
///
/// For `public` these are `.public.holdfast-lock`, `.public.holdfast-staging` and, only on disks
/// that cannot exchange two folders, for a moment `.public.holdfast-previous`.
struct OutputPlace: ~Copyable, Sendable {
  /// The folder as the caller named it, for messages.
  let folder: String
  private let name: String
  private let beside: NamesBeside
  private let parent: Folder
  private let lock: FileLock
  /// Whether there is an output folder already.
  private let exists: Bool

  private var staging: String { beside.staging }

  /// The names of what stands beside the output while a run lasts.
  private struct NamesBeside {
    let lock: String
    let staging: String
    /// The longest.
    let previous: String

    init(_ name: String) {
      lock = ".\(name).holdfast-lock"
      staging = ".\(name).holdfast-staging"
      previous = ".\(name).holdfast-previous"
    }
  }

  /// Takes the place for this run, with the folders above it, and mends what a killed one left.
  init(_ folder: String) throws(Failure) {
    guard !ResolvedPath.isRoot(folder) else { throw Self.mountPoint(folder) }
    let path = try attempt("cannot publish to '\(folder)'") { () throws(SystemError) in
      try ResolvedPath.makeFolders(above: folder)
      return try ResolvedPath(folder)
    }
    let parent = try Folder(orFailure: path.parent)
    let beside = NamesBeside(path.name)
    try Self.refuse(ifTooLong: beside.previous, in: parent, folder)
    let lock = try Self.lock("\(path.parent)/\(beside.lock)", for: folder)
    try Self.mend(parent, path.name, beside, folder)
    exists = try Self.isReplaceable(path.name, in: parent, folder)
    self.folder = folder
    name = path.name
    self.beside = beside
    self.parent = parent
    self.lock = lock
  }

  /// Refuses a folder whose name is so long that those which are made from it do not fit.
  private static func refuse(
    ifTooLong longest: String, in parent: borrowing Folder, _ folder: String
  ) throws(Failure) {
    do throws(SystemError) {
      _ = try parent.kind(of: longest)
    } catch  where error == .isNameTooLong {
      throw error.stopping(
        "cannot publish to '\(folder)'",
        help: "choose one that is shorter: while a run lasts, '\(longest)' stands beside it")
    } catch {
      throw error.stopping("cannot publish to '\(folder)'")
    }
  }

  private static func lock(_ path: String, for folder: String) throws(Failure) -> FileLock {
    do throws(SystemError) {
      return try FileLock(path)
    } catch  where error == .isHeld {
      throw Failure(
        "another run is publishing to '\(folder)'",
        help: "wait until it ends, or choose another folder")
    } catch {
      throw error.stopping(
        "cannot write beside '\(folder)', where the portal is prepared",
        help: "choose an output folder inside one that you may write to")
    }
  }

  /// Puts the last portal back where a killed run took it away, and removes what is left over.
  private static func mend(
    _ parent: borrowing Folder, _ name: String, _ beside: NamesBeside, _ folder: String
  ) throws(Failure) {
    do throws(SystemError) {
      if try parent.kind(of: name) == nil, try parent.kind(of: beside.previous) != nil {
        try parent.rename(beside.previous, to: name)
      }
      try parent.removeTree(beside.previous)
      try parent.removeTree(beside.staging)
    } catch {
      throw error.stopping("cannot remove what a stopped run left beside '\(folder)'")
    }
  }

  /// Whether there is a folder to replace; throws where something is there that cannot be.
  private static func isReplaceable(
    _ name: String, in parent: borrowing Folder, _ folder: String
  ) throws(Failure) -> Bool {
    let action = "cannot publish to '\(folder)'"
    let help = "choose another output folder"
    let kind = try attempt(action) { () throws(SystemError) in try parent.kind(of: name) }
    guard let kind else { return false }
    guard kind == .folder else { throw Failure("\(action): it is no folder", help: help) }
    guard parent.mayWrite(in: name) else {
      throw Failure("\(action): permission denied", help: "make it writable, or \(help)")
    }
    let isMountPoint = try attempt(action) { () throws(SystemError) in
      try parent.status(of: name).device != parent.status(of: ".").device
    }
    guard !isMountPoint else { throw mountPoint(folder) }
    return true
  }

  private static func mountPoint(_ folder: String) -> Failure {
    Failure(
      "cannot publish to '\(folder)': a file system begins there, so it cannot be exchanged",
      help: "choose a folder inside it, such as '\(folder == "/" ? "" : folder)/portal'")
  }

  /// What stands in the output folder now.
  func published(mark: String) throws(Failure) -> PublishedFolder {
    guard exists else { return PublishedFolder() }
    return try attempt("cannot read '\(folder)'") { () throws(SystemError) in
      try PublishedFolder(name, in: parent, mark: mark)
    }
  }

  /// The digest of a file that stands in the output folder.
  func digest(of path: String) throws(Failure) -> Digest {
    try attempt("cannot read '\(folder)/\(path)'") { () throws(SystemError) in
      try parent.digest(of: "\(name)/\(path)")
    }
  }

  /// A file of the next portal, of which nothing is written as long as the last portal has the same.
  ///
  /// - Parameters:
  ///   - isOurs: whether the last portal has the file.
  ///   - make: hands over the pieces, one after the other.
  func stage(
    _ path: String, isOurs: Bool, _ make: (Drain) -> Void
  ) throws(Failure) -> PutFile {
    var draft = FileDraft(
      "\(staging)/\(path)", comparedWith: isOurs ? "\(name)/\(path)" : nil, in: parent)
    var refusal: SystemError?
    make { piece in
      do throws(SystemError) {
        if refusal == nil { try draft.write(piece, in: parent) }
      } catch {
        refusal = error
      }
      piece.removeAll(keepingCapacity: true)
    }
    return try attempt("cannot write '\(folder)/\(path)'") { () throws(SystemError) in
      if let refusal { throw refusal }
      let (digest, isUnchanged) = try draft.finish(in: parent)
      return PutFile(path: path, size: draft.size, isUnchanged: isUnchanged, digest: digest)
    }
  }

  /// Takes a file or folder of the output folder over into the next portal as it is.
  func keep(_ entry: FolderEntry) throws(Failure) {
    let (old, new) = ("\(name)/\(entry.name)", "\(staging)/\(entry.name)")
    try attempt("cannot keep '\(folder)/\(entry.name)'") { () throws(SystemError) in
      if entry.kind == .folder {
        try parent.makeParents(of: new)
        try parent.makeFolder(new)
        try parent.setPermissions(of: new, to: parent.status(of: old).permissions)
      } else {
        try parent.link(old, as: new)
      }
    }
  }

  /// Makes the staging the output, in one step, and removes the old one.
  func replace() throws(Failure) {
    do throws(SystemError) {
      if exists {
        try parent.setPermissions(of: staging, to: parent.status(of: name).permissions)
        try exchange()
      } else {
        try parent.rename(staging, to: name)
      }
    } catch  where error.meansMountPoint {
      throw Self.mountPoint(folder)
    } catch {
      throw error.stopping("cannot exchange '\(folder)' for the new portal")
    }
    removeStaging()
  }

  /// Exchanges staging and output; where the disk cannot, by two renames with a way back.
  private func exchange() throws(SystemError) {
    do throws(SystemError) {
      try parent.exchange(staging, with: name)
    } catch  where error.meansUnsupported {
      try parent.rename(name, to: beside.previous)
      do throws(SystemError) {
        try parent.rename(staging, to: name)
      } catch {
        try parent.rename(beside.previous, to: name)
        throw error
      }
      try? parent.removeTree(beside.previous)
    }
  }

  /// Removes the staging, as far as that is possible: the next run removes what is left.
  func removeStaging() {
    try? parent.removeTree(staging)
  }
}
