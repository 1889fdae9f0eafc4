// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// All parts that a service needs are up together as often as it promises.
  static let dep011AvailabilityNotReached = Rule(
    "DEP-011", "availability-not-reached", severity: "HHML",
    summary: "All parts that a service needs are up together as often as it promises.",
    rationale: """
      Ten parts that are each up 99.9 % of the time are up together 99 % of it. Parts that are \
      counted twice, or shared by two alternatives, make the simple sum wrong; the exact one \
      counts each part once.
      """,
    howToMend: """
      Promise less, replace the weakest part or make it redundant with something that shares \
      nothing with it.
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
        """
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
      let asks = check.portfolio.policy(of: position)?.minAvailability != nil
      guard asks || !service.slo.isAbsent else { return .notApplicable }
      let place = service.slo.span ?? service.span
      return availability.keepsPromise.outcome(missing: "availability", at: place) {
        let exact: Wording? = availability.exact.map { "\(Availability.percent($0)) %" }
        let limit: Wording? = availability.upperBound.map {
          "at most \(Availability.percent($0)) %"
        }
        let share = exact ?? limit ?? "less"
        let promised: Wording = service.slo.value.map { "\($0) %" } ?? "more"
        return .fail(
          availability.naive.map {
            "all that service '\(service.id)' needs is up \(share) of the time, "
              + "\(Availability.percent($0)) % by the simple sum; it promises \(promised)"
          }
            ?? "all that service '\(service.id)' needs is up \(share) of the time; it promises "
            + "\(promised)",
          at: place, help: ["promise less, or make the weakest part redundant"])
      }
    })
}
