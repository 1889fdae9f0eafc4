// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// Something that is up or down by itself (readings.md A19).
package struct AvailabilityLeaf: Sendable {
  /// A component, a supplier, or a service whose slo stands in.
  package let record: RecordReference
  /// The supplier's service; `nil` for all of them and for other leaves.
  package let supplierService: RecordID<SupplierService>?
  /// The share of time that it is up, 0 to 1; `nil` where nobody states it.
  package let up: Double?
}

/// The leaves of every node of the graph.
struct LeafTable: Sendable {
  private(set) var leaves: [AvailabilityLeaf] = []
  /// By node, its own leaves.
  private(set) var ofNode: [Range<Int>] = []

  init(_ portfolio: Portfolio, _ graph: ServiceGraph) {
    for node in 0..<graph.nodeCount {
      let first = leaves.count
      if let supplier = graph.supplier(node) {
        addSupplier(supplier, portfolio)
      } else if portfolio.isLiving[node] {
        addService(node, portfolio, graph)
      }
      ofNode.append(first..<leaves.count)
    }
  }

  private mutating func addService(_ node: Int, _ portfolio: Portfolio, _ graph: ServiceGraph) {
    let service = portfolio.service(node)
    let components = service.components.elements().sorted { $0.id < $1.id }
    for component in components {
      add(RecordReference(.components, component.id.text), percent: component.availability.value)
    }
    guard components.isEmpty, !graph.needs(of: node).contains(where: { graph.needs[$0].isRuntime })
    else { return }
    add(RecordReference(.services, service.id.text), percent: service.slo.value)
  }

  /// The smallest of what is meant; unknown where one states none (readings.md A6).
  private mutating func addSupplier(_ node: SupplierNode, _ portfolio: Portfolio) {
    let meant = portfolio.programme.inventory.suppliers[node.index].offered(node.service)
    let stated = meant.compactMap { $0.slaAvailability.value }
    add(
      RecordReference(.suppliers, node.supplier.text), service: node.service,
      percent: stated.count == meant.count ? stated.min() : nil)
  }

  private mutating func add(
    _ record: RecordReference, service: RecordID<SupplierService>? = nil, percent: Double?
  ) {
    let up = percent.flatMap { (0...100).contains($0) ? $0 / 100 : nil }
    leaves.append(AvailabilityLeaf(record: record, supplierService: service, up: up))
  }
}
