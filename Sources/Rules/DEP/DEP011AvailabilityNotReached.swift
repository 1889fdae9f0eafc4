// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep011AvailabilityNotReached = Rule(
    "DEP-011", "availability-not-reached", severity: "HHML",
    summary: """
      All parts that a service needs are up together as often as it promises, and it promises what \
      its tier asks for.
      """,
    rationale: """
      Ten parts that are each up 99.9 % of the time are up together 99 % of it. Parts that are \
      counted twice, or shared by two alternatives, make the simple sum wrong; the exact one \
      counts each part once.
      """,
    howToMend: """
      Promise less, replace the weakest part or make it redundant with something that shares \
      nothing with it. What the tier asks for is its 'minAvailability'.
      """,
    controls: ["SOC 2 A1.1", "SOC 2 A1.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "slo": 99.8, "components": [
             {"id": "app", "availability": 99.9}],
           "dependencies": [{"on": "ledger"}]}, {"id": "ledger", "slo": 99.9}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "slo": ⟦99.9⟧, "components": [
             {"id": "app", "availability": 99.9}],
           "dependencies": [{"on": "ledger"}]}, {"id": "ledger", "slo": 99.9}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "gold", "slo": ⟦95⟧}]}
        -- content/program.json --
        {"tiers": [{"id": "gold", "minAvailability": 99.9}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "gold"}]}
        -- content/program.json --
        {"tiers": [{"id": "gold", "minAvailability": 99.9}]}
        """
      ]),
    check: .eachService { service, position, check in
      guard let availability = check.assessment.availability.byService[position] else {
        return .notApplicable
      }
      // Where neither the service nor its tier speaks of availability, nothing is promised.
      let least = check.portfolio.tierIndex[position].flatMap {
        check.programme.tiers[$0].minAvailability
      }
      guard least != nil || !service.slo.isAbsent else { return .notApplicable }
      let promises = service.promisesAvailability(of: least)
      let keeps = service.keeps(availability)
      // What keeps the promise is never beside the point, so nothing that does not fail adds to it.
      return promises.state == .fail ? .worst(of: [promises, keeps]) : keeps
    })
}

extension Service {
  /// Whether the promise is what the tier asks for.
  fileprivate func promisesAvailability(of least: Double?) -> Outcome {
    guard let least, case .stated(let promise, let span) = self.slo else { return .notApplicable }
    guard promise < least else { return .pass }
    return .fail(
      "service '\(id)' promises \(promise) % availability; its tier asks for \(least) %", at: span,
      "minAvailability", help: ["promise more, or choose another tier"])
  }

  /// Whether what it needs is up as often as it promises.
  fileprivate func keeps(_ availability: Availability) -> Outcome {
    let place = self.slo.span ?? self.span
    return availability.keepsPromise.outcome(missing: "availability", at: place) {
      let promised: Wording = self.slo.value.map { "\($0) %" } ?? "more"
      return .fail(
        availability.naive.map {
          "all that service '\(id)' needs is up \(availability.share) of the time, "
            + "\(Availability.percent($0)) % by the simple sum; it promises \(promised)"
        }
          ?? "all that service '\(id)' needs is up \(availability.share) of the time; it "
          + "promises \(promised)",
        at: place, help: ["promise less, or make the weakest part redundant"])
    }
  }
}

extension Availability {
  /// How much of the time everything is up, as far as that is known.
  fileprivate var share: Wording {
    if let exact { return "\(Self.percent(exact)) %" }
    return upperBound.map { "at most \(Self.percent($0)) %" } ?? "less"
  }
}
