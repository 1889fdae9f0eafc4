// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Diagnostics
import Phrasing

extension Content {
  /// Writes files of the programme, each in one step, over those that were read or where none is.
  ///
  /// - Throws: where something stands in the place of a new file, such as a symbolic link, which was
  ///   not read and so would be lost; nothing is written then.
  func write(_ files: [SourceFile], in folder: ProgrammeFolder) throws(Stop) {
    for file in files where sources.file(file.path) == nil {
      try orStop(checkRoom(for: file.path, in: folder))
    }
    for file in files { try orStop(replaceFile(folder.path(of: file.path), file.bytes)) }
  }

  /// Refuses a new file in the place of what was not read, be it the file or a folder above it.
  private func checkRoom(for path: String, in folder: ProgrammeFolder) throws(Failure) {
    let unread = diagnostics.lazy.compactMap { diagnostic in
      diagnostic.path.map { (path: $0, why: diagnostic) }
    }.first { path == $0.path || path.hasPrefix($0.path + "/") }
    if let unread {
      let reason = unread.why.message.english
      throw Failure(
        "cannot add to what was not read: "
          + reason.replacing("'\(unread.path)'", with: "'\(folder.path(of: unread.path))'"),
        help: unread.why.help.first?.english ?? "look at what stands there")
    }
    let place = folder.path(of: path)
    guard !entryExists(place) else {
      throw Failure(
        "cannot write '\(place)': it was not there when the programme was read",
        help: "try again")
    }
  }
}
