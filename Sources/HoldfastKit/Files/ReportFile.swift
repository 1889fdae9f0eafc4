// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes a report to a file of the user's choice, and makes the folders above.
///
/// It takes the place of a file in one step, so that a full disk leaves the old one; a pipe or a
/// device gets the bytes as they are, and so does what a shell has opened as `/dev/stdout`.
package func writeFile(_ path: String, _ bytes: [UInt8]) throws(Failure) {
  guard path.hasPrefix("/dev/") || somethingExists(path) && !fileExists(path) else {
    return try replaceFile(path, bytes)
  }
  try write(bytes, to: path, O_TRUNC)
}

/// A file or folder, which need not exist, that no report may take the place of or lie in.
package struct SparedPlace: Sendable {
  let path: String
  /// Why a report cannot be there, such as `it lies in content/ of the programme`.
  let reason: String

  /// The folder that a portal is published to.
  package static func output(_ folder: String) -> SparedPlace {
    SparedPlace(path: folder, reason: "it lies in '\(folder)', where the portal goes")
  }
}

extension ProgrammeFolder {
  /// The folders that the programme is read from.
  package var sparedPlaces: [SparedPlace] {
    Self.folders.map { name in
      SparedPlace(path: path(of: name), reason: "it lies in \(name)/ of the programme")
    }
  }
}

/// Refuses files for reports that lie where something else stands, and one file for two reports.
package func checkReports(
  _ paths: [String], sparing places: [SparedPlace]
) throws(Failure) {
  var taken: Set<String> = []
  for report in paths where !somethingExists(report) || fileExists(report) {
    if let place = places.first(where: { ResolvedPath.lies(report, in: $0.path) }) {
      throw Failure(
        "cannot write '\(report)': \(place.reason)", help: "choose a file outside of it")
    }
    guard taken.insert(ResolvedPath.destination(of: report)).inserted else {
      throw Failure(
        "cannot write '\(report)': two reports would be written there",
        help: "give each report a file of its own")
    }
  }
}

/// Adds a report to the end of a file, such as the summary that a build server shows.
package func appendToFile(_ path: String, _ bytes: [UInt8]) throws(Failure) {
  try write(bytes, to: path, O_APPEND)
}

private func write(_ bytes: [UInt8], to path: String, _ flag: Int32) throws(Failure) {
  try attempt("cannot write '\(path)'") { () throws(SystemError) in
    try opened(path, O_WRONLY | O_CREAT | flag).write(bytes)
  }
}

private func opened(_ path: String, _ flags: Int32) throws(SystemError) -> OpenFile {
  do throws(SystemError) {
    return try OpenFile(AT_FDCWD, path, flags)
  } catch  where error == .isMissing {
    try ResolvedPath.makeFolders(above: path)
    return try OpenFile(AT_FDCWD, path, flags)
  }
}
