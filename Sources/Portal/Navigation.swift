// SPDX-License-Identifier: Apache-2.0

import HTML
import Templates

/// A group of the menu as one page shows it.
struct NavigationGroup: Sendable {
  let label: String
  let items: [NavigationItem]

  static let shape = Shape<NavigationGroup>(
    "navigation-group", "a group of the menu",
    [
      .text("label", "the visible words") { $0.label },
      .list("items", of: NavigationItem.shape, "the entries in order") { $0.items },
    ])
}

/// An entry of the menu.
struct NavigationItem: Sendable {
  let label: String
  let href: Address
  let isCurrent: Bool
  let isSection: Bool

  static let shape = Shape<NavigationItem>(
    "navigation-item", "an entry of the menu",
    [
      .text("label", "the visible words") { $0.label },
      .address("href", "relative address") { $0.href },
      .flag("is_current", "the page itself") { $0.isCurrent },
      .flag("is_section", "the directory to which the page belongs") { $0.isSection },
    ])
}

extension FrameSource {
  var navigation: [NavigationGroup] {
    let isSpread = site.entries(of: family).contains(where: \.isContinuation)
    return site.frame.groups.map { group in
      NavigationGroup(
        label: group.label,
        items: group.items.map { item in
          let isItself = item.path.text == family.pattern
          return NavigationItem(
            label: item.label, href: address(item.path), isCurrent: isItself && !isSpread,
            isSection: item.path == family.parent || isItself)
        })
    }
  }

  /// Home, and the directory of the family.
  var trail: [PageLink] {
    let home = PageLink(site.language.home, address(PageFamily.index.page))
    guard let parent = family.parent else { return [home] }
    return [home, PageLink(site.frame.directories[parent] ?? parent.text, address(parent))]
  }

  /// What concerns every page: for whom the copy is, and what is wrong with the input.
  var notices: [Notice] {
    let audience = site.audience.map {
      Notice(text: site.language.copy(for: $0), tone: .plain, link: nil)
    }
    return [audience].compactMap(\.self) + mistakes
  }

  /// That some of the input could not be read, on every page but the one that lists it.
  private var mistakes: [Notice] {
    let count = site.frame.errorCount
    guard count > 0, family.name != PageFamily.errors.name else { return [] }
    let link = PageLink(site.language.seeErrors, address(PageFamily.errors.page))
    return [Notice(text: site.language.malformed(count), tone: .high, link: link)]
  }
}
