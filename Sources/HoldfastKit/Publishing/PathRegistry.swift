// SPDX-License-Identifier: Apache-2.0

/// The paths of a portal that are taken, so that no two are one file on any disk.
struct PathRegistry: Sendable {
  /// What stands at a path.
  private struct Claim: Sendable {
    let isFolder: Bool
    let isForeign: Bool
  }

  /// By the paths as a file system sees them that does not tell upper from lower case.
  private var claims: [String: Claim] = [:]
  /// How the paths are written that a file system may see otherwise.
  private var spellings: [String: String] = [:]

  /// Takes the paths that no file may have: those of others, which are kept, and our manifest's.
  init(keeping foreign: [FolderEntry]) {
    claim(Manifest.name, isFolder: false, isForeign: true)
    claim(PublishedFolder.keptName, isFolder: false, isForeign: true)
    for entry in foreign {
      for folder in entry.name.foldersAbove {
        claim(folder, isFolder: true, isForeign: true)
      }
      claim(entry.name, isFolder: entry.kind == .folder, isForeign: true)
    }
  }

  /// Takes the path of a file to publish; refuses it where it cannot be, or is taken.
  mutating func take(_ path: String) throws(Failure) {
    if let problem = PortablePath.problem(of: path) {
      throw Failure("cannot publish '\(path)': \(problem)", help: "rename what it is made from")
    }
    for folder in path.foldersAbove {
      if let taken = claim(folder, isFolder: true, isForeign: false) {
        guard taken.path == folder, taken.claim.isFolder else {
          throw Self.conflict(path, taken)
        }
      }
    }
    if let taken = claim(path, isFolder: false, isForeign: false) {
      throw Self.conflict(path, taken)
    }
  }

  /// Takes a path, or says who has it.
  @discardableResult
  private mutating func claim(
    _ path: String, isFolder: Bool, isForeign: Bool
  ) -> (path: String, claim: Claim)? {
    let key = PortablePath.folded(path)
    if let taken = claims[key] { return (spellings[key] ?? key, taken) }
    claims[key] = Claim(isFolder: isFolder, isForeign: isForeign)
    if key != path { spellings[key] = path }
    return nil
  }

  private static func conflict(
    _ path: String, _ taken: (path: String, claim: Claim)
  ) -> Failure {
    if taken.claim.isForeign {
      return Failure(
        "cannot publish '\(path)': '\(taken.path)' stands there and is not of a portal",
        help: "move it away, or choose another folder")
    }
    return Failure(
      clash(of: path, with: taken), help: "give one of the two another id or name")
  }

  private static func clash(
    of path: String, with taken: (path: String, claim: Claim)
  ) -> String {
    if path.foldersAbove.contains(taken.path) {
      return "cannot publish '\(path)': '\(taken.path)' is a file of the portal"
    }
    guard taken.path == path else {
      return "cannot publish '\(path)' beside '\(taken.path)': many disks take them for one"
    }
    return taken.claim.isFolder
      ? "cannot publish '\(path)': '\(path)' is a folder of the portal"
      : "cannot publish '\(path)' twice"
  }
}
