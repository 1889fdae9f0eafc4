// SPDX-License-Identifier: Apache-2.0

/// By path, the status of every file that a portal is made from; equal while none changes.
package struct SourceStamps: Equatable, Sendable {
  private var stamps: [String: FileStatus] = [:]

  /// - Parameter source: the folder that holds `content/` and perhaps `templates/`.
  package init(of source: String) {
    guard let root = try? Folder(source) else { return }
    for folder in ["content", "templates"] {
      for entry in (try? root.tree(of: folder)) ?? [] where entry.kind == .file {
        let path = "\(folder)/\(entry.name)"
        stamps[path] = try? root.status(of: path)
      }
    }
  }
}
