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

  /// - Parameter mayLack: whether a tier, which the service does not have, would require more.
  fileprivate init(
    _ families: [Row<ScenarioFamily>], _ scenarios: [Row<RecordID<Scenario>>], mayLack: Bool
  ) {
    self.families = families
    self.scenarios = scenarios
    let isCovered = families.allSatisfy { $0.isCovered } && scenarios.allSatisfy { $0.isCovered }
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

extension ProofTable {
  /// Looks for each loss that a service must have rehearsed among its proofs.
  package func coverage(of service: Int) -> ScenarioCoverage {
    // Proofs are in the order of their days.
    let asOf = portfolio.asOf
    let proofs = all(of: service)
    let first = proofs.indices.first { place in
      proofs[place].on.holds(for: ScenarioCoverage.window, on: asOf)
    }
    let recent = (first ?? proofs.endIndex)..<proofs.endIndex
    let families = portfolio.programme.settings.requiredScenarios.elements().map { family in
      ScenarioCoverage.Row(
        subject: family.value, isCovered: recent.contains { proofs[$0].family == family.value })
    }
    let tier = portfolio.tierIndex[service]
    let required = tier.map { portfolio.requiredScenarios[$0] } ?? []
    let scenarios = required.map { scenario in
      ScenarioCoverage.Row(
        subject: scenario, isCovered: recent.contains { proofs[$0].scenario == scenario })
    }
    let mayLack = tier == nil && portfolio.requiredScenarios.contains { !$0.isEmpty }
    return ScenarioCoverage(families, scenarios, mayLack: mayLack)
  }
}
