// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Rules

/// What every record with a page of its own is called and where that page stands, found in one step.
///
/// Pages link to records hundreds of thousands of times, most of them from a folder, so those links
/// are made once: as they are written in another folder, and beside the page itself where that is
/// common, which it is among services alone.
struct RecordDirectory: Sendable {
  /// A record with its page.
  struct Entry: Sendable {
    let path: PagePath
    let fromFolder: PageLink
    private let fromBeside: PageLink?
    private let folder: String

    init(_ title: String, folder: String, id: String, isLinkedFromBeside: Bool) {
      self.folder = folder
      path = PagePath(folder: folder, id: id)
      fromFolder = PageLink(title, path.address(from: "../"))
      fromBeside = isLinkedFromBeside ? PageLink(title, path.address(within: folder)) : nil
    }

    var title: String { fromFolder.label }

    /// The link as the other pages of its folder write it.
    var linkFromBeside: PageLink {
      fromBeside ?? PageLink(title, path.address(within: folder))
    }

    /// The link as a page writes it whose way to the root is given.
    func link(from wayToRoot: String) -> PageLink {
      wayToRoot == "../" ? fromFolder : PageLink(title, path.address(from: wayToRoot))
    }
  }

  private var entries: [RecordReference: Entry] = [:]

  init(_ programme: Programme, _ controls: ControlCatalogue, in language: Language) {
    let inventory = programme.inventory
    add(inventory.services) { $0.name.value }
    add(inventory.offerings) { $0.name.value }
    add(inventory.plans) { language.title(of: $0, in: inventory) }
    add(inventory.teams) { $0.name.value }
    add(inventory.people) { $0.name.value }
    add(inventory.roles) { $0.name.value }
    add(inventory.suppliers) { $0.name.value }
    add(inventory.sites) { $0.name.value }
    add(inventory.scenarios) { $0.name.value }
    add(inventory.exercises) { $0.title.value }
    add(inventory.risks) { $0.title.value }
    add(inventory.courses) { $0.title.value }
    for tier in programme.tiers { add(.tiers, tier.id.text, language.name(of: tier)) }
    for framework in controls.frameworks {
      add(.frameworks, framework.id.text, language.title(of: framework))
    }
    for document in programme.documents.pages { add(.pages, document.name, document.title) }
    for document in programme.documents.bulletins {
      add(.bulletins, document.name, document.title)
    }
  }

  private mutating func add<Kind: Record>(
    _ table: RecordTable<Kind>, title: (Kind) -> String?
  ) {
    for position in table.indices {
      add(Kind.kind, table[position].id.text, title(table[position]))
    }
  }

  /// A record is called by its id where it has no name; of two of the same id the first stands.
  private mutating func add(_ kind: RecordKind, _ id: String, _ title: String?) {
    let reference = RecordReference(kind, id)
    guard let folder = PageFamily.folders[kind], entries[reference] == nil else { return }
    let name = title.flatMap { $0.isEmpty ? nil : $0 } ?? id
    entries[reference] = Entry(
      name, folder: folder, id: id, isLinkedFromBeside: kind == .services)
  }

  /// The record and its page, `nil` where there is no such record, or its kind has no pages.
  subscript(reference: RecordReference) -> Entry? {
    entries[reference]
  }
}
