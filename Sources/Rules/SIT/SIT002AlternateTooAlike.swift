// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sit002AlternateTooAlike = Rule(
    "SIT-002", "alternate-too-alike", severity: "CHM-",
    summary: """
      An alternate, or the secondary or recovery site of a service, is at least 30 km away from \
      the site that it stands in for, and shares no hazard or power grid with it.
      """,
    rationale: "A second building on the same river is flooded on the same day.",
    howToMend: """
      Choose another alternate, or add a second one further away. State 'latitude' and \
      'longitude', 'hazards' and 'powerGrid' of both.
      """,
    controls: ["CP-6(1)", "CP-7(1)", "DORA 12(5)"],
    examples: Examples(
      passing: [
        """
        {"sites": [{"id": "bern", "latitude": 46.95, "longitude": 7.44, "alternates": ["basel"]},
           {"id": "basel", "latitude": 47.56, "longitude": 7.59}],
         "services": [{"id": "pay", "sites": [{"site": "bern"}]}]}
        """
      ],
      failing: [
        """
        {"sites": [{"id": "bern", "latitude": 46.95, "longitude": 7.44, "alternates": [⟦"koeniz"⟧]},
           {"id": "koeniz", "latitude": 46.92, "longitude": 7.41}],
         "services": [{"id": "pay", "sites": [{"site": "bern"}]}]}
        """,
        """
        {"sites": [{"id": "bern", "latitude": 46.95, "longitude": 7.44, "hazards": ["flood"],
             "powerGrid": "mitte", "alternates": [⟦"thun"⟧]},
           {"id": "thun", "latitude": 46.6, "longitude": 7.9, "hazards": ["flood"],
             "powerGrid": "mitte"}],
         "services": [{"id": "pay", "sites": [{"site": "bern"}]}]}
        """,
        """
        {"sites": [{"id": "bern", "latitude": 46.95, "longitude": 7.44},
           {"id": "koeniz", "latitude": 46.92, "longitude": 7.41}],
         "services": [{"id": "pay", "sites": [{"site": "bern"},
           {"site": ⟦"koeniz"⟧, "use": "recovery"}]}]}
        """,
        """
        {"sites": [{"id": "campus"}, {"id": "east", "partOf": "campus", "alternates": [⟦"west"⟧]},
           {"id": "west", "partOf": "campus"},
           {"id": "floor", "partOf": "east", "alternates": [⟦"campus"⟧]}],
         "services": [{"id": "pay", "sites": [{"site": "floor"}]}]}
        """,
        """
        {"sites": [{"id": "bern", "hazards": ["Flood plain"], "alternates": [⟦"thun"⟧]},
           {"id": "thun", "hazards": ["flood-plain"]}],
         "services": [{"id": "pay", "sites": [{"site": "bern"}]}]}
        """,
      ],
      notEvaluable: [
        """
        {"sites": [{"id": "bern", "alternates": [⟦"basel"⟧]}, {"id": "basel"}],
         "services": [{"id": "pay", "sites": [{"site": "bern"}]}]}
        """
      ]),
    check: .given({ Surroundings(of: $0.inventory.sites) }) { surroundings in
      .eachSite { site, position, check in
        .worst(
          of: site.alternates.elements().map { alternate in
            guard let other = check.inventory.sites.index(of: alternate.value) else {
              return .notApplicable
            }
            return surroundings.areApart(position, other, at: alternate.span, alternate.value.text)
          })
      }.and(
        .eachService { service, _, check in
          .worst(
            of: check.standIns(of: service).map {
              surroundings.areApart($0.site, $0.other, at: $0.span)
            })
        })
    })
}

extension Check {
  /// Each site where a service runs with each to which it goes, by their positions, but for those
  /// which the site names as alternates itself.
  fileprivate func standIns(of service: Service) -> [(site: Int, other: Int, span: Span)] {
    let (usages, sites) = (service.sites.elements(), inventory.sites)
    let standbys = usages.indices.filter { (usages[$0].use.value ?? .primary) != .primary }
    guard !standbys.isEmpty else { return [] }
    var pairs: [(site: Int, other: Int, span: Span)] = []
    for primary in service.primarySites {
      guard let site = sites.index(of: primary) else { continue }
      let alternates = sites[site].alternates.elements()
      for place in standbys {
        guard let id = usages[place].site.value, let other = sites.index(of: id), other != site,
          !alternates.contains(where: { $0.value == id })
        else { continue }
        pairs.append((site, other, usages[place].site.span ?? service.span))
      }
    }
    return pairs
  }
}

/// What strikes each site, looked up once for all pairs of them.
private struct Surroundings: Sendable {
  private let sites: RecordTable<Site>
  /// By site: its hazards in the order of its record, as names are compared.
  private let hazards: [[String]]
  /// By site: the places that are lost with it.
  private let places: [Set<RecordID<Site>>]

  init(of sites: RecordTable<Site>) {
    self.sites = sites
    hazards = sites.map { $0.hazards.elements().map(\.value.normalised) }
    places = sites.map { sites.places(with: $0.id) }
  }

  /// Whether nothing that takes a site takes the one that stands in for it too.
  ///
  /// - Parameter discriminator: names both sites where it is not said.
  func areApart(
    _ first: Int, _ second: Int, at span: Span, _ discriminator: String? = nil
  ) -> Outcome {
    // What is nowhere, such as working from home, burns with nothing.
    guard sites[second].siteKind.value != .virtual else { return .pass }
    let shared = shared(first, second)
    let (site, other) = (sites[first], sites[second])
    guard shared.isEmpty else {
      return .fail(
        "site '\(site.id)' and its alternate '\(other.id)' share \(listed(shared))", at: span,
        discriminator ?? "\(site.id) \(other.id)",
        help: ["choose an alternate further away"])
    }
    guard site.isNear(other) != nil else {
      return .notEvaluable(
        missing: site.coordinates(with: other), at: span,
        discriminator ?? "\(site.id) \(other.id)")
    }
    return .pass
  }

  /// What an event that takes one of two sites would take of the other too.
  private func shared(_ first: Int, _ second: Int) -> [Wording] {
    let (site, other) = (sites[first], sites[second])
    var shared: [Wording] = []
    for (place, name) in hazards[first].enumerated() where hazards[second].contains(name) {
      shared.append("hazard '\(site.hazards.elements()[place].value)'")
    }
    if let grid = site.powerGrid.value, grid == other.powerGrid.value {
      shared.append("power grid '\(grid)'")
    }
    if sites.isWithin(site.id, other.id) || sites.isWithin(other.id, site.id)
      || !places[first].isDisjoint(with: places[second])
    {
      shared.append("the place")
    }
    if site.isNear(other) == true { shared.append("the area: they are less than 30 km apart") }
    return shared
  }
}

extension Site {
  /// The coordinates that one of two sites lacks, or both.
  fileprivate func coordinates(with other: Site) -> Wording {
    let lacking = [self, other].filter { !$0.latitude.isStated || !$0.longitude.isStated }
    guard lacking.count == 1 else { return "latitude and longitude of \(id) and \(other.id)" }
    return "latitude and longitude of \(lacking[0].id)"
  }

  /// Whether two sites are less than 30 km apart; `nil` where one has no coordinates.
  fileprivate func isNear(_ other: Site) -> Bool? {
    guard let latitude = self.latitude.value, let longitude = self.longitude.value,
      let otherLatitude = other.latitude.value, let otherLongitude = other.longitude.value
    else { return nil }
    let degree = 111.195
    let north = (latitude - otherLatitude) * degree
    let apart = abs(longitude - otherLongitude)
    let mean = (latitude + otherLatitude) / 2 * .pi / 180
    // Over 30 km the earth is flat; only the cosine of the latitude matters, to its sixth power.
    let square = mean * mean
    let cosine = 1 - square / 2 + square * square / 24 - square * square * square / 720
    let east = min(apart, 360 - apart) * degree * max(0, cosine)
    return north * north + east * east < 900
  }
}
