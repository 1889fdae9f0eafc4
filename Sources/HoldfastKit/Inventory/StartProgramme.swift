// SPDX-License-Identifier: Apache-2.0

/// Begins a programme in a folder: the smallest one that builds, with one of most things.
///
/// - Returns: the paths of the files, below the folder.
/// - Throws: where the folder holds anything; hidden files such as `.git` do not count.
package func startProgramme(in folder: String) throws(Failure) -> [String] {
  if somethingExists(folder), !folderExists(folder) {
    throw Failure("'\(folder)' is no folder", help: "name a folder that is new or empty")
  }
  let root = try attempt("cannot make the folder '\(folder)'") { () throws(SystemError) in
    if folderExists(folder) { return try Folder(folder) }
    try ResolvedPath.makeFolders(above: folder)
    let place = try ResolvedPath(folder)
    let parent = try Folder(place.parent)
    try parent.makeFolder(place.name)
    return try Folder("\(place.parent)/\(place.name)")
  }
  let there = try attempt("cannot read '\(folder)'") { () throws(SystemError) in
    try root.entries().first { !$0.name.hasPrefix(".") }
  }
  if let there {
    throw Failure(
      "'\(folder)' is not empty: it holds '\(there.name)'",
      help: "name a folder that is new or empty")
  }
  for file in BuiltInStarter.files {
    try attempt("cannot write '\(folder)/\(file.name)'") { () throws(SystemError) in
      try root.create(file.name, Array(file.text.utf8))
    }
  }
  return BuiltInStarter.files.map(\.name)
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
