// SPDX-License-Identifier: Apache-2.0

import Concurrency
import Diagnostics

/// Whether a copy of a portal is complete and unchanged: what `holdfast verify` says.
package struct Verification: Hashable, Sendable {
  /// How many files are there and have their digest.
  package let good: Int
  /// Files that `SHA256SUMS` names and that are not there.
  package let missing: [String]
  /// Files that are there with other bytes, or cannot be read.
  package let changed: [String]
  /// Files and empty folders that `SHA256SUMS` does not name.
  package let extra: [String]

  /// Whether nothing is missing or changed, whatever was added.
  package var isComplete: Bool {
    missing.isEmpty && changed.isEmpty
  }

  /// Whether nothing is missing, changed or added.
  package var isWhole: Bool {
    isComplete && extra.isEmpty
  }
}

/// Compares a copy with its `SHA256SUMS`, be it a folder or an archive made of one, or a link to
/// either.
package func verifyCopy(_ path: String, jobs: Int = 1) throws(Failure) -> Verification {
  guard fileExists(path) else { return try verify(path, jobs: jobs) }
  let archive = try readFile(path, limit: ZipWriter.maximumSize)
  return try verify(archive: archive.bytes, named: path, jobs: jobs)
}

/// Compares the files of an archive with the `SHA256SUMS` among them.
private func verify(
  archive bytes: [UInt8], named name: String, jobs: Int
) throws(Failure) -> Verification {
  let archive: ZipReader
  do throws(ZipReader.Mistake) {
    archive = try ZipReader(bytes)
  } catch .packedOtherwise(let file) {
    throw Failure(
      "'\(name)' was packed by another tool: '\(file)' is compressed or encrypted",
      help: "unpack it, and verify the folder")
  } catch .ambiguous(let fact) {
    throw Failure(
      "'\(name)' is not in the form in which 'holdfast pack' writes, so that tools may unpack "
        + "different things: \(fact)",
      help: "fetch the copy again, or unpack it and verify the folder")
  } catch {
    throw isPage(bytes)
      ? Failure(
        "'\(name)' is a page, which holds no digests to compare it with",
        help: "verify the folder or the archive of the portal; of the one page that 'holdfast pack "
          + "--single-file' makes, compare the SHA-256 with the one that was said then")
      : Failure("'\(name)' is no archive that can be read", help: "fetch the copy again")
  }
  let lists = archive.entries.filter { $0.name == Manifest.name }
  guard let list = lists.first else {
    throw Failure("'\(name)' holds no '\(Manifest.name)'", help: "name the archive of a portal")
  }
  guard lists.count == 1 else {
    throw Failure(
      "'\(name)' holds more than one '\(Manifest.name)'", help: "fetch the copy again")
  }
  let path = "\(name)/\(Manifest.name)"
  guard list.range.count <= ReadFiles.sizeLimit else {
    throw SystemError.isTooLarge.stopping("cannot read '\(path)'", help: "fetch the copy again")
  }
  let manifest = try manifest(parsing: archive.contents(of: list), at: path)
  return compare(archive, with: manifest, jobs: jobs)
}

/// Whether a file begins as a page does.
private func isPage(_ bytes: [UInt8]) -> Bool {
  let start = String(decoding: bytes.prefix(64), as: UTF8.self).trimmed.lowercased()
  return start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
}

private func compare(
  _ archive: ZipReader, with manifest: Manifest, jobs: Int
) -> Verification {
  let digests = parallelMap(archive.entries, jobs: jobs) { entry -> Digest? in
    let contents = archive.contents(of: entry)
    return CRC32.checksum(of: contents) == entry.checksum ? SHA256.digest(of: contents) : nil
  }
  let there = Dictionary(grouping: zip(archive.entries, digests)) { $0.0.name.nameBytes }
  let listed = manifest.entries.map(\.path.nameBytes)
  let own = Manifest.name.nameBytes
  // A name that is there twice is one of which nobody knows what a tool unpacks.
  let isGood = zip(listed, manifest.entries).map { there[$0]?.map(\.1) == [$1.digest] }
  let changed = zip(listed, isGood).filter { !$1 && there[$0] != nil }.map(\.0)
  let isListSound = there[own]?.allSatisfy { $0.1 != nil } ?? true
  // Archives end the name of a folder with a slash.
  let folders = manifest.entries.flatMap { $0.path.foldersAbove.map { "\($0)/".nameBytes } }
  let known = Set(listed + [own] + folders)
  return Verification(
    good: isGood.count { $0 },
    missing: listed.filter { there[$0] == nil }.map(text),
    changed: (changed + (isListSound ? [] : [own])).map(text),
    extra: archive.entries.map(\.name).filter { !known.contains($0.nameBytes) })
}

private func text(_ bytes: [UInt8]) -> String {
  String(decoding: bytes, as: UTF8.self)
}

/// Compares a folder with its `SHA256SUMS`.
///
/// - Throws: where the folder or its `SHA256SUMS` cannot be read or understood.
package func verify(_ folder: String, jobs: Int = 1) throws(Failure) -> Verification {
  let opened = try Folder(
    orFailure: folder, help: "name the folder of a portal; 'holdfast build' writes one")
  let manifest = try manifest(of: opened, named: folder)
  let there = try attempt("cannot read '\(folder)'") { () throws(SystemError) in
    try opened.tree(of: ".")
  }
  let files = Set(there.lazy.filter { $0.kind != .folder }.map(\.name.nameBytes))
  let present = manifest.entries.filter { files.contains($0.path.nameBytes) }
  let isGood = parallelMap(present, jobs: jobs) { entry in
    (try? opened.digest(of: entry.path)) == entry.digest
  }
  return Verification(
    good: isGood.count { $0 },
    missing: manifest.entries.map(\.path).filter { !files.contains($0.nameBytes) },
    changed: zip(present, isGood).filter { !$0.1 }.map(\.0.path),
    extra: extras(among: there, manifest))
}

func manifest(
  of folder: borrowing Folder, named name: String
) throws(Failure) -> Manifest {
  let path = "\(name)/\(Manifest.name)"
  let bytes = try attempt(
    "cannot read '\(path)'", help: "name the folder of a portal, the one with \(Manifest.name)"
  ) { () throws(SystemError) in
    try folder.contents(of: Manifest.name, limit: ReadFiles.sizeLimit)
  }
  return try manifest(parsing: bytes, at: path)
}

private func manifest(parsing bytes: [UInt8], at path: String) throws(Failure) -> Manifest {
  do throws(Manifest.UnknownLine) {
    return try Manifest(parsing: bytes)
  } catch {
    throw Failure(
      "cannot understand line \(error.number) of '\(path)'", help: "fetch the copy again")
  }
}

private func extras(among entries: [FolderEntry], _ manifest: Manifest) -> [String] {
  let listed = Set(manifest.entries.map(\.path.nameBytes) + [Manifest.name.nameBytes])
  var filled: Set<[UInt8]> = []
  var extras: [String] = []
  // From the end, so that a folder comes after what it holds.
  for entry in entries.reversed() {
    let name = entry.name.nameBytes
    if let slash = name.lastIndex(of: UInt8(ascii: "/")) { filled.insert(Array(name[..<slash])) }
    let known = entry.kind == .folder ? filled : listed
    if !known.contains(name) { extras.append(entry.name) }
  }
  return extras.reversed()
}

extension Verification {
  /// A line for each file that is not as `SHA256SUMS` says, such as `missing: index.html`.
  package var complaints: [String] {
    (missing.map { "missing: \($0)" } + changed.map { "changed: \($0)" }
      + extra.map { "extra: \($0)" }).map(terminalLine)
  }
}
