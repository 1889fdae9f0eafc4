// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep021CriticalByAccident = Rule(
    "DEP-021", "critical-by-accident", severity: "H",
    summary: "What three first-tier services need directly is of the first tier itself.",
    rationale: """
      Nobody decided that the shared platform is critical, yet the most critical services fall \
      with it. It gets the reviews, exercises and alternates of its own tier, which are fewer. So \
      does what a supplier provides.
      """,
    howToMend: "Move it to the first tier, or make it unnecessary for some of its consumers.",
    controls: ["DORA 29", "CP-2(8)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "dependencies": [{"on": "grid"}]},
          {"id": "sell", "tier": "tier-1", "dependencies": [{"on": "grid"}]},
          {"id": "grid", "tier": "tier-2"}]}
        """,
        """
        {"services": [
          {"id": "pay", "tier": "tier-1", "suppliers": [{"supplier": "bank", "service": "vault"}]},
          {"id": "sell", "tier": "tier-1", "suppliers": [{"supplier": "bank", "service": "sms"}]},
          {"id": "ship", "tier": "tier-1", "suppliers": [{"supplier": "bank", "service": "sms"}]}],
         "suppliers": [{"id": "bank", "services": [
           {"id": "vault", "tier": "tier-1"}, {"id": "sms", "tier": "tier-2"}]}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "dependencies": [{"on": "grid"}]},
          {"id": "sell", "tier": "tier-1", "dependencies": [{"on": "grid"}]},
          {"id": "ship", "tier": "tier-1", "dependencies": [{"on": "grid"}]},
          {"id": "grid", "tier": ⟦"tier-2"⟧}]}
        """,
        """
        {"services": [
          {"id": "pay", "tier": "tier-1", "suppliers": [{"supplier": "bank", "service": "sms"}]},
          {"id": "sell", "tier": "tier-1", "suppliers": [{"supplier": "bank", "service": "sms"}]},
          {"id": "ship", "tier": "tier-1", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "services": [
           {"id": "vault", "tier": "tier-1"}, {"id": "sms", "tier": ⟦"tier-2"⟧}]}]}
        """,
      ]),
    check: .eachPosition { position, check in
      guard let rank = check.portfolio.tierIndex[position], rank > 0 else { return .notApplicable }
      let consumers = check.assessment.firstTierConsumers(of: position)
      guard consumers.count >= Concentration.limit else { return .pass }
      let service = check.portfolio.service(position)
      return .fail(
        "\(consumers.count) first-tier services need service '\(service.id)', which is of a lower "
          + "tier: \(quoted(consumers.map { check.portfolio.id(of: $0).text }))",
        at: service.tier.span ?? service.span,
        help: ["move it to the first tier, or let its consumers do without it"])
    }.and(
      .given(\.firstTierUses) { uses in
        .eachSupplier { supplier, position, check in
          .worst(
            of: supplier.services.elements().map {
              check.accident($0, of: supplier, uses[position])
            })
        }
      }))
}

/// A first-tier service's strong need of a supplier, for one of its services or for all.
private struct SupplierUse: Sendable {
  let consumer: Int
  let offer: RecordID<SupplierService>?
}

extension Check {
  /// By supplier: the first-tier services that need it strongly, in their order.
  fileprivate var firstTierUses: [[SupplierUse]] {
    var uses = [[SupplierUse]](repeating: [], count: inventory.suppliers.count)
    for service in portfolio.living where portfolio.tierIndex[service] == 0 {
      let needs = inventory.services[service].suppliers.elements()
      for place in needs.indices where needs[place].isStrong {
        guard let id = needs[place].supplier.value,
          let supplier = inventory.suppliers.index(of: id)
        else { continue }
        uses[supplier].append(SupplierUse(consumer: service, offer: needs[place].service.value))
      }
    }
    return uses
  }

  /// Whether a supplier's service of a lower tier is needed by too many services of the first.
  fileprivate func accident(
    _ offer: SupplierService, of supplier: Supplier, _ uses: [SupplierUse]
  ) -> Outcome {
    guard let tier = offer.tier.value,
      programme.tiers.first(where: { $0.id == tier }).map({ $0.rank > 0 }) ?? false
    else { return .notApplicable }
    let using = uses.filter { $0.offer == nil || $0.offer == offer.id }
    let consumers = Set(using.map(\.consumer)).sorted()
    guard consumers.count >= Concentration.limit else { return .pass }
    return .fail(
      "\(consumers.count) first-tier services need '\(offer.id)' of supplier '\(supplier.id)', which "
        + "is of a lower tier: \(quoted(consumers.map { portfolio.id(of: $0).text }))",
      at: offer.tier.span ?? offer.span, offer.id.text,
      help: ["move it to the first tier, or let its consumers do without it"])
  }
}
