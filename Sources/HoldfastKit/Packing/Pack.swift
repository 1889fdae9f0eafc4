// SPDX-License-Identifier: Apache-2.0

import Phrasing

/// What was packed.
package struct PackSummary: Hashable, Sendable {
  /// How many files or pages are in it.
  package let count: Int
  /// In bytes.
  package let size: Int
  package let digest: Digest

  /// For example `412 files, 5120000 bytes, SHA-256 2c26…`.
  package func sentence(_ noun: String) -> String {
    "\(count) \(noun), \(size) bytes, SHA-256 \(digest.text)"
  }
}

/// Packs a whole copy of a portal into a ZIP archive: the same bytes for the same copy.
///
/// - Throws: where the copy is not complete and unchanged, or the archive cannot be written.
package func pack(_ folder: String, to output: String, jobs: Int) throws(Failure) -> PackSummary {
  let opened = try wholeCopy(folder, writingTo: output, jobs: jobs)
  let names = try manifest(of: opened, named: folder).entries.map(\.path) + [Manifest.name]
  var archive = ZipWriter()
  var file = try NewFile(output)
  for name in names.sorted(by: { $0.precedesInBytes($1) }) {
    let bytes = try contents(of: name, in: opened, named: folder)
    guard let header = archive.header(of: name, bytes) else { throw tooLarge(folder) }
    try file.write(header)
    try file.write(bytes)
  }
  guard let end = archive.end() else { throw tooLarge(folder) }
  try file.write(end)
  return PackSummary(count: names.count, size: file.size, digest: try file.finish())
}

/// The bytes of a file of a copy.
func contents(
  of path: String, in copy: borrowing Folder, named folder: String
) throws(Failure) -> [UInt8] {
  try attempt("cannot read '\(folder)/\(path)'") { () throws(SystemError) in
    try copy.contents(of: path)
  }
}

private func tooLarge(_ folder: String) -> Failure {
  Failure(
    "'\(folder)' does not fit into one archive: at most \(ZipWriter.maximumFiles) files, 4 GiB",
    help: "copy the folder as it is")
}

/// Opens a copy to be packed, once it is known to be whole and not to hold what is written.
func wholeCopy(
  _ folder: String, writingTo output: String, jobs: Int
) throws(Failure) -> Folder {
  let verification = try verify(folder, jobs: jobs)
  guard let complaint = verification.complaints.first else {
    try refuse(output, inside: folder)
    return try Folder(orFailure: folder)
  }
  guard !verification.isComplete else {
    throw Failure(
      "'\(folder)' holds more than the portal, \(complaint)",
      help: "move what is not of it out of the folder; 'holdfast verify' names every file")
  }
  throw Failure(
    "'\(folder)' is no complete and unchanged copy, \(complaint)",
    help: "build it again; 'holdfast verify' names every file")
}

private func refuse(_ output: String, inside folder: String) throws(Failure) {
  guard ResolvedPath.lies(output, in: folder) else { return }
  throw Failure(
    "cannot write '\(output)' into the copy that it is made from",
    help: "choose a place beside it with --output")
}
