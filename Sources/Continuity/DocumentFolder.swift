// SPDX-License-Identifier: Apache-2.0

/// A folder of Markdown files below `content/`, named as on the disk.
package enum DocumentFolder: String, CaseIterable, Sendable {
  case services, courses, people, bulletins, pages

  /// The folder of a file by its path from `content/`: `services/payments.md` is in `services`.
  package init?(ofPath path: String) {
    guard let slash = path.firstIndex(of: "/") else { return nil }
    self.init(rawValue: String(path[..<slash]))
  }

  /// What stands in front of the names of its files in a path from `content/`.
  package var prefix: String { rawValue + "/" }

  /// The kinds of records without which nobody sees its files.
  package var kinds: [RecordKind] {
    switch self {
    case .services: [.services, .writeUps]
    case .courses: [.courses]
    case .people: [.people]
    case .bulletins: [.bulletins]
    case .pages: [.pages]
    }
  }
}
