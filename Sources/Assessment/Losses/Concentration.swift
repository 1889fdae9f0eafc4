// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// How much of the first tier hangs on one record (DEP-022, SUP-007).
package struct Concentration: Sendable, Equatable {
  /// The services of the first tier that hang on it, in id order.
  package let services: [Int]
  /// How many services the first tier has.
  package let outOf: Int

  package init(services: [Int], outOf: Int) {
    self.services = services
    self.outOf = outOf
  }

  /// From how many services on it is too much, however many there are.
  package static let limit = 3

  /// Whether there are that many.
  package var reachesLimit: Bool { services.count >= Self.limit }

  /// At least as many, or at least half of them.
  package var isTooMuch: Bool {
    reachesLimit || (!services.isEmpty && services.count * 2 >= outOf)
  }
}

extension Assessment {
  /// The services of the first tier that certainly miss their RTO in a loss, but for the one that
  /// is lost (DEP-022, readings.md A11).
  package func concentration(in row: LossTable.Row) -> Concentration {
    let services = losses.blast(of: row).filter { recovery[$0].objectives.tier == 0 }
    return Concentration(services: services, outOf: firstTierCount)
  }

  /// The services of the first tier with the supplier, or one that rests on it, in their strong
  /// closure (SUP-007).
  package func concentration(onSupplier index: Int) -> Concentration {
    // A closure that named the assessment would take a copy of it.
    let (recovery, serviceCount) = (self.recovery, graph.serviceCount)
    let above = graph.consumers(of: reach.nodes(restingOn: Int32(index))).filter {
      $0 < serviceCount && recovery[$0].objectives.tier == 0
    }
    return Concentration(services: above.sorted(), outOf: firstTierCount)
  }

  /// The tools that cannot help to bring a service back: itself, and what needs it (DEP-018).
  package func toolsThatNeed(_ service: Int, among tools: [RecordID<Service>]) -> [Int] {
    var needing: Set<Int> = []
    for tool in tools {
      guard let used = portfolio.position(of: tool),
        used == service || graph.rests(used, on: service)
      else { continue }
      needing.insert(used)
    }
    return needing.sorted()
  }
}

extension LossReach {
  /// The nodes of a supplier and of all suppliers that rest on it.
  func nodes(restingOn supplier: Int32) -> [Int] {
    closure(of: [supplier], over: suppliersAbove).sorted()
      .flatMap { nodesBySupplier[Int($0)].map(Int.init) }
  }
}
