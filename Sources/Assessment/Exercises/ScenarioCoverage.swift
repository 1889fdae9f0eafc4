// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing

/// Which of the losses that a service must have rehearsed it has, in the last 36 months (TST-008).
package struct ScenarioCoverage: Sendable {
  /// A loss that is required.
  package struct Row<Subject: Sendable>: Sendable {
    /// What must be rehearsed.
    package let subject: Subject
    /// Whether its latest valid exercise is no older than 36 months.
    package let isCovered: Bool
  }

  /// Families of `requiredScenarios`, in the order of program.json.
  package let families: [Row<ScenarioFamily>]
  /// Scenarios that are `requiredFor` the service's tier, in id order.
  package let scenarios: [Row<RecordID<Scenario>>]
  /// TST-008: everything is covered; not applicable where nothing is required.
  package let verdict: Verdict

  /// How long an exercise of a scenario counts.
  package static let window = Interval(months: 36)

  /// Looks for each required loss among the proofs of one service.
  package init(of service: Int, in portfolio: Portfolio, proofs: ProofTable) {
    // Proofs are in the order of their days.
    let asOf = portfolio.asOf
    let recent = proofs.all(of: service).drop { !$0.on.holds(for: Self.window, on: asOf) }
    families = portfolio.programme.settings.requiredScenarios.elements().map { family in
      Row(subject: family.value, isCovered: recent.contains { $0.family == family.value })
    }
    let tier = portfolio.tierIndex[service]
    scenarios = (tier.map { portfolio.requiredScenarios[$0] } ?? []).map { scenario in
      Row(subject: scenario, isCovered: recent.contains { $0.scenario == scenario })
    }
    let isCovered = families.allSatisfy { $0.isCovered } && scenarios.allSatisfy { $0.isCovered }
    let mayLack = tier == nil && portfolio.requiredScenarios.contains { !$0.isEmpty }
    verdict =
      if !isCovered {
        .fail
      } else if mayLack {
        .notEvaluable(missing: ["tier"])
      } else {
        families.isEmpty && scenarios.isEmpty ? .notApplicable : .pass
      }
  }
}
