// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
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
    check: .given(\.placeNames) { names in
      .eachService { service, _, check in
        let needs = service.suppliers.elements()
        guard !needs.isEmpty else { return .notApplicable }
        let places = check.placesOfAll(service, names)
        guard !places.isEmpty else { return .notApplicable }
        let suppliers = check.inventory.suppliers
        let near = needs.indices.compactMap { place in
          needs[place].region(of: suppliers, amongst: places).map {
            (supplier: needs[place].supplier, region: $0)
          }
        }
        guard !near.isEmpty else { return .pass }
        let sources = near.map { source -> Wording in
          "'\(source.supplier.value?.text ?? "")' in '\(source.region)'"
        }
        return .fail(
          "all places of service '\(service.id)' lie where it is also supplied from: "
            + "\(enumerated(sources))",
          atEach: near.map { $0.supplier.span }, orAt: service.span,
          help: ["ask for delivery from another region, or run in a second one"])
      }
    })
}

extension Check {
  /// By site: its names and those of all that it is part of.
  fileprivate var placeNames: [[String]] {
    inventory.sites.map { names(of: $0) }
  }

  private func names(of site: Site) -> [String] {
    var names: Set<String> = []
    var next: Site? = site
    while let site = next, names.insert(site.id.text.normalised).inserted {
      if let name = site.name.value { names.insert(name.normalised) }
      next = inventory.sites[site.partOf]
    }
    return Array(names)
  }

  /// The names of the places that all primary sites and regions of a service share.
  ///
  /// - Parameter names: by site.
  fileprivate func placesOfAll(_ service: Service, _ names: [[String]]) -> [String] {
    let sites = inventory.sites
    let regions = service.regions.elements().map { $0.value }
    var shared: [String]?
    for site in regions.isEmpty ? service.primarySites : regions {
      let own = sites.index(of: site).map { names[$0] } ?? []
      shared = shared?.filter { own.contains($0) } ?? own
    }
    return shared ?? []
  }
}

extension SupplierNeed {
  /// The first of some places, by their names, from which it is met; `nil` for a weak one too.
  fileprivate func region(
    of suppliers: RecordTable<Supplier>, amongst places: [String]
  ) -> String? {
    guard isStrong, let supplier = suppliers[self.supplier] else { return nil }
    return supplier.offered(service.value).lazy.compactMap { $0.region.value }
      .first { places.contains($0.normalised) }
  }
}
