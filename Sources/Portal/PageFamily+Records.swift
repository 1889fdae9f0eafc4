// SPDX-License-Identifier: Apache-2.0

import Continuity

extension PageFamily {
  /// The pages of all records of a table, in id order.
  ///
  /// - Parameter words: what search finds a record by besides its title and what all have.
  static func entries<Kind: Record>(
    of table: RecordTable<Kind>, in site: Site, words: (Kind) -> [String?] = { _ in [] }
  ) -> [PageEntry] {
    guard let folder = folders[Kind.kind] else { return [] }
    let kind = site.language.title(of: Kind.kind)
    return table.enumerated().map { position, record in
      let reference = RecordReference(Kind.kind, record.id.text)
      return PageEntry(
        path: site.directory.path(of: reference) ?? PagePath(folder: folder, id: record.id.text),
        title: site.title(of: reference), kind: kind,
        position: position, words: record.searchWords(words(record)))
    }
  }
}

extension Record {
  /// What search finds a record by besides its title: its id, further words, other names and tags.
  func searchWords(_ further: [String?] = []) -> String {
    let names = (common.aliases.elements() + common.tags.elements()).map(\.value)
    return ([id.text] + further.compactMap(\.self) + names).joined(separator: " ")
  }
}
