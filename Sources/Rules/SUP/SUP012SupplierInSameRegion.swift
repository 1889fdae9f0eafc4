// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// A supplier does not deliver from the one region in which the service itself runs.
  static let sup012SupplierInSameRegion = Rule(
    "SUP-012", "supplier-in-same-region", severity: "HMM-",
    summary: "A supplier does not deliver from the one region in which the service itself runs.",
    rationale: """
      What takes the region takes both, and the supplier's other customers are served first.
      """,
    howToMend: "Ask for delivery from another region, or run the service in a second one.",
    controls: ["DORA 30(2)(b)", "DORA RTS 26(2)(h)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "north"}],
           "suppliers": [{"supplier": "bank", "service": "clearing"}]}],
         "sites": [{"id": "north", "kind": "region"}],
         "suppliers": [{"id": "bank", "services": [{"id": "clearing", "region": "south"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "dc-1"}],
           "suppliers": [{"supplier": ⟦"bank"⟧, "service": "clearing"}]}],
         "sites": [{"id": "dc-1", "partOf": "north"}, {"id": "north", "kind": "region"}],
         "suppliers": [{"id": "bank", "services": [{"id": "clearing", "region": "North"}]}]}
        """
      ]),
    check: .eachService { service, _, check in
      guard !service.suppliers.elements().isEmpty else { return .notApplicable }
      let places = check.placesOfAll(service)
      guard !places.isEmpty else { return .notApplicable }
      let near = service.suppliers.elements().filter { need in
        guard need.isStrong, let supplier = check.inventory.suppliers[need.supplier]
        else { return false }
        let regions = supplier.offered(need.service.value).compactMap { $0.region.value }
        return regions.contains { places.contains($0.normalised) }
      }
      guard !near.isEmpty else { return .pass }
      return .fail(
        "service '\(service.id)' runs in one region alone, from which it is also supplied by "
          + "\(quoted(near.compactMap(\.supplier.value?.text)))", atEach: near.map(\.supplier.span),
        orAt: service.span, help: ["ask for delivery from another region, or run in a second one"])
    })
}

extension Check {
  /// The names of the places that all primary sites and regions of a service share.
  fileprivate func placesOfAll(_ service: Service) -> Set<String> {
    let sites = service.primarySites.map(places)
    let regions = service.regions.elements().map { places($0.value) }
    guard let first = (regions.isEmpty ? sites : regions).first else { return [] }
    return (regions.isEmpty ? sites : regions).reduce(first) { $0.intersection($1) }
  }

  /// The names of a site and of all that it is part of.
  private func places(_ id: RecordID<Site>) -> Set<String> {
    var names: Set<String> = []
    var next: RecordID<Site>? = id
    while let id = next, let site = inventory.sites[id], names.insert(id.text.normalised).inserted {
      if let name = site.name.value { names.insert(name.normalised) }
      next = site.partOf.value
    }
    return names
  }
}
