// SPDX-License-Identifier: Apache-2.0

import Continuity

/// A component of which there is no second one, and what breaks its promise while it is lost.
package struct ComponentPoint: Sendable, Equatable {
  /// The position of the service that it is part of.
  package let service: Int
  /// Its place among the components of that service.
  package let component: Int
  /// The services that certainly miss their RTO, the component's own among them, in id order.
  package let blast: [Int]
}

extension Assessment {
  /// The components whose loss alone certainly breaks a promise (method.md 2.10, readings.md A11).
  ///
  /// A component that is stated to have no redundancy takes its service along, which recovers as
  /// when it alone is lost. Of a component whose redundancy is not stated nothing is said.
  package var componentPoints: [ComponentPoint] {
    losses.rows(of: .service).flatMap { row -> [ComponentPoint] in
      let components = portfolio.programme.inventory.services[row.index].components.value ?? []
      let single = components.indices.filter { components[$0].isSingle }
      guard !single.isEmpty else { return [] }
      let blast = losses.missing(in: row)
      guard !blast.isEmpty else { return [] }
      return single.map { ComponentPoint(service: row.index, component: $0, blast: blast) }
    }
  }
}

extension Component {
  /// Whether it is stated that nothing takes its place.
  fileprivate var isSingle: Bool {
    self.redundancy.value == Redundancy.none && (self.instances.value ?? 1) <= 1
  }
}
