// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// What services need, as a graph of numbered nodes in flat arrays.
///
/// Node `n` below `serviceCount` is the service at position `n` of the inventory; retired services
/// are nodes without edges (readings.md B8). Above are the suppliers' services that somebody needs
/// (A6). Only strong needs are here: weak ones take part in no figure (B1).
package struct ServiceGraph: Sendable {
  /// What a service needs: one node, or some of a group of alternatives.
  package struct Need: Sendable {
    package let owner: Int32
    /// The place of its first entry among the dependencies, or the suppliers, of its owner.
    package let entry: Int32
    /// The places of its members in `members`.
    package let members: Range<Int32>
    /// How many members suffice.
    package let quorum: Int32
    /// How many members are usable without a switchover while they are up.
    let readyMembers: Int32
    /// The places of the workarounds that count in `bridges`.
    let bridges: Range<Int32>
    package let isRuntime: Bool
    package let isRecovery: Bool
    package let isGroup: Bool
    /// Whether it runs inside a circle of runtime-only edges, which starts as one (A13).
    package internal(set) var isInternal = false
  }

  /// A node that a need names.
  package struct Member: Sendable {
    package let node: Int32
    /// The place of its need in `needs`.
    package let need: Int32
    /// Seconds to move to it; 0 outside groups (A10).
    package let switchover: Int
  }

  /// A workaround that counts (A12): usable after `activation`, for as long as `maxDuration`.
  package struct Bridge: Sendable {
    package let activation: Int
    package let maxDuration: Int
    package let workaround: RecordID<Workaround>
  }

  package let serviceCount: Int
  /// The nodes from `serviceCount` on.
  package let suppliers: [SupplierNode]
  /// Of each owner together, owners in order of their nodes.
  package let needs: [Need]
  /// By node, where its needs begin; one entry more than nodes.
  let needStart: [Int32]
  /// Of each need together, needs in order.
  package let members: [Member]
  package let bridges: [Bridge]
  /// By node, the members that name it.
  let consumers: Adjacency
  /// The same of runtime needs alone, by which losses spread.
  let runners: Adjacency
  /// By place in `runners.targets`, the owner of the member's need: what a loss asks first.
  let runnerOwners: [Int32]
  /// By node, its place in the order that breaks ties: tier, RTO, id (B7); suppliers last.
  let rank: [Int32]
  let shape: GraphShape

  package var nodeCount: Int { needStart.count - 1 }

  /// The places of a node's needs.
  package func needs(of node: Int) -> Range<Int> {
    Int(needStart[node])..<Int(needStart[node + 1])
  }

  /// The members of a need.
  package func members(of need: Need) -> ArraySlice<Member> {
    members[Int(need.members.lowerBound)..<Int(need.members.upperBound)]
  }

  func bridges(of need: Need) -> ArraySlice<Bridge> {
    bridges[Int(need.bridges.lowerBound)..<Int(need.bridges.upperBound)]
  }

  /// The supplier's service of a node, `nil` for a service.
  package func supplier(_ node: Int) -> SupplierNode? {
    node < serviceCount ? nil : suppliers[node - serviceCount]
  }

  /// Whether two nodes lie on a common circle of strong edges, or are the same.
  package func isOnCircle(_ first: Int, _ second: Int) -> Bool {
    shape.component[first] == shape.component[second]
  }
}

/// The circles of a graph, and an order in which dependencies come before their consumers.
struct GraphShape: Sendable {
  /// By node, its strongly connected component over all strong edges.
  let component: [Int32]
  /// By component, whether an edge inside it is more than runtime-only outside groups.
  let isCyclic: [Bool]
  /// By node, the services that wait for each other by runtime-only edges (readings.md A13).
  let unit: [Int32]
  /// All nodes: by component, dependencies first, then by unit.
  let order: [Int32]
  /// By node, its place in `order`.
  let position: [Int32]
}

/// A supplier's service that a service needs; without `service` all that the supplier offers.
package struct SupplierNode: Sendable {
  package let supplier: RecordID<Supplier>
  /// The position of the supplier in the inventory.
  package let index: Int
  package let service: RecordID<SupplierService>?
  /// Seconds, the largest of all; `nil` where one states none (readings.md A6).
  package let rto: Int?
  /// 1 where the service level is confirmed or claimed, else 0; the lowest of all.
  package let grade: Int

  init?(_ supplier: Supplier, index: Int, service: RecordID<SupplierService>?) {
    let meant = supplier.offered(service)
    guard service == nil || !meant.isEmpty else { return nil }
    self.supplier = supplier.id
    self.index = index
    self.service = service
    let times = meant.compactMap { $0.rto.value?.bounded }
    rto = times.count == meant.count ? times.max() : nil
    let isSaid = meant.allSatisfy {
      $0.slaState.value == .confirmed || $0.slaState.value == .claimed
    }
    grade = isSaid ? 1 : 0
  }
}
