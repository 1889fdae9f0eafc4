// SPDX-License-Identifier: Apache-2.0

import Continuity

/// How much data a service would lose, in time, with the services that its state must match.
package struct DataLoss: Sendable {
  /// The stores as configured, in the order of the record.
  package let stores: [DataStoreLoss]
  /// The measurement that replaces the configuration, where there is one (readings.md A20).
  package let measured: Proof?
  /// Of the service by itself.
  package let own: ElapsedRange
  /// With everything that its data must be consistent with.
  package let achieved: ElapsedRange
  /// The services from this one to the one whose loss decides, both included.
  package let chain: [Int]
  /// The lowest along the chain: 3 to 5 measured, 2 configured; `nil` without a figure.
  package let grade: Int?

  /// The loss that is printed; not evaluable where unknown inputs matter.
  package var figure: Figure { achieved.figure }
}

/// The data loss of every service (method.md 2.8, readings.md A20).
package struct DataLossTable: Sendable {
  /// By service; `nil` for retired ones.
  package let byService: [DataLoss?]

  /// - Parameter recovery: when the service at a position is back with all below it lost.
  package init(
    _ portfolio: Portfolio, proofs: ProofTable, recovery: (Int) -> ElapsedRange
  ) {
    let stores = Self.stores(portfolio)
    let positions = portfolio.isLiving.indices
    let measured = positions.map { proofs.lastWithDataLoss(of: $0) }
    let own = positions.map { service in
      Self.own(portfolio.service(service), stores[service], measured[service])
    }
    let edges = DataEdges(portfolio)
    let low = edges.spread(own.map(\.low), portfolio) { recovery($0).low }
    let high = edges.spread(own.map(\.high), portfolio) { recovery($0).high }
    byService = positions.map { service in
      guard portfolio.isLiving[service] else { return nil }
      let achieved = ElapsedRange(
        low: low[service].value, high: high[service].value)
      let chain = Self.chain(from: service, high)
      let isKnown = achieved.figure.seconds != nil
      return DataLoss(
        stores: stores[service], measured: measured[service], own: own[service],
        achieved: achieved, chain: chain,
        grade: isKnown ? chain.map { measured[$0]?.grade ?? 2 }.min() : nil)
    }
  }

  /// By service, its stores with what their consistency groups make of them.
  private static func stores(_ portfolio: Portfolio) -> [[DataStoreLoss]] {
    var stores = portfolio.isLiving.indices.map { service in
      portfolio.isLiving[service]
        ? portfolio.service(service).dataStores.elements().map { DataStoreLoss($0) } : []
    }
    var groups: [String: ElapsedRange] = [:]
    for store in stores.joined() {
      guard let name = store.consistencyGroup else { continue }
      groups[name] = groups[name]?.largest(store.own) ?? store.own
    }
    for service in stores.indices {
      for index in stores[service].indices {
        guard let name = stores[service][index].consistencyGroup, let group = groups[name] else {
          continue
        }
        stores[service][index].inGroup = group
      }
    }
    return stores
  }

  private static func own(
    _ service: Service, _ stores: [DataStoreLoss], _ measured: Proof?
  ) -> ElapsedRange {
    if let rpa = measured?.rpa { return ElapsedRange(Elapsed(seconds: rpa.bounded)) }
    guard service.dataStores.isStated else { return .unknown }
    return stores.reduce(ElapsedRange(.atOnce)) { $0.largest($1.inGroup) }
  }

  private static func chain(from service: Int, _ spread: [DataEdges.Reached]) -> [Int] {
    var chain = [service]
    while let last = chain.last, let next = spread[last].from { chain.append(next) }
    return chain
  }
}
