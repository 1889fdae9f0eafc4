// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let rsk003SinglePointWithoutRisk = Rule(
    "RSK-003", "single-point-without-risk", severity: "HHM-",
    summary: """
      For every service with a single point of failure, and every supplier on which too much of \
      the first tier rests, there is a risk.
      """,
    rationale: """
      A weakness that is known to the figures and to nobody else has not been accepted; it has \
      been overlooked.
      """,
    howToMend: """
      Record a risk that lists the service, with an owner and a treatment; or remove the single \
      point of failure.
      """,
    controls: ["ISO 22301 8.2.3", "SS1/21 5.3", "DORA 8(2)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "people": {"roles": [
           {"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}],
         "risks": [{"id": "one-head", "services": ["pay"]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧, "bia": {"rto": "4h"}, "people": {"roles": [
           {"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "suppliers": [{"supplier": "cloud"}]}],
         "suppliers": [{"id": ⟦"cloud"⟧}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "suppliers": [{"supplier": "cloud"}]}],
         "suppliers": [{"id": ⟦"cloud"⟧, "subSuppliers": ["chips"]}, {"id": ⟦"chips"⟧}]}
        """,
      ]),
    check: .eachServiceWith({ $0.isAtRisk }) { service, position, isAtRisk, check in
      isAtRisk ? .pass : check.singlePointWithoutRisk(of: service, at: position)
    }.and(
      // By the first tier, as SUP-007: of a supplier's supplier no service says that it needs it.
      .eachPlaced(\.suppliers, column: { _, _ in 0 }) { supplier, position, check in
        check.suppliersAtRisk.contains(supplier.id)
          ? .pass : check.concentrationWithoutRisk(on: supplier, position)
      }))
}

extension Check {
  /// By service: whether some risk lists it.
  fileprivate var isAtRisk: [Bool] {
    var isAtRisk = [Bool](repeating: false, count: inventory.services.count)
    for risk in inventory.risks.indices {
      for case let service? in portfolio.threatened[risk] { isAtRisk[service] = true }
    }
    return isAtRisk
  }

  /// What DEP-013 and PEO-005 say of a service, but for what a waiver covers.
  fileprivate func singlePointWithoutRisk(of service: Service, at position: Int) -> Outcome {
    let allPeople = assessment.losses.singlePointsOfFailure(.person, of: position)
    let allServices = singleServices(of: position)
    guard !allPeople.isEmpty || !allServices.isEmpty else { return .pass }
    let column = columns.column(ofService: position)
    let subject = RecordReference(.services, service.id.text)
    func isOpen(_ rule: String, _ point: String?) -> Bool {
      waivers.waiver(of: rule, subject: subject, discriminator: point, tier: column) == nil
    }
    let people = allPeople.filter { isOpen("PEO-005", $0.id) }
    let services = allServices.filter { isOpen("DEP-013", $0.first?.id) }
    let open = people + services.flatMap(\.self)
    guard let first = open.first else { return .pass }
    let kind = Wording(first.kind.rawValue)
    return .fail(
      open.count == 1
        ? "service '\(service.id)' has a single point of failure, \(kind) '\(first.id)', and no "
          + "risk lists it"
        : "service '\(service.id)' has \(open.count) single points of failure, the first \(kind) "
          + "'\(first.id)', and no risk lists it", at: service.span,
      help: ["record a risk that lists the service"])
  }

  /// What SUP-007 says of a supplier, unless a waiver covers it, and no risk tells.
  fileprivate func concentrationWithoutRisk(on supplier: Supplier, _ position: Int) -> Outcome {
    let concentration = assessment.concentration(onSupplier: position)
    guard concentration.isTooMuch else { return .pass }
    let subject = RecordReference(.suppliers, supplier.id.text)
    let isWaived =
      waivers.waiver(of: "SUP-007", subject: subject, discriminator: nil, tier: 0) != nil
    guard !isWaived else { return .pass }
    return .fail(
      concentration.outOf == 1
        ? "supplier '\(supplier.id)' carries the only first-tier service, and no risk lists it"
        : "supplier '\(supplier.id)' carries \(concentration.services.count) of "
          + "\(concentration.outOf) first-tier services, and no risk lists it", at: supplier.span,
      help: ["record a risk that lists the supplier"])
  }
}
