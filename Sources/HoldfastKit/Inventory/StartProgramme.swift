// SPDX-License-Identifier: Apache-2.0

import ContentReader

/// Begins a programme in a folder: the smallest one that builds, with one of most things.
///
/// `content/` comes to be in one step. Where that cannot be, nothing is left, and what a killed run
/// left, which has a hidden name, is written over.
///
/// - Returns: the paths of the files, below the folder.
/// - Throws: where the folder holds anything; hidden files such as `.git` do not count.
package func startProgramme(in folder: String) throws(Failure) -> [String] {
  if somethingExists(folder), !folderExists(folder) {
    throw Failure("'\(folder)' is no folder", help: "name a folder that is new or empty")
  }
  let isNew = !folderExists(folder)
  let root = try attempt("cannot make the folder '\(folder)'") { () throws(SystemError) in
    if isNew { try makeFolder(folder) }
    return try Folder(folder)
  }
  let there = try attempt("cannot read '\(folder)'") { () throws(SystemError) in
    try root.entries().first { !$0.name.hasPrefix(".") }
  }
  if let there {
    throw Failure(
      "'\(folder)' is not empty: it holds '\(there.name)'",
      help: "name a folder that is new or empty")
  }
  do throws(Failure) {
    try writeStarter(in: root, named: folder)
  } catch {
    try? root.removeTree(starterDraft)
    if isNew { try? removeFolder(folder) }
    throw Failure(error.message, help: "\(error.help); then run it again: nothing is left of it")
  }
  return BuiltInStarter.files.map(\.name)
}

/// What `content/` is called while its files are written.
private var starterDraft: String {
  ".content.holdfast-draft"
}

private func writeStarter(in root: borrowing Folder, named folder: String) throws(Failure) {
  let content = String(Content.folder.dropLast())
  try attempt("cannot write to '\(folder)'") { () throws(SystemError) in
    try root.removeTree(starterDraft)
  }
  for file in BuiltInStarter.files {
    try attempt("cannot write '\(folder)/\(file.name)'") { () throws(SystemError) in
      try root.create("\(starterDraft)\(file.name.dropFirst(content.count))", Array(file.text.utf8))
    }
  }
  try attempt("cannot write '\(folder)/\(content)'") { () throws(SystemError) in
    try root.rename(starterDraft, to: content)
  }
}

/// Makes a folder and those above it.
private func makeFolder(_ folder: String) throws(SystemError) {
  try ResolvedPath.makeFolders(above: folder)
  let place = try ResolvedPath(folder)
  try Folder(place.parent).makeFolder(place.name)
}

/// Removes a folder that is empty.
private func removeFolder(_ folder: String) throws(SystemError) {
  let place = try ResolvedPath(folder)
  try Folder(place.parent).removeEmptyFolder(place.name)
}

/// What to do with a programme that was begun, in lines.
package func nextSteps(in folder: String) -> String {
  let name = isPlainWord(folder) ? folder : "'\(folder.replacing("'", with: "'\\''"))'"
  let steps = [
    ["  holdfast serve \(name)", "shows the portal, and again as you write"],
    ["  holdfast check \(name)", "says what is missing, where, and how to mend it"],
    ["  holdfast new service ID --in \(name)", "begins a service, 'write-up' its text"],
    ["  content/program.json", "holds the name, the tiers, the policy"],
  ]
  return "begun in '\(folder)'; what to do next:\n" + aligned(steps)
}

/// Whether a shell takes a text as one word as it stands.
private func isPlainWord(_ text: String) -> Bool {
  !text.isEmpty
    && text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "/._-".unicodeScalars.contains($0)
    }
}
