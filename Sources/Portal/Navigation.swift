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

extension Frame {
  var navigation: [NavigationGroup] {
    context.site.frame.groups.map { group in
      NavigationGroup(
        label: group.label,
        items: group.items.map { item in
          NavigationItem(
            label: item.label, href: context.address(item.path),
            isCurrent: item.path == context.entry.path,
            isSection: item.path == context.family.parent)
        })
    }
  }

  /// From home over the directory to the page, which has no address.
  var breadcrumbs: [PageLink] {
    guard context.entry.path.text != "index.html" else { return [] }
    var links = [PageLink(context.language.home, context.address(PagePath("index.html")))]
    if let parent = context.family.parent, PageFamily.writes(parent) {
      let label = context.site.frame.directories[parent] ?? parent.text
      links.append(PageLink(label, context.address(parent)))
    }
    return links + [PageLink(context.entry.title)]
  }

  /// That some of the input could not be read, on every page but the one that lists it.
  var notices: [Notice] {
    let count = context.site.frame.errorCount
    guard count > 0, context.entry.path.text != "errors.html" else { return [] }
    return [
      Notice(
        text: context.language.malformed(count), tone: .high,
        link: context.link(to: "errors.html", context.language.seeErrors))
    ]
  }
}
