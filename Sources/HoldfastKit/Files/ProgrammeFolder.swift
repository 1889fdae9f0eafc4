// SPDX-License-Identifier: Apache-2.0

/// The folder of a programme: the one that holds `content/`.
///
///     ProgrammeFolder("programme").path           // "programme"
///     ProgrammeFolder("programme/content").path   // "programme/content/.."
package struct ProgrammeFolder: Sendable {
  package let path: String

  /// - Parameter named: the folder that holds `content/`, or `content/` itself.
  package init(_ named: String) {
    path = Self.isContent(named) ? named + "/.." : named
  }

  private static func isContent(_ folder: String) -> Bool {
    guard let opened = try? Folder(folder), (try? ResolvedPath(folder))?.name == "content" else {
      return false
    }
    return (try? opened.status(of: "content")) == nil
  }
}
