// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sup013SupplierIrreplaceable = Rule(
    "SUP-013", "supplier-irreplaceable", severity: "HH--",
    summary: """
      What a supplier provides can be had elsewhere, or the risk that it cannot is accepted.
      """,
    rationale: "A supplier that nobody can replace decides alone whether the service exists.",
    howToMend: """
      Look for a second source or another way; otherwise record the risk with the supplier and \
      have it accepted.
      """,
    controls: ["DORA 29(1)(a)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}], "people": [{"id": "bo"}],
         "suppliers": [{"id": "bank", "services": [
           {"id": "clearing", "substitutability": "none"}]}],
         "risks": [{"id": "alone", "suppliers": ["bank"],
           "acceptance": {"by": "bo", "on": "2026-11-01"}}]}
        """,
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank", "service": "clearing"}]}],
         "suppliers": [{"id": "bank", "services": [
           {"id": "clearing", "substitutability": "easy"},
           {"id": "vault", "substitutability": "none"}]}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "services": [
           {"id": "clearing", "substitutability": ⟦"none"⟧}]}]}
        """,
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}], "people": [{"id": "bo"}],
         "suppliers": [{"id": "bank", "services": [
           {"id": "clearing", "substitutability": ⟦"none"⟧}]}],
         "risks": [{"id": "alone", "suppliers": ["bank"],
           "acceptance": {"by": "bo", "on": "2024-01-01", "until": "2025-01-01"}}]}
        """,
      ]),
    check: .given({ (accepted: $0.suppliersWithAcceptedRisk, taken: $0.offersTaken) }) { known in
      .eachSupplier { supplier, position, _ in
        guard let taken = known.taken[position] else { return .notApplicable }
        let provided = supplier.services.elements()
        let stated = provided.indices.filter { place in
          provided[place].substitutability.isStated && taken.includes(provided[place].id)
        }
        guard !stated.isEmpty else { return .notApplicable }
        let hardPlaces = stated.filter { provided[$0].substitutability.value != .easy }
        guard !hardPlaces.isEmpty, !known.accepted.contains(supplier.id) else { return .pass }
        let hard = hardPlaces.map { provided[$0] }
        return .fail(
          "what supplier '\(supplier.id)' provides can hardly be had elsewhere: "
            + "\(quoted(hard.map(\.id.text)))", atEach: hard.map(\.substitutability.span),
          orAt: supplier.span, help: ["find a second source, or have the risk accepted"])
      }
    })
}

/// What services take of what a supplier offers.
private struct OffersTaken: Sendable {
  /// Whether some service names the supplier alone, which is all that it offers.
  var isAll = false
  var named: Set<RecordID<SupplierService>> = []

  func includes(_ offer: RecordID<SupplierService>) -> Bool { isAll || named.contains(offer) }
}

extension Check {
  /// By supplier: what services take; `nil` where none names it.
  fileprivate var offersTaken: [OffersTaken?] {
    var taken = [OffersTaken?](repeating: nil, count: inventory.suppliers.count)
    for service in portfolio.living {
      let needs = inventory.services[service].suppliers.elements()
      for place in needs.indices {
        guard let id = needs[place].supplier.value,
          let supplier = inventory.suppliers.index(of: id)
        else { continue }
        if taken[supplier] == nil { taken[supplier] = OffersTaken() }
        if let offer = needs[place].service.value {
          taken[supplier]?.named.insert(offer)
        } else {
          taken[supplier]?.isAll = true
        }
      }
    }
    return taken
  }

  /// The suppliers named by a risk whose acceptance holds today.
  fileprivate var suppliersWithAcceptedRisk: Set<RecordID<Supplier>> {
    let risks = inventory.risks
    var accepted: Set<RecordID<Supplier>> = []
    for place in risks.indices {
      guard case .stated(let suppliers, _) = risks[place].suppliers, !suppliers.isEmpty,
        risks[place].isAccepted(on: asOf)
      else { continue }
      accepted.formUnion(suppliers.map(\.value))
    }
    return accepted
  }
}
