// SPDX-License-Identifier: Apache-2.0

import Continuity

/// Where a service stands: positions of sites, those that there are.
struct Footing: Sendable {
  /// The sites where it runs on an ordinary day.
  let primary: [Int32]
  /// All that it lists, whatever their use.
  let listed: [Int32]
  /// Of each component that names some, those.
  let components: [[Int32]]

  init(of service: Service, in sites: RecordTable<Site>) {
    primary = service.primarySites.compactMap { sites.index(of: $0) }.map { Int32($0) }
    listed = service.sites.elements().compactMap { sites.place(of: $0.site) }
    components = service.components.elements().map { sites.places(of: $0.sites) }
      .filter { !$0.isEmpty }
  }

  /// Whether all primary sites are lost, or all sites of a component.
  func falls(without lost: Set<Int32>) -> Bool {
    func isGone(_ places: [Int32]) -> Bool {
      !places.isEmpty && places.allSatisfy { lost.contains($0) }
    }
    return isGone(primary) || components.contains(where: isGone)
  }
}
