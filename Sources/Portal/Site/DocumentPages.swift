// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Continuity

/// The one page of each Markdown file: the page of its record, else one of its own below `pages/`.
struct DocumentPages: Sendable {
  /// Where a Markdown file is shown.
  enum Home: Hashable, Sendable {
    /// On the page of the record that it is about.
    case record(RecordReference)
    /// On a page of its own.
    case page(PagePath)
  }

  /// The files with pages of their own that are no bulletins, in the order of their paths.
  let loose: [Document]
  let links: LinkIndex
  private let homes: [String: Home]
  private let anchors: [String: Set<String>]

  init(_ programme: Programme) {
    var homes: [String: Home] = [:]
    var loose: [Document] = []
    for document in programme.documents.all {
      let home = Self.home(of: document, in: programme)
      homes[document.path] = home
      if case .page(let path) = home, path.text.hasPrefix(DocumentFolder.pages.prefix) {
        loose.append(document)
      }
    }
    self.homes = homes
    self.loose = loose.sorted { $0.path < $1.path }
    let all = programme.documents.all
    links = LinkIndex(documents: all.map { $0.path }, assets: programme.assets)
    anchors = Dictionary(
      all.map { ($0.path, Set($0.markdown.anchors)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where the file of a path from `content/` is shown.
  func home(ofPath path: String) -> Home? {
    homes[path]
  }

  /// Whether a file has a heading of an anchor.
  func hasAnchor(_ anchor: String, inPath path: String) -> Bool {
    anchors[path]?.contains(anchor) ?? false
  }

  /// The page of a file that has one of its own: `pages/guides/backup.html`.
  static func ownPage(of document: Document) -> PagePath {
    switch document.folder {
    case .pages, .bulletins: PagePath(folder: document.folder.rawValue, id: document.name)
    case .services, .courses, .people:
      PagePath(folder: DocumentFolder.pages.rawValue, id: document.folder.prefix + document.name)
    }
  }

  private static func home(of document: Document, in programme: Programme) -> Home {
    let inventory = programme.inventory
    switch document.folder {
    case .services:
      let service = document.service
      let isFirst = programme.documents.writeUp(of: service)?.path == document.path
      guard isFirst, inventory.services.contains(id: service.text) else { break }
      return .record(RecordReference(.services, service.text))
    case .courses where inventory.courses.contains(id: document.name):
      return own(document, .courses, in: programme)
    case .people where inventory.people.contains(id: document.name):
      return own(document, .people, in: programme)
    default: break
    }
    return .page(ownPage(of: document))
  }

  /// The record's page for the first file of its name, as `Documents` finds it.
  private static func own(
    _ document: Document, _ kind: RecordKind, in programme: Programme
  ) -> Home {
    guard programme.documents.document(kind, document.name)?.path == document.path else {
      return .page(ownPage(of: document))
    }
    return .record(RecordReference(kind, document.name))
  }
}
