// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Diagnostics
import Phrasing

extension Content {
  /// Writes files of the programme, each in one step, over those that were read or where none is.
  ///
  /// - Throws: where something stands in the place of a new file, such as a symbolic link, which was
  ///   not read and so would be lost, and where a file is not as it was read; nothing is written
  ///   then.
  func write(_ files: [SourceFile], in folder: ProgrammeFolder) throws(Stop) {
    try folder.writing { () throws(Stop) in
      for file in files {
        if let read = sources.file(file.path) {
          try orStop(checkUnchanged(read, in: folder))
        } else {
          try orStop(checkRoom(for: file.path, in: folder))
        }
      }
      for file in files { try orStop(replaceFile(folder.path(of: file.path), file.bytes)) }
    }
  }

  /// Refuses to write over what somebody else has written since.
  private func checkUnchanged(_ read: SourceFile, in folder: ProgrammeFolder) throws(Failure) {
    let place = folder.path(of: read.path)
    guard try readFile(place).bytes == read.bytes else {
      throw Failure(
        "cannot write '\(place)': it was changed while this command read it", help: "run it again")
    }
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
        help: "run it again")
    }
  }
}

extension ProgrammeFolder {
  /// Does what writes files of the programme while no other run does.
  ///
  /// - Throws: where another run is writing, or the folder `content/` may not be written to.
  func writing(_ body: () throws(Stop) -> Void) throws(Stop) {
    let lock = try lock()
    try body()
    _ = consume lock
  }

  private func lock() throws(Stop) -> FileLock {
    do throws(SystemError) {
      return try FileLock(path(of: Content.folder + ".holdfast-lock"))
    } catch  where error == .isHeld {
      throw .failed(
        Failure(
          "another command is writing to '\(path(of: Content.folder))'",
          help: "run it again when that has ended"))
    } catch {
      throw .failed(error.stopping("cannot write to '\(path(of: Content.folder))'"))
    }
  }
}
