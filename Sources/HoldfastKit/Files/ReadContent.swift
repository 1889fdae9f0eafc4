// SPDX-License-Identifier: Apache-2.0

import Concurrency
package import ContentReader
import Diagnostics
import Portal

extension Content {
  /// Reads the files of a programme: texts with their bytes, assets by name only.
  ///
  /// - Parameter folder: the folder that holds `content/`.
  package static func read(from folder: String, jobs: Int) throws(Failure) -> Content {
    let root = try openProgramme(folder)
    let listing = FolderListing(of: ProgrammeFolder.content, in: root)
    if let failure = failure(ofListing: listing.refusal, in: folder) { throw failure }
    let names = PortableNames(of: listing.paths)
    let assets = listing.paths.filter { $0.hasPrefix(assetFolder) }
    let texts = listing.paths.filter { path in
      !path.hasPrefix(assetFolder) && !names.refused.contains(path)
        && textSuffixes.contains { path.hasSuffix($0) }
    }
    let inventory = listing.paths.filter { $0.hasPrefix(inventoryFolder) }
    let read = ReadFiles(texts, in: root, jobs: jobs)
    let portable = assets.filter { !names.refused.contains($0) }
    let unread = UnreadFiles(among: portable, in: root, jobs: jobs)
    let active = portable.filter { path in
      ActiveAsset.isActive(path) { try? root.contents(of: path, limit: ReadFiles.sizeLimit) }
    }
    return Content(
      files: read.files, assets: assets.map(pathInContent),
      activeAssets: active.map(pathInContent),
      unreadAssets: Set((names.refused + unread.paths).map(pathInContent)),
      unread: inventory.filter { path in !textSuffixes.contains { path.hasSuffix($0) } },
      languages: Looks.languageTags(
        with: FolderListing(of: ProgrammeFolder.templates, in: root).paths(in: OwnTemplates.folder)),
      diagnostics: listing.diagnostics + names.diagnostics + read.diagnostics + unread.diagnostics)
  }

  /// What stops a run where `content/` itself could not be listed: it is not known to be empty, so
  /// that what was published before must outlive it.
  static func failure(ofListing refusal: SystemError?, in folder: String) -> Failure? {
    refusal?.stopping("cannot read 'content' in '\(folder)'")
  }

  private static func pathInContent(_ path: String) -> String {
    String(path.dropFirst(Content.folder.count))
  }

  private static let assetFolder = Content.folder + "assets/"
  private static let textSuffixes = inventorySuffixes + [".md"]

  private static func openProgramme(_ folder: String) throws(Failure) -> Folder {
    let root = try Folder(ofProgramme: folder)
    let status = try? root.status(of: ProgrammeFolder.content)
    guard status?.kind != .symbolicLink else {
      throw Failure(
        "'content' in '\(folder)' is a symbolic link, which is not followed",
        help: "name the folder that holds what the link leads to, as 'content'")
    }
    guard status?.kind == .folder else {
      throw Failure(
        "'\(folder)' holds no folder 'content'",
        help: "name the folder that holds content/, or begin one with content/program.json")
    }
    return root
  }
}

extension Content {
  /// The bytes of an asset, by its path from `content/`.
  package static func asset(_ path: String, in folder: String) throws(Failure) -> [UInt8] {
    let root = try openProgramme(folder)
    return try attempt("cannot read '\(Content.folder)\(path)'") { () throws(SystemError) in
      try root.contents(of: Content.folder + path, limit: ReadFiles.sizeLimit)
    }
  }

  /// The digests of assets, by their paths from `content/`, in their order.
  static func digests(
    ofAssets paths: [String], in folder: String, jobs: Int
  ) throws(Failure) -> [Digest] {
    let root = try openProgramme(folder)
    return try parallelMap(paths, jobs: jobs) { path throws(Failure) in
      try attempt("cannot read '\(Content.folder)\(path)'") { () throws(SystemError) in
        try root.digest(of: Content.folder + path)
      }
    }
  }
}
