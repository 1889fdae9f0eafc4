// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Templates

extension DependenciesPage {
  /// Two records that are fatal only together.
  struct Pair: Sendable {
    let first: PageLink
    let second: PageLink
    let count: Int
    let services: Listing<PageLink>
  }

  /// A group of alternatives, and what more of them rest on than it can do without.
  struct Paper: Sendable {
    let service: PageLink
    let members: Listing<PageLink>
    let needed: Int
    let causes: Listing<PageLink>
  }

  /// What much of the first tier hangs on.
  struct Crowd: Sendable {
    let subject: PageLink
    let kind: String
    let part: String
    let count: Int
    let services: Listing<PageLink>
  }

  /// Of how many services of the first tier pairs are tried.
  static let criticalLimit = 50

  static let pair = Shape<Pair>(
    "fatal-pair", "two records that are fatal only together",
    [
      .record("first", of: PageLink.shape, "the one") { $0.first },
      .record("second", of: PageLink.shape, "the other") { $0.second },
      .text("count", "number of services that miss their promise without both") {
        String($0.count)
      },
      .items("services", of: PageLink.shape, "services") { $0.services },
    ])

  static let paper = Shape<Paper>(
    "paper-redundancy", "a group that is redundant on paper only",
    [
      .record("service", of: PageLink.shape, "whose group") { $0.service },
      .items("members", of: PageLink.shape, "the alternatives") { $0.members },
      .text("needed", "how many must be there") { String($0.needed) },
      .items("causes", of: PageLink.shape, "what they share") { $0.causes },
    ])

  static let crowd = Shape<Crowd>(
    "concentration", "what much of the first tier hangs on",
    [
      .record("subject", of: PageLink.shape, "what it is about") { $0.subject },
      .text("kind", "kind of record") { $0.kind },
      .text("part", "how much of the first tier, in words") { $0.part },
      .text("count", "what the column sorts by") { String($0.count) },
      .items("services", of: PageLink.shape, "services") { $0.services },
    ])
}

extension PageContext {
  /// The first services of the first tier in the catalogue's order.
  var criticalServices: [Int] {
    Array(
      site.catalogue.lazy.filter { [site] position in
        site.assessment.portfolio.isLiving[position]
          && site.assessment.recovery[position].objectives.tier == 0
      }.prefix(DependenciesPage.criticalLimit))
  }

  /// The minimal pairs of the first tier, those of most services first, and whether all were tried.
  func fatalPairs(
    of critical: [Int]
  ) -> (listing: Listing<DependenciesPage.Pair>, isComplete: Bool) {
    let found = site.assessment.pairLosses(of: critical)
    var services: [FatalPair: [Int]] = [:]
    for (service, losses) in zip(critical, found) {
      for pair in losses.pairs { services[pair, default: []].append(service) }
    }
    let order = services.keys.sorted { first, second in
      let counts = (services[first]?.count ?? 0, services[second]?.count ?? 0)
      return counts.0 == counts.1
        ? first.nodes.lexicographicallyPrecedes(second.nodes) : counts.0 > counts.1
    }
    let isComplete =
      critical.count == site.assessment.firstTierCount && found.allSatisfy(\.isComplete)
    let rows = firstRows(ListingLimit.rows, of: order) { row($0, services[$0] ?? []) }
    return (rows, isComplete)
  }

  private func row(_ pair: FatalPair, _ services: [Int]) -> DependenciesPage.Pair {
    DependenciesPage.Pair(
      first: link(node: pair.nodes[0]), second: link(node: pair.nodes[1]), count: services.count,
      services: someServices(services))
  }

  /// The groups whose members share what they cannot do without, in the catalogue's order.
  var paperRedundancy: Listing<DependenciesPage.Paper> {
    let living = site.catalogue.filter { site.assessment.portfolio.isLiving[$0] }
    let groups = living.flatMap { position in
      site.assessment.redundancy(of: position).filter { !$0.causes.isEmpty }
        .map { (group: $0, position: position) }
    }
    return firstRows(ListingLimit.rows, of: groups) { row($0.group, of: $0.position) }
  }

  private func row(_ group: GroupRedundancy, of position: Int) -> DependenciesPage.Paper {
    let graph = site.assessment.graph
    let need = graph.needs[group.need]
    return DependenciesPage.Paper(
      service: link(service: position),
      members: Listing(graph.members(of: need).map { link(node: Int($0.node)) }),
      needed: Int(need.quorum),
      causes: first(DependenciesPage.nameLimit, of: group.causes) { link($0.element) })
  }

  private func link(_ element: CommonCause.Element) -> PageLink {
    switch element {
    case .service(let id): link(id)
    case .supplier(let id): link(id)
    case .site(let id): link(id)
    case .powerGrid(let grid): PageLink(language.powerFeed(grid))
    }
  }

  /// What at least three services of the first tier, or half of it, hang on: single losses that
  /// break their promises, and suppliers that they stand on.
  var concentrations: Listing<DependenciesPage.Crowd> {
    let all = (crowdsOfLosses + crowdsOfSuppliers).sorted { $0.count > $1.count }
    return firstRows(ListingLimit.rows, of: all) { $0 }
  }

  private var crowdsOfLosses: [DependenciesPage.Crowd] {
    let kinds: [LossKind] = [.site, .person, .service]
    let assessment = site.assessment
    return kinds.flatMap { assessment.losses.rows(of: $0) }.compactMap { row in
      crowd(lossLink(row), row.kind, assessment.concentration(in: row))
    }
  }

  private var crowdsOfSuppliers: [DependenciesPage.Crowd] {
    let suppliers = site.inventory.suppliers
    let assessment = site.assessment
    return suppliers.indices.compactMap { index in
      crowd(link(suppliers[index].id), .supplier, assessment.concentration(onSupplier: index))
    }
  }

  private func crowd(
    _ subject: @autoclosure () -> PageLink, _ kind: LossKind, _ concentration: Concentration
  ) -> DependenciesPage.Crowd? {
    guard concentration.isTooMuch else { return nil }
    let count = concentration.services.count
    return DependenciesPage.Crowd(
      subject: subject(), kind: language.word(kind),
      part: language.part(count, of: concentration.outOf), count: count,
      services: someServices(concentration.services))
  }
}
