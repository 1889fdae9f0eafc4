// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Rules

/// What every record with a page of its own is called and where that page stands, found in one step.
///
/// Pages link to records hundreds of thousands of times, so addresses are made once: as they are
/// written at the root, in another folder, and beside the page itself where that is common, which it
/// is among services alone.
struct RecordDirectory: Sendable {
  /// A record with its page.
  private struct Entry: Sendable {
    let title: String
    let path: PagePath
    let fromRoot: Address
    let fromFolder: Address
    let fromBeside: Address?

    init(_ title: String, folder: String, id: String, isLinkedFromBeside: Bool) {
      self.title = title
      path = PagePath(folder: folder, id: id)
      fromRoot = path.address(from: "")
      fromFolder = path.address(from: "../")
      fromBeside = isLinkedFromBeside ? path.address(within: folder) : nil
    }
  }

  /// The services first, in the order of their ids.
  private var entries: [Entry] = []
  private var places: [RecordReference: Int] = [:]
  /// Where the risks begin, in the order of their ids.
  private var firstRisk = 0

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
    firstRisk = entries.count
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
    guard let folder = PageFamily.folders[kind], places[reference] == nil else { return }
    let name = title.flatMap { $0.isEmpty ? nil : $0 } ?? id
    places[reference] = entries.count
    entries.append(
      Entry(name, folder: folder, id: id, isLinkedFromBeside: kind == .services))
  }

  /// What a record is called, `nil` where there is no such record, or its kind has no pages.
  func title(of reference: RecordReference) -> String? {
    places[reference].map { entries.span[$0].title }
  }

  /// The page of a record, `nil` where there is no such record, or its kind has no pages.
  func path(of reference: RecordReference) -> PagePath? {
    places[reference].map { entries.span[$0].path }
  }

  /// A record with its page, `nil` where it has none.
  ///
  /// - Parameter folder: the one that holds the page with the link, where it holds that of the record.
  func link(
    to reference: RecordReference, from wayToRoot: String, beside folder: String?
  ) -> PageLink? {
    places[reference].map { link(at: $0, from: wayToRoot, beside: folder) }
  }

  /// A service by its place among all.
  func link(toService position: Int, from wayToRoot: String, beside folder: String?) -> PageLink {
    link(at: position, from: wayToRoot, beside: folder)
  }

  /// A risk by its place among all.
  func link(toRisk position: Int, from wayToRoot: String, beside folder: String?) -> PageLink {
    link(at: firstRisk + position, from: wayToRoot, beside: folder)
  }

  private func link(at place: Int, from wayToRoot: String, beside folder: String?) -> PageLink {
    // Lent by a span, one address is taken out; an array would hand out a copy of all.
    let entries = entries.span
    let address =
      if let folder {
        entries[place].fromBeside ?? entries[place].path.address(within: folder)
      } else if wayToRoot == "../" {
        entries[place].fromFolder
      } else if wayToRoot.isEmpty {
        entries[place].fromRoot
      } else {
        entries[place].path.address(from: wayToRoot)
      }
    return PageLink(entries[place].title, address)
  }
}
