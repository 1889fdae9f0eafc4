// SPDX-License-Identifier: Apache-2.0

import HTML
import Phrasing
import Templates

extension PageFamily {
  static let az = PageFamily(
    "az", at: "az.html", "Every page by name: the search that needs no script.",
    title: "A to Z", menu: Menu(.reference, "A to Z"), shape: AZPage.shape
  ) { AZPage($0) }
}

/// `az.html`.
struct AZPage: PageModel {
  struct Group: Sendable {
    let letter: String
    let anchor: String
    let items: [Item]
  }

  struct Item: Sendable {
    let label: String
    let href: Address
    let kind: String
  }

  let frame: Frame
  let groups: [Group]

  init(_ context: PageContext) {
    frame = context.frame()
    let entries = context.site.searchable.map { entry in
      (entry: entry, key: entry.title.sortKey)
    }.sorted { first, second in
      (first.key, first.entry.path) < (second.key, second.entry.path)
    }
    var byLetter: [String: [Item]] = [:]
    for (entry, key) in entries {
      byLetter[Self.letter(of: key), default: []].append(
        Item(label: entry.title, href: context.address(entry.path), kind: entry.kind))
    }
    groups = byLetter.sorted { $0.key < $1.key }.enumerated().map { number, group in
      Group(letter: group.key, anchor: "letter-\(number + 1)", items: group.value)
    }
  }

  /// The letter under which a title stands; one sign for all that begin with none.
  private static func letter(of title: String) -> String {
    guard let first = title.first, first.isLetter else { return "#" }
    return first.uppercased()
  }

  static let shape = Shape<AZPage>(
    page: "az-page", "every page by name",
    [.list("groups", of: group, "letters in order") { $0.groups }])

  static let group = Shape<Group>(
    "letter-group", "the pages of a letter",
    [
      .text("letter", "the letter") { $0.letter },
      .text("anchor", "id on the page, unique there") { $0.anchor },
      .address("href", "address of the letter on the page") {
        Address(relative: "#\($0.anchor)")
      },
      .list("items", of: item, "the entries in order") { $0.items },
    ])

  static let item = Shape<Item>(
    "letter-item", "a page by name",
    [
      .text("label", "the title") { $0.label },
      .address("href", "relative address") { $0.href },
      .text("kind", "kind, in words") { $0.kind },
    ])
}
