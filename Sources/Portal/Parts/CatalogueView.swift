// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Phrasing
import Templates

/// A way to see the catalogue of services (`parts/views`).
struct CatalogueView: Sendable {
  let link: PageLink
  let isCurrent: Bool

  static let shape = Shape<CatalogueView>(
    "view", "a view of the catalogue",
    [
      .text("label", "the visible words") { $0.link.label },
      .optionalAddress("href", "relative address") { $0.link.href },
      .flag("is_current", "the page itself") { $0.isCurrent },
    ])
}

extension PageContext {
  /// The views of the catalogue: all, tier by tier, then by what services belong to.
  ///
  /// - Parameter current: the tier that the page shows; without one the page finds itself by path.
  func catalogueViews(tier current: RecordID<Tier>? = nil) -> Listing<CatalogueView> {
    let tiers = site.programme.tiers.map { tier in
      CatalogueView(link: link(tier.id), isCurrent: tier.id == current)
    }
    let before = [(PageFamily.services, language.say("All services"))]
    let after = [
      (PageFamily.coverage, language.say("Coverage")),
      (PageFamily.offerings, language.say("By offering")),
      (PageFamily.teams, language.say("By team")), (PageFamily.sites, language.say("By site")),
    ]
    return Listing(directoryViews(before) + tiers + directoryViews(after))
  }

  private func directoryViews(_ pages: [(family: PageFamily, label: String)]) -> [CatalogueView] {
    pages.map { directory, label in
      CatalogueView(link: link(to: directory, label), isCurrent: family.name == directory.name)
    }
  }

  /// Some services of the catalogue as rows, by their places there.
  func serviceRows(_ range: Range<Int>) -> Listing<ServiceRow> {
    Listing(site.catalogue[range].map { serviceRow($0) })
  }
}
