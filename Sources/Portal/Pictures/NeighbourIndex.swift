// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// Who needs whom, as drawings ask for it: both ways, the most critical first.
///
/// Services are known by their place in the inventory; suppliers follow, by their places. Needs of
/// retired services are left out. Made once, in time that grows with the number of dependencies.
package struct NeighbourIndex: Sendable {
  /// Somebody who is needed or who needs.
  package struct Neighbour: Hashable, Sendable {
    package let node: Int32
    /// Whether all dependencies between the two are weak.
    package let isWeak: Bool
  }

  package let serviceCount: Int
  /// By node, its place in the order of the catalogue; suppliers come after all services.
  package let rank: [Int32]
  private let needs: [[Neighbour]]
  private let consumers: [[Neighbour]]

  /// - Parameter order: the places of all services in the order of the catalogue.
  init(_ portfolio: Portfolio, order: [Int]) {
    let inventory = portfolio.programme.inventory
    let count = inventory.services.count
    var lists = [[Neighbour]](repeating: [], count: count)
    for position in portfolio.living {
      let service = inventory.services[position]
      for entry in service.dependencies.elements() {
        guard let target = entry.on.value.flatMap({ inventory.services.index(of: $0) }) else {
          continue
        }
        lists[position].append(
          Neighbour(node: Int32(target), isWeak: !entry.isStrong))
      }
      for entry in service.suppliers.elements() {
        guard let target = entry.supplier.value.flatMap({ inventory.suppliers.index(of: $0) })
        else { continue }
        lists[position].append(
          Neighbour(node: Int32(count + target), isWeak: !entry.isStrong))
      }
    }
    self.init(needs: lists, supplierCount: inventory.suppliers.count, order: order)
  }

  /// - Parameters:
  ///   - needs: by service, whom it needs, in any order, some perhaps twice.
  ///   - order: the places of all services, the most critical first.
  package init(needs: [[(node: Int, isWeak: Bool)]], supplierCount: Int, order: [Int]) {
    self.init(
      needs: needs.map { $0.map { Neighbour(node: Int32($0.node), isWeak: $0.isWeak) } },
      supplierCount: supplierCount, order: order)
  }

  private init(needs lists: [[Neighbour]], supplierCount: Int, order: [Int]) {
    serviceCount = lists.count
    let nodeCount = lists.count + supplierCount
    var rank = (0..<Int32(nodeCount)).map { $0 }
    for (place, service) in order.enumerated() { rank[service] = Int32(place) }
    self.rank = rank
    let empty = [[Neighbour]](repeating: [], count: nodeCount)
    var needs = empty
    var consumers = empty
    for (owner, list) in lists.enumerated() { needs[owner] = Self.merged(list, rank) }
    for owner in order {
      for neighbour in needs[owner] {
        consumers[Int(neighbour.node)].append(
          Neighbour(node: Int32(owner), isWeak: neighbour.isWeak))
      }
    }
    self.needs = needs
    self.consumers = consumers
  }

  /// Each neighbour once, the most critical first; weak only where nothing strong leads to it.
  private static func merged(_ list: [Neighbour], _ rank: [Int32]) -> [Neighbour] {
    guard list.count > 1 else { return list }
    let sorted = list.sorted { first, second in
      let ranks = (rank[Int(first.node)], rank[Int(second.node)])
      return ranks.0 == ranks.1 ? !first.isWeak && second.isWeak : ranks.0 < ranks.1
    }
    var merged: [Neighbour] = []
    for neighbour in sorted where merged.last?.node != neighbour.node { merged.append(neighbour) }
    return merged
  }

  /// Whom a node needs.
  package func needs(of node: Int) -> [Neighbour] { needs[node] }

  /// Who needs a node.
  package func consumers(of node: Int) -> [Neighbour] { consumers[node] }
}
