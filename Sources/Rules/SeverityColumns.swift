// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// By which tier a subject that is no service is judged: the most critical one that it bears on.
///
/// What bears on no service, or on one without a tier, has the first column (readings.md B11).
struct SeverityColumns: Sendable {
  private let byService: [Int]
  private let byPerson: [Int: Int]
  private let bySupplier: [RecordID<Supplier>: Int]
  private let bySite: [RecordID<Site>: Int]
  private let positions: RecordTable<Service>

  init(_ portfolio: Portfolio, pools: RolePools) {
    let services = portfolio.programme.inventory.services
    positions = services
    byService = services.indices.map { portfolio.policy(of: $0)?.column ?? 0 }
    var byPerson: [Int: Int] = [:]
    var bySupplier: [RecordID<Supplier>: Int] = [:]
    var bySite: [RecordID<Site>: Int] = [:]
    for service in portfolio.living {
      for holder in pools.byService[service].flatMap(\.holders) {
        byPerson[holder.person, default: 3].lower(to: byService[service])
      }
      for need in portfolio.service(service).suppliers.elements() {
        guard let supplier = need.supplier.value else { continue }
        bySupplier[supplier, default: 3].lower(to: byService[service])
      }
      for usage in portfolio.service(service).sites.elements() {
        guard let site = usage.site.value else { continue }
        bySite[site, default: 3].lower(to: byService[service])
      }
    }
    self.byPerson = byPerson
    self.bySupplier = bySupplier
    self.bySite = bySite
  }

  /// Of a service at a position.
  func column(ofService position: Int) -> Int {
    byService[position]
  }

  /// Of what bears on some services.
  func column(of services: some Sequence<RecordID<Service>?>) -> Int {
    services.compactMap { $0.flatMap { positions.index(of: $0) } }.map { byService[$0] }.min() ?? 0
  }

  /// Of an action, by the services of the exercise, event or risk that it comes from.
  func column(of action: Action, in inventory: Inventory) -> Int {
    guard let source = action.source.value else { return 0 }
    let scope =
      inventory.exercises[RecordID(source)]?.scope
      ?? inventory.events[RecordID(source)]?.exercise
      .scope
    if let scope { return column(of: scope.elements().map(\.service.value)) }
    return column(of: inventory.risks[RecordID(source)]?.services.elements().map(\.value) ?? [])
  }

  /// Of a person, by the roles that she holds.
  func column(ofPerson position: Int) -> Int {
    byPerson[position] ?? 0
  }

  /// Whether a person is assigned to a role of some service.
  func holdsRole(_ position: Int) -> Bool {
    byPerson[position] != nil
  }

  /// Of a supplier, by the services that need it; the last where none does.
  func column(of supplier: Supplier) -> Int {
    bySupplier[supplier.id] ?? 3
  }

  /// Whether some service needs a supplier.
  func isNeeded(_ supplier: Supplier) -> Bool {
    bySupplier[supplier.id] != nil
  }

  /// Of a site, by the services that name it; the last where none does.
  func column(of site: Site) -> Int {
    bySite[site.id] ?? 3
  }
}

extension Int {
  /// Takes a smaller value.
  fileprivate mutating func lower(to other: Int) {
    self = Swift.min(self, other)
  }
}
