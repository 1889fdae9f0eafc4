// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML

extension PageContext {
  /// The sites as a grid by country, `nil` where there are none.
  func siteMap() -> Picture? {
    let sites = site.inventory.sites
    var byCountry: [String: [Int]] = [:]
    for position in sites.indices {
      let top = topmost(above: position)
      let country = sites[position].country.value ?? sites[top].country.value ?? ""
      byCountry[country, default: []].append(position)
    }
    let all = byCountry.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let shown = all.prefix(SiteMap.regionLimit)
      .map { country, places in (country: country, places: northToSouth(places)) }
      .sorted { westernmost($0) < westernmost($1) }
    let map = SiteMap(
      shown.map { country, places in
        SiteMap.Region(
          name: country.isEmpty ? language.noCountry : country,
          places: places.prefix(SiteMap.placeLimit).map { mapPlace($0) }, count: places.count)
      }, in: language)
    let caption = language.siteMapCaption(regions: shown.count, of: all.count)
    return map.drawing(title: language.siteMapTitle, description: caption)
      .map { Picture(title: caption, picture: $0.finished()) }
  }

  /// The site that a site is at last part of; what is part of itself ends the way.
  private func topmost(above position: Int) -> Int {
    let sites = site.inventory.sites
    var top = position
    for _ in 0..<16 {
      guard let above = sites[top].partOf.value.flatMap({ sites.index(of: $0) }) else { break }
      top = above
    }
    return top
  }

  /// By the latitude of the topmost site, then what it is part of before its parts, then by name.
  private func northToSouth(_ positions: [Int]) -> [Int] {
    let sites = site.inventory.sites
    let keys = positions.map { position in
      let top = topmost(above: position)
      let latitude = sites[top].latitude.value ?? sites[position].latitude.value
      return (
        south: latitude.map { -$0 } ?? .infinity, top: top, isPart: top == position ? 0 : 1,
        position: position
      )
    }
    return keys.sorted {
      ($0.south, $0.top, $0.isPart, $0.position) < ($1.south, $1.top, $1.isPart, $1.position)
    }.map(\.position)
  }

  private func westernmost(_ region: (country: String, places: [Int])) -> (Double, String) {
    let longitudes = region.places.compactMap { site.inventory.sites[$0].longitude.value }
    return (longitudes.min() ?? .infinity, region.country)
  }

  private func mapPlace(_ position: Int) -> SiteMap.Place {
    let record = site.inventory.sites[position]
    let link = link(record.id)
    let kind = [record.siteKind.value.map { language.word($0) }, record.city.value]
    let services = Set(site.index.servicesBySite[record.id.text].map(\.service)).count
    let alternates = record.alternates.elements().map { self.link($0.value).label }
    let above = self.link(record.partOf).map { language.part(of: $0.label) }
    let notes: [String?] = [
      kind.compactMap(\.self).joined(separator: ", "), language.count(services, .service),
      alternates.isEmpty ? above : language.alternates(alternates),
    ]
    return SiteMap.Place(
      name: link.label, href: link.href, notes: notes.compactMap(\.self).filter { !$0.isEmpty })
  }
}
