// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sup003SlaBelowSlo = Rule(
    "SUP-003", "sla-below-slo", severity: "HHML",
    summary: """
      The availability that a supplier promises is enough for what the services that need it \
      promise.
      """,
    rationale: "Nobody can be up more often than what they run on.",
    howToMend: """
      Agree on a better service level, add an alternative, or promise less; state \
      'slaAvailability' of each of the supplier's services.
      """,
    controls: ["DORA 30(3)(a)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "slo": 99.5, "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "services": [{"id": "clearing", "slaAvailability": 99.9}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "slo": 99.9, "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "services": [
           {"id": "clearing", "slaAvailability": ⟦99.5⟧}]}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "slo": 99.9, "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "services": [{"id": ⟦"clearing"⟧}]}]}
        """,
        """
        {"services": [{"id": "pay", "slo": 99.9, "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": ⟦"bank"⟧}]}
        """,
      ]),
    check: .given(\.promisesOnSuppliers) { promises in
      .eachSupplier { supplier, _, check in
        .worst(of: (promises[supplier.id] ?? []).map { check.supports($0, supplier) })
      }
    })
}

/// A service that promises availability and cannot be up without a supplier.
private struct SupportedPromise: Sendable {
  let service: RecordID<Service>
  let slo: Double
  /// The supplier's service; all of them where the need names none.
  let offer: RecordID<SupplierService>?
}

extension Check {
  /// By supplier: the highest promise that rests on each of its services.
  fileprivate var promisesOnSuppliers: [RecordID<Supplier>: [SupportedPromise]] {
    var promises: [RecordID<Supplier>: [SupportedPromise]] = [:]
    for service in portfolio.living.map({ portfolio.service($0) }) {
      guard let slo = service.slo.value else { continue }
      for need in service.suppliers.elements() {
        guard need.isStrong, need.neededFor.value != .recovery,
          let supplier = need.supplier.value
        else { continue }
        let promise = SupportedPromise(service: service.id, slo: slo, offer: need.service.value)
        let others = promises[supplier, default: []].filter { $0.offer == promise.offer }
        if let other = others.first, other.slo >= slo { continue }
        promises[supplier, default: []].removeAll { $0.offer == promise.offer }
        promises[supplier, default: []].append(promise)
      }
    }
    return promises
  }

  fileprivate func supports(_ promise: SupportedPromise, _ supplier: Supplier) -> Outcome {
    guard !supplier.services.isMalformed else { return .notApplicable }
    let offers = supplier.offered(promise.offer)
    guard !offers.isEmpty else {
      return .notEvaluable(missing: "slaAvailability", at: supplier.span, promise.offer?.text)
    }
    return .worst(
      of:
        offers
        .map { offer in
          guard case .stated(let sla, let span) = offer.slaAvailability else {
            return offer.slaAvailability.isMalformed
              ? .notApplicable
              : .notEvaluable(
                missing: "\(Wording(value: "slaAvailability")) for \(offer.id)", at: offer.span,
                offer.id.text)
          }
          guard sla < promise.slo else { return .pass }
          return .fail(
            "'\(offer.id)' of supplier '\(supplier.id)' promises \(sla) %; service "
              + "'\(promise.service)', which needs it, \(promise.slo) %", at: span, offer.id.text,
            help: ["agree on a better level, add an alternative, or promise less"])
        })
  }
}
