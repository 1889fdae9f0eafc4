// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// Something on which more members of a group rest than the group can do without (DEP-012).
package struct CommonCause: Sendable, Hashable, Comparable {
  /// What it is.
  package enum Element: Sendable, Hashable {
    case service(RecordID<Service>)
    case supplier(RecordID<Supplier>)
    /// A primary site or what it is part of, or a region of the service.
    case site(RecordID<Site>)
    case powerGrid(String)
  }

  package let element: Element
  /// How many members of the group rest on it.
  package let members: Int

  package static func < (first: CommonCause, second: CommonCause) -> Bool {
    first.sortKey < second.sortKey
  }

  private var sortKey: (Int, String) {
    switch element {
    case .service(let id): (0, id.text)
    case .supplier(let id): (1, id.text)
    case .site(let id): (2, id.text)
    case .powerGrid(let grid): (3, grid)
    }
  }
}

/// A group that could do without a member, and what its members share.
package struct GroupRedundancy: Sendable {
  /// The place of the need among all, see `ServiceGraph`.
  package let need: Int
  package let causes: [CommonCause]
}

extension Assessment {
  /// The groups of a service that promise redundancy, and what makes it one on paper only
  /// (method.md 2.11); empty where no group could do without a member.
  package func redundancy(of service: Int) -> [GroupRedundancy] {
    graph.needs(of: service).compactMap { index in
      let need = graph.needs[index]
      let members = graph.members(of: need)
      guard need.isGroup, Int(need.quorum) < members.count else { return nil }
      return GroupRedundancy(
        need: index, causes: sharedElements(of: members, spare: members.count - Int(need.quorum)))
    }
  }

  private func sharedElements(
    of members: ArraySlice<ServiceGraph.Member>, spare: Int
  ) -> [CommonCause] {
    var nodes: [Int: Int] = [:]
    var suppliers: [Int32: Int] = [:]
    var sites: [Int32: Int] = [:]
    var grids: [String: Int] = [:]
    let inventory = portfolio.programme.inventory
    for member in members {
      let closure = graph.closure(of: Int(member.node))
      for node in closure where node < graph.serviceCount { nodes[node, default: 0] += 1 }
      let provided = closure.compactMap { node in graph.supplier(node).map { Int32($0.index) } }
      for supplier in reach.closure(of: provided, over: reach.suppliersBelow) {
        suppliers[supplier, default: 0] += 1
      }
      let places = Set(closure.flatMap { $0 < graph.serviceCount ? reach.placesOfService[$0] : [] })
      for place in places { sites[place, default: 0] += 1 }
      let feeds = Set(places.compactMap { inventory.sites[Int($0)].powerGrid.value })
      for feed in feeds { grids[feed, default: 0] += 1 }
    }
    return
      (Self.shared(nodes, spare) { .service(portfolio.id(of: $0)) }
      + Self.shared(suppliers, spare) { .supplier(inventory.suppliers[Int($0)].id) }
      + Self.shared(sites, spare) { .site(inventory.sites[Int($0)].id) }
      + Self.shared(grids, spare) { .powerGrid($0) }).sorted()
  }

  /// What more members rest on than can be spared.
  private static func shared<Key>(
    _ counts: [Key: Int], _ spare: Int, _ element: (Key) -> CommonCause.Element
  ) -> [CommonCause] {
    counts.filter { $0.value > spare }
      .map { CommonCause(element: element($0.key), members: $0.value) }
  }
}
