// SPDX-License-Identifier: Apache-2.0

import Assessment
package import Continuity

extension PageContext {
  /// The services that a record concerns, the most critical first (`parts/service-table`).
  ///
  /// A service that is concerned in several ways is one row that names them all.
  func serviceTable(_ relations: [ServiceRelation]) -> Listing<ServiceRow> {
    var ways: [Int: [String]] = [:]
    for relation in relations {
      let word = language.word(relation.role)
      if ways[relation.service]?.contains(word) != true {
        ways[relation.service, default: []].append(word)
      }
    }
    return serviceTable(ways.keys) { ways[$0]?.joined(separator: ", ") }
  }

  /// Some services, each named once, the most critical first.
  ///
  /// - Parameter relation: how one is concerned; nothing where all are in the same way.
  func serviceTable(
    _ services: some Sequence<Int>, relation: (Int) -> String? = { _ in nil }
  ) -> Listing<ServiceRow> {
    let order = site.criticalFirst(services)
    return first(ListingLimit.rows, of: order, .service, allIn: "services.html") { service in
      var row = serviceRow(service)
      row.relation = relation(service)
      return row
    }
  }

  /// The first of some services by their places, and how many are left out.
  func someServices(_ positions: [Int]) -> Listing<PageLink> {
    first(DependenciesPage.nameLimit, of: positions) { link(service: $0) }
  }

  /// How many services a record concerns.
  func serviceCount(_ relations: [ServiceRelation]) -> String {
    String(Set(relations.map(\.service)).count)
  }
}

extension Site {
  /// Places of services by tier, those without one last, then by name and id.
  package func criticalFirst(_ services: some Sequence<Int>) -> [Int] {
    services.sorted { catalogueRanks[$0] < catalogueRanks[$1] }
  }

  /// The places of records by title and id, as directories list them.
  package func alphabetical<Kind: Record>(_ table: RecordTable<Kind>) -> [Int] {
    let titles = table.map { title(of: RecordReference(Kind.kind, $0.id.text)).sortKey }
    return titles.indices.sorted { (titles[$0], $0) < (titles[$1], $1) }
  }
}
