// SPDX-License-Identifier: Apache-2.0

import Assessment

/// The services of the first tier and all that their recovery strongly needs.
struct CrisisPack {
  /// In the order of recovery.
  let services: [Int]
  /// How many of them are of the first tier.
  let criticalCount: Int
  private let recovery: [ServiceRecovery]

  /// A pack of nothing, as long as nothing is assessed.
  init() { (services, criticalCount, recovery) = ([], 0, []) }

  /// - Parameter order: all living services in the order of recovery.
  init(_ assessment: Assessment, order: [Int]) {
    recovery = assessment.recovery
    let critical = order.filter { assessment.recovery[$0].objectives.tier == 0 }
    let needed = Self.needed(by: critical, assessment.graph)
    services = order.filter { needed[$0] }
    criticalCount = critical.count
  }

  /// Whether a service is of the first tier itself.
  func isCritical(_ service: Int) -> Bool { recovery[service].objectives.tier == 0 }

  /// By node, whether some services need it strongly, directly or not, or are it.
  private static func needed(by services: [Int], _ graph: ServiceGraph) -> [Bool] {
    var needed = [Bool](repeating: false, count: graph.nodeCount)
    var open = services
    for service in services { needed[service] = true }
    while let node = open.popLast() {
      for member in graph.needs(of: node).flatMap({ graph.members(of: graph.needs[$0]) })
      where !needed[Int(member.node)] {
        needed[Int(member.node)] = true
        open.append(Int(member.node))
      }
    }
    return needed
  }
}
