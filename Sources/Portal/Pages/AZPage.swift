// SPDX-License-Identifier: Apache-2.0

import Concurrency
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let az = PageFamily(
    "az", at: "az.html", "Every page by name: the search that needs no script.",
    title: "A to Z", menu: Menu(.reference, "A to Z"), shape: AZPage.shape,
    size: { _ in ListingLimit.names }, rows: { $0.byName.count }
  ) { AZPage($0, $1) }
}

/// `az.html`.
struct AZPage: PageModel {
  struct Group: Sendable {
    let letter: String
    let anchor: String
    var items: [Item]
  }

  struct Item: Sendable {
    let label: String
    let href: Address
    let kind: String
  }

  let frame: Frame
  let groups: [Group]
  let pager: Pager?

  init(_ context: PageContext, _ part: DirectoryPart) {
    let site = context.site
    frame = context.frame()
    let entries = part.range.map { site.entry(named: $0) }
    groups = entries.reduce(into: []) { groups, entry in
      let letter = entry.letter
      if groups.last?.letter != letter {
        groups.append(Group(letter: letter, anchor: "letter-\(groups.count + 1)", items: []))
      }
      groups[groups.count - 1].items.append(
        Item(label: entry.title, href: context.address(entry.path), kind: entry.kind))
    }
    pager = context.pager(part, text: context.language.names(part)) { part in
      part.range.isEmpty ? "" : Self.beginning(of: site.entry(named: part.range.lowerBound).title)
    }
  }

  /// The first letters of a title, by which a page of the list is known.
  private static func beginning(of title: String) -> String {
    String(title.prefix(4))
  }

  static let shape = Shape<AZPage>(
    page: "az-page", "every page by name",
    [
      .list("groups", of: group, "letters in order") { $0.groups },
      .pager { $0.pager },
    ])

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

extension Language {
  /// Which names of a long list a page holds: "1 to 1000 of 2900 pages".
  fileprivate func names(_ part: DirectoryPart) -> String {
    let (first, last) = (part.range.lowerBound + 1, part.range.upperBound)
    return say("\(first) to \(last) of \(count(part.total, .page))")
  }
}

extension PageEntry {
  /// The letter under which it stands; one sign for all titles that begin with none.
  fileprivate var letter: String {
    guard let first = String(title.prefix(1)).sortKey.first, first.isLetter else { return "#" }
    return first.uppercased()
  }
}

extension Site {
  /// A page by its place among all, ordered by name.
  func entry(named rank: Int) -> PageEntry {
    let (family, position) = byName[rank]
    return entries[family][position]
  }

  /// All pages that search finds, by letter and name, as families and places there.
  func orderedByName(jobs: Int) -> [(family: Int, position: Int)] {
    let keys = parallelMap(searchablePages, jobs: jobs) { page in
      let entry = entries[page.family][page.position]
      return (letter: entry.letter, title: entry.title.sortKey, path: entry.path, page: page)
    }
    return keys.sorted { first, second in
      (first.letter, first.title, first.path) < (second.letter, second.title, second.path)
    }.map(\.page)
  }
}
