// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// What stands on each site, person, supplier and layer: from something lost to the nodes that fall.
struct LossReach: Sendable {
  /// A role of a service with the people who are there to hold it.
  struct Pool: Sendable {
    let service: Int32
    let role: RecordID<Role>
    let minimum: Int
    /// Positions in `inventory.people`, active ones only, each once.
    let holders: [Int32]
  }

  let portfolio: Portfolio
  let graph: ServiceGraph
  /// Services in order, of each its roles in id order.
  let pools: [Pool]
  let poolsByPerson: Adjacency
  /// By position of the role.
  let poolsByRole: Adjacency
  let peopleBySite: Adjacency
  let peopleByTeam: Adjacency
  /// The sites that are part of each, directly.
  let partsOfSite: Adjacency
  /// The sites that stand in for each.
  let alternatesOfSite: Adjacency
  /// By service, where it stands.
  let footings: [Footing]
  /// Services that use each site as primary, or have a component there.
  let servicesBySite: Adjacency
  /// By position in `Layer.allCases`, the services with a component of the layer.
  let servicesByLayer: Adjacency
  /// By service, its primary sites and regions with all that they are part of.
  let placesOfService: Adjacency
  let nodesBySupplier: Adjacency
  /// The suppliers that rest on each, directly.
  let suppliersAbove: Adjacency
  /// The suppliers that each rests on, directly.
  let suppliersBelow: Adjacency
  /// By person, the position of the site; -1 where it is not known.
  let siteOfPerson: [Int32]
  /// By tier, the share of the staff whose absence must be survived.
  let absences: [ExactShare?]

  init(_ portfolio: Portfolio, _ graph: ServiceGraph, pools: RolePools) {
    let inventory = portfolio.programme.inventory
    self.portfolio = portfolio
    self.graph = graph
    let all = Self.pools(portfolio, pools)
    self.pools = all
    poolsByPerson = Adjacency(
      count: inventory.people.count,
      pairs: all.enumerated().flatMap { place, pool in
        pool.holders.map { (from: $0, to: Int32(place)) }
      })
    poolsByRole = Self.grouped(
      inventory.roles.count, all.map { inventory.roles.index(of: $0.role).map(Int32.init) ?? -1 })
    let siteOfPerson = inventory.people.map { inventory.sites.place(of: $0.site) ?? -1 }
    self.siteOfPerson = siteOfPerson
    peopleBySite = Self.grouped(inventory.sites.count, siteOfPerson)
    peopleByTeam = Self.grouped(
      inventory.teams.count, inventory.people.map { inventory.teams.place(of: $0.team) ?? -1 })
    partsOfSite = Self.grouped(
      inventory.sites.count, inventory.sites.map { inventory.sites.place(of: $0.partOf) ?? -1 })
    alternatesOfSite = Adjacency(
      count: inventory.sites.count,
      pairs: inventory.sites.enumerated().flatMap { place, site in
        inventory.sites.places(of: site.alternates).map { (from: Int32(place), to: $0) }
      })
    let footings = inventory.services.map { Footing(of: $0, in: inventory.sites) }
    self.footings = footings
    servicesBySite = Adjacency(
      count: inventory.sites.count, pairs: Self.usages(portfolio.living, footings))
    servicesByLayer = Adjacency(count: Layer.allCases.count, pairs: Self.layers(portfolio))
    placesOfService = Adjacency(
      count: graph.serviceCount, pairs: Self.places(portfolio, footings))
    absences = portfolio.programme.tiers.map { $0.absence.flatMap { ExactShare($0) } }
    nodesBySupplier = Adjacency(
      count: inventory.suppliers.count,
      pairs: graph.suppliers.enumerated().map {
        (from: Int32($1.index), to: Int32(graph.serviceCount + $0))
      })
    let rests = inventory.suppliers.enumerated().flatMap { above, supplier in
      inventory.suppliers.places(of: supplier.subSuppliers).map { (above: Int32(above), below: $0) }
    }
    suppliersAbove = Adjacency(
      count: inventory.suppliers.count, pairs: rests.map { (from: $0.below, to: $0.above) })
    suppliersBelow = Adjacency(
      count: inventory.suppliers.count, pairs: rests.map { (from: $0.above, to: $0.below) })
  }

  private static func pools(_ portfolio: Portfolio, _ pools: RolePools) -> [Pool] {
    let isActive = portfolio.isActive
    return portfolio.living.flatMap { service in
      pools.byService[service].map { pool in
        Pool(
          service: Int32(service), role: pool.role, minimum: pool.minimum,
          holders: pool.holders.filter { $0.isAssigned && isActive[$0.person] }
            .map { Int32($0.person) })
      }
    }
  }

  /// From the group of each member (-1 for none) to the members of each group.
  private static func grouped(_ count: Int, _ groups: [Int32]) -> Adjacency {
    Adjacency(
      count: count,
      pairs: groups.enumerated().filter { $1 >= 0 }.map { (from: $1, to: Int32($0)) })
  }

  private static func usages(
    _ living: [Int], _ footings: [Footing]
  ) -> [(from: Int32, to: Int32)] {
    living.flatMap { position in
      let used = footings[position].primary + footings[position].components.joined()
      return Set(used).sorted().map { (from: $0, to: Int32(position)) }
    }
  }

  private static func layers(_ portfolio: Portfolio) -> [(from: Int32, to: Int32)] {
    let services = portfolio.programme.inventory.services
    let layers = Layer.allCases
    var pairs: [(from: Int32, to: Int32)] = []
    for position in portfolio.living {
      let components = services[position].components.elements()
      for index in layers.indices
      where components.contains(where: { $0.layer.value == layers[index] }) {
        pairs.append((from: Int32(index), to: Int32(position)))
      }
    }
    return pairs
  }

  private static func places(
    _ portfolio: Portfolio, _ footings: [Footing]
  ) -> [(from: Int32, to: Int32)] {
    let (services, sites) = (
      portfolio.programme.inventory.services, portfolio.programme.inventory.sites
    )
    let above = sites.map { sites.place(of: $0.partOf) }
    return portfolio.living.flatMap { position in
      var open = footings[position].primary + sites.places(of: services[position].regions)
      var found: Set<Int32> = []
      while let place = open.popLast() {
        guard found.insert(place).inserted, let larger = above[Int(place)] else { continue }
        open.append(larger)
      }
      return found.sorted().map { (from: Int32(position), to: $0) }
    }
  }
}

extension RecordTable {
  /// The position of the record that a field names.
  func place(of reference: Stated<RecordID<Element>>) -> Int32? {
    reference.value.flatMap { index(of: $0) }.map { Int32($0) }
  }

  /// The positions of the records that a field names, unknown ones left out.
  func places(of references: References<Element>) -> [Int32] {
    references.elements().compactMap { index(of: $0.value) }.map { Int32($0) }
  }
}

extension Service {
  /// The sites that it runs at on an ordinary day; a use that is not stated is primary
  /// (readings.md A7).
  package var primarySites: [RecordID<Site>] {
    let usages = self.sites.elements()
    return usages.indices.compactMap { place in
      (usages[place].use.value ?? .primary) == .primary ? usages[place].site.value : nil
    }
  }
}

/// What a loss takes away, by positions in the inventory.
struct Removed {
  var sites: [Int32] = []
  var people: [Int32] = []
  var suppliers: [Int32] = []
  var services: [Int32] = []
  var layers: Set<Layer> = []
  /// The share of each pool that is absent besides, from 0 to 1.
  var share: Double?
  /// After how many seconds sites, people and suppliers are back; `nil` for never.
  var duration: Int?

  /// When what does not come back by itself is there again.
  var back: Elapsed { duration.map { Elapsed(seconds: $0) } ?? .never }
}

extension LossReach {
  /// The nodes that fall at once with what is removed (readings.md A7, A8, A9).
  func loss(of removed: Removed) -> Loss {
    var loss = Loss(nodes: removed.services.map(Int.init).filter { portfolio.isLiving[$0] })
    if !removed.sites.isEmpty {
      let sites = closure(of: removed.sites, over: partsOfSite)
      loss.entries += entries(sites: sites, back: removed.back)
    }
    loss.entries += entries(
      people: peopleLost(in: removed), share: removed.share, back: removed.back)
    for supplier in closure(of: removed.suppliers, over: suppliersAbove).sorted() {
      loss.entries += nodesBySupplier[Int(supplier)].map { node in
        Loss.Entry(
          node: node, notBefore: removed.duration == nil ? .atOnce : removed.back,
          isBackThen: removed.duration != nil)
      }
    }
    if !removed.layers.isEmpty { loss.entries += entries(layers: removed.layers) }
    return loss
  }

  /// The people who are lost by themselves, with their team, or with their site.
  func peopleLost(in removed: Removed) -> Set<Int32> {
    guard !removed.sites.isEmpty else { return Set(removed.people) }
    let sites = closure(of: removed.sites, over: partsOfSite)
    return Set(removed.people).union(peopleLost(with: sites))
  }

  /// Everything that can be reached, the beginnings included.
  func closure(of nodes: [Int32], over edges: Adjacency) -> Set<Int32> {
    var found = Set(nodes)
    var open = nodes
    while let next = open.popLast() {
      for other in edges[Int(next)] where found.insert(other).inserted { open.append(other) }
    }
    return found
  }

  private func entries(sites lost: Set<Int32>, back: Elapsed) -> [Loss.Entry] {
    // Those of one site are in order already, and each of them once.
    let candidates =
      lost.count == 1
      ? Array(lost.flatMap { servicesBySite[Int($0)] })
      : Set(lost.flatMap { servicesBySite[Int($0)] }).sorted()
    return candidates.compactMap { node in
      guard footings[Int(node)].falls(without: lost) else { return nil }
      let isLeft = hasPlace(Int(node), without: lost)
      return Loss.Entry(node: node, notBefore: isLeft ? .atOnce : back)
    }
  }

  /// Whether a site that it lists is left, or an alternate of one of its or its components' sites.
  private func hasPlace(_ service: Int, without lost: Set<Int32>) -> Bool {
    let footing = footings[service]
    return footing.listed.contains { !lost.contains($0) || hasAlternate($0, without: lost) }
      || footing.components.joined().contains { hasAlternate($0, without: lost) }
  }

  private func hasAlternate(_ site: Int32, without lost: Set<Int32>) -> Bool {
    alternatesOfSite[Int(site)].contains { !lost.contains($0) }
  }

  /// The people based at lost sites that no alternate takes in.
  private func peopleLost(with sites: Set<Int32>) -> [Int32] {
    sites.filter { !hasAlternate($0, without: sites) }.flatMap { peopleBySite[Int($0)] }
  }

  /// The services with a role that loses somebody and is left with too few.
  private func entries(
    people lost: Set<Int32>, share: Double?, back: Elapsed
  ) -> [Loss.Entry] {
    guard share != nil || !lost.isEmpty else { return [] }
    let touched =
      share == nil
      ? Set(lost.flatMap { poolsByPerson[Int($0)] }).sorted() : pools.indices.map { Int32($0) }
    let absence = share.flatMap { ExactShare($0) }
    return touched.compactMap { place in
      let pool = pools[Int(place)]
      let left = pool.holders.count { !lost.contains($0) }
      let staying = absence?.staying(of: left) ?? left
      guard staying < pool.holders.count, staying < pool.minimum else { return nil }
      return Loss.Entry(node: pool.service, notBefore: back)
    }
  }

  private func entries(layers: Set<Layer>) -> [Loss.Entry] {
    let lost = Layer.allCases.indices.filter { layers.contains(Layer.allCases[$0]) }
    let fallen = Set(lost.flatMap { servicesByLayer[$0] })
    return Loss(nodes: fallen.sorted().map(Int.init)).entries
  }
}
